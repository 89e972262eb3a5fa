import {
  addQuantities,
  compareQuantities,
  type ParsedQuantity,
} from '../formats/parse-quantity.js';
import { formatQuantity } from '../formats/quantity-value.js';
import {
  type ApiPodSpec,
  allContainersOf,
  type ContainerRole,
  initContainersOf,
  isSidecar,
  roleOf,
} from '../lifecycle/pod-containers.js';
import { effectiveRequestsOf } from './pod-requirements.js';
import { parseResourceList, type ResourceQuantities } from './resource-quantities.js';

/**
 * Amounts by the names of resources, as Kubernetes writes them: `{ cpu: '500m', memory: '1Gi' }`.
 */
export type ResourceAmounts = Readonly<Record<string, string>>;

/** What one part of a Pod adds to what the Pod needs. */
export interface ResourceShare {
  /**
   * A container in its role; `pod`: what is said of the Pod as a whole; `overhead`: what the
   * runtime of the Pod needs for itself.
   */
  readonly role: ContainerRole | 'pod' | 'overhead';
  /** The name of the container. */
  readonly name?: string;
  readonly requests: ResourceAmounts;
  readonly limits: ResourceAmounts;
}

/** What is asked for, and the most of it. */
export interface ResourceTotals {
  readonly requests: ResourceQuantities;
  readonly limits: ResourceQuantities;
}

/**
 * What each part of a Pod adds to what the Pod needs, where it adds anything. What is said of the
 * Pod as a whole stands for its containers.
 */
export function resourceSharesOf(
  spec: ApiPodSpec,
  pod: ResourceTotals,
  overhead: ResourceTotals,
): readonly ResourceShare[] {
  const all = allContainersOf(spec);
  const requests = countedResourcesOf(
    spec,
    all.map(({ resources }) => parseResourceList(effectiveRequestsOf(resources))),
    pod.requests,
  );
  const limits = countedResourcesOf(
    spec,
    all.map(({ resources }) => parseResourceList(resources?.limits)),
    pod.limits,
  );
  const ofContainers = all.map((container, i) => ({
    role: roleOf(spec, container),
    name: container.name ?? '',
    requests: formatResourceList(requests[i] ?? NO_RESOURCES),
    limits: formatResourceList(limits[i] ?? NO_RESOURCES),
  }));
  const shares: readonly ResourceShare[] = [
    ...ofContainers,
    { role: 'pod', ...formatTotals(pod) },
    { role: 'overhead', ...formatTotals(overhead) },
  ];
  return shares.filter((share) => Object.keys({ ...share.requests, ...share.limits }).length > 0);
}

/** Amounts as they are printed, in the order of their names. */
export const formatResourceList = (amounts: ResourceQuantities): ResourceAmounts =>
  Object.fromEntries(
    [...amounts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, amount]) => [name, formatQuantity(amount)]),
  );

const formatTotals = ({
  requests,
  limits,
}: ResourceTotals): Pick<ResourceShare, 'requests' | 'limits'> => ({
  requests: formatResourceList(requests),
  limits: formatResourceList(limits),
});

const NO_RESOURCES: ResourceQuantities = new Map();

/** Of what each container has, in the order in which they start, that which counts. */
function countedResourcesOf(
  spec: ApiPodSpec,
  all: readonly ResourceQuantities[],
  pod: ResourceQuantities,
): readonly ResourceQuantities[] {
  const names = new Set(all.flatMap((amounts) => [...amounts.keys()]));
  const counted = new Map(
    [...names].map((name) => [name, pod.has(name) ? [] : peakResourcesOf(name, spec, all)]),
  );
  return all.map(
    (amounts) => new Map([...amounts].filter(([name]) => counted.get(name)?.includes(amounts))),
  );
}

/**
 * Those that need the most of a resource together: all that stay, or a step and the sidecars before
 * it.
 */
function peakResourcesOf(
  name: string,
  spec: ApiPodSpec,
  all: readonly ResourceQuantities[],
): readonly ResourceQuantities[] {
  const isStep = initContainersOf(spec).map((init) => !isSidecar(init));
  let most = all.filter((_, i) => !isStep[i]);
  isStep.forEach((_, i) => {
    const now = all.filter((_, j) => j === i || (j < i && !isStep[j]));
    if (isGreater(sumOfResource(name, now), sumOfResource(name, most))) most = now;
  });
  return most;
}

const isGreater = (sum: ParsedQuantity | undefined, other: ParsedQuantity | undefined): boolean =>
  sum !== undefined && (other === undefined || compareQuantities(sum, other) > 0);

const sumOfResource = (
  name: string,
  all: readonly ResourceQuantities[],
): ParsedQuantity | undefined =>
  all
    .flatMap((amounts) => amounts.get(name) ?? [])
    .reduce<ParsedQuantity | undefined>(
      (sum, each) => (sum ? addQuantities(sum, each) : each),
      undefined,
    );
