import { add, compare, type Quantity } from '../formats/quantity.js';
import { writtenAgain } from '../formats/quantity-value.js';
import { type Amounts, amountsOf } from './amounts.js';
import { allOf, initContainersOf, isSidecar, type PodSpec, type Role, roleOf } from './container.js';
import { requestsOf } from './demand.js';

/** Amounts by the names of resources, as Kubernetes writes them: `{ cpu: '500m', memory: '1Gi' }`. */
export type ResourceAmounts = Readonly<Record<string, string>>;

/** What one part of a Pod adds to what the Pod needs. */
export interface Share {
  /** A container in its role; `pod`: what is said of the Pod as a whole; `overhead`: what the runtime of the Pod needs for itself. */
  readonly role: Role | 'pod' | 'overhead';
  /** The name of the container. */
  readonly name?: string;
  readonly requests: ResourceAmounts;
  readonly limits: ResourceAmounts;
}

/** What is asked for, and the most of it. */
export interface Needs {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** What each part of a Pod adds to what the Pod needs, where it adds anything. What is said of the Pod as a whole stands for its containers. */
export function sharesOf(spec: PodSpec, pod: Needs, overhead: Needs): readonly Share[] {
  const all = allOf(spec);
  const requests = adding(
    spec,
    all.map(({ resources }) => amountsOf(requestsOf(resources))),
    pod.requests,
  );
  const limits = adding(
    spec,
    all.map(({ resources }) => amountsOf(resources?.limits)),
    pod.limits,
  );
  const ofContainers = all.map((container, i) => ({
    role: roleOf(spec, container),
    name: container.name ?? '',
    requests: written(requests[i] ?? NONE),
    limits: written(limits[i] ?? NONE),
  }));
  const shares: readonly Share[] = [...ofContainers, { role: 'pod', ...both(pod) }, { role: 'overhead', ...both(overhead) }];
  return shares.filter((share) => Object.keys({ ...share.requests, ...share.limits }).length > 0);
}

/** Amounts as they are printed, in the order of their names. */
export const written = (amounts: Amounts): ResourceAmounts =>
  Object.fromEntries([...amounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, amount]) => [name, writtenAgain(amount)]));

const both = ({ requests, limits }: Needs): Pick<Share, 'requests' | 'limits'> => ({
  requests: written(requests),
  limits: written(limits),
});

const NONE: Amounts = new Map();

/** Of what each container has, in the order in which they start, that which counts. */
function adding(spec: PodSpec, all: readonly Amounts[], pod: Amounts): readonly Amounts[] {
  const names = new Set(all.flatMap((amounts) => [...amounts.keys()]));
  const counted = new Map([...names].map((name) => [name, pod.has(name) ? [] : countedOf(name, spec, all)]));
  return all.map((amounts) => new Map([...amounts].filter(([name]) => counted.get(name)?.includes(amounts))));
}

/** Those that need the most of a resource together: all that stay, or a step and the sidecars before it. */
function countedOf(name: string, spec: PodSpec, all: readonly Amounts[]): readonly Amounts[] {
  const isStep = initContainersOf(spec).map((init) => !isSidecar(init));
  let most = all.filter((_, i) => !isStep[i]);
  isStep.forEach((_, i) => {
    const now = all.filter((_, j) => j === i || (j < i && !isStep[j]));
    if (isMore(sumOf(name, now), sumOf(name, most))) most = now;
  });
  return most;
}

const isMore = (sum: Quantity | undefined, other: Quantity | undefined): boolean =>
  sum !== undefined && (other === undefined || compare(sum, other) > 0);

const sumOf = (name: string, all: readonly Amounts[]): Quantity | undefined =>
  all.flatMap((amounts) => amounts.get(name) ?? []).reduce<Quantity | undefined>((sum, each) => (sum ? add(sum, each) : each), undefined);
