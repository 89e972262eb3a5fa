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
import {
  parseRequests,
  parseResourceList,
  type ResourceQuantities,
} from './resource-quantities.js';

/**
 * Quantities by resource name, as Kubernetes formats them, such as
 * `{ cpu: '500m', memory: '1Gi' }`.
 */
export type ResourceAmounts = Readonly<Record<string, string>>;

/** The amount that one part of a Pod adds to the total resources of the Pod. */
export interface ResourceShare {
  /**
   * The role of a container; `pod` for the `resources` of the Pod; `overhead` for the resources
   * that the container runtime itself needs for the Pod.
   */
  readonly role: ContainerRole | 'pod' | 'overhead';
  /** The name of the container. Not set for `pod` and `overhead`. */
  readonly name?: string;
  /** The amount that the part adds to the requests of the Pod. */
  readonly requests: ResourceAmounts;
  /** The amount that the part adds to the limits of the Pod. */
  readonly limits: ResourceAmounts;
}

/** Requests and limits. */
export interface ResourceTotals {
  readonly requests: ResourceQuantities;
  readonly limits: ResourceQuantities;
}

/**
 * Returns what each part of a Pod adds to the total resources of the Pod, without parts that add
 * nothing. The resources of the Pod itself replace those of its containers.
 */
export function resourceSharesOf(
  spec: ApiPodSpec,
  pod: ResourceTotals,
  overhead: ResourceTotals,
): readonly ResourceShare[] {
  const all = allContainersOf(spec);
  const requests = countedResourcesOf(
    spec,
    all.map(({ resources }) => parseRequests(resources)),
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

/** Formats quantities, sorted by resource name. */
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

/** Returns the resources of each container that count, in the order in which they start. */
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
 * Returns the resources of the containers that together need the most of a resource: either all
 * containers and sidecars, or an init container and the sidecars before it.
 */
function peakResourcesOf(
  name: string,
  spec: ApiPodSpec,
  all: readonly ResourceQuantities[],
): readonly ResourceQuantities[] {
  const isRegularInit = initContainersOf(spec).map((init) => !isSidecar(init));
  let peak = all.filter((_, i) => !isRegularInit[i]);
  isRegularInit.forEach((_, i) => {
    const now = all.filter((_, j) => j === i || (j < i && !isRegularInit[j]));
    if (isGreater(sumOfResource(name, now), sumOfResource(name, peak))) peak = now;
  });
  return peak;
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
