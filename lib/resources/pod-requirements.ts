import type { Api } from '../api/api.js';
import { compareQuantities, type ParsedQuantity } from '../formats/parse-quantity.js';
import { isHugePageResource, isPodLevelResource } from '../formats/resource-name.js';
import {
  aggregateContainerResources,
  parseResourceList,
  type ResourceQuantities,
} from './resource-quantities.js';

/** What a Pod asks for as a whole, and what its containers come to. */
export interface PodRequirements {
  readonly limits: ResourceQuantities;
  readonly requests: ResourceQuantities;
  readonly limitsOfContainers: ResourceQuantities;
  readonly requestsOfContainers: ResourceQuantities;
}

/** A demand that is still completed. */
interface MutablePodRequirements extends PodRequirements {
  readonly limits: Map<string, ParsedQuantity>;
  readonly requests: Map<string, ParsedQuantity>;
}

type PodSpecResources = Pick<
  Api<'PodSpec'>,
  'resources' | 'containers' | 'initContainers' | 'ephemeralContainers'
>;

/**
 * A Pod that says anything of itself as a whole says the rest by what its containers say. A
 * template does not yet.
 */
export const podRequirementsOf = (spec: PodSpecResources, isPod: boolean): PodRequirements =>
  withDefaults(spec, isPod, (demand) => {
    defaultRequests(demand);
    defaultLimits(demand, spec);
  });

/**
 * The same until 1.36, when a server completed what a Pod asks for alone, and only where it had
 * limits.
 */
export const podRequirementsBefore137 = (spec: PodSpecResources, isPod: boolean): PodRequirements =>
  withDefaults(spec, isPod, (demand) => {
    if (demand.limits.size > 0) defaultRequests(demand);
  });

/** What a Pod of this spec comes to, on a server of a minor. */
export const podRequirementsFor = (spec: PodSpecResources, minor: number): PodRequirements =>
  minor < LATE_DEFAULTING_MINOR
    ? podRequirementsBefore137(spec, true)
    : podRequirementsOf(spec, true);

/** The first minor that completes the resources of a Pod as a whole after it has been read. */
const LATE_DEFAULTING_MINOR = 37;

/** A container of a Pod asks for what it limits, unless it says otherwise. */
export const effectiveRequestsOf = (
  resources: Api<'ResourceRequirements'> | undefined,
): Readonly<Record<string, number | string>> => ({
  ...resources?.limits,
  ...resources?.requests,
});

function withDefaults(
  spec: PodSpecResources,
  isPod: boolean,
  complete: (demand: MutablePodRequirements) => void,
): PodRequirements {
  const demand = {
    limits: new Map(parseResourceList(spec.resources?.limits)),
    requests: new Map(parseResourceList(spec.resources?.requests)),
    limitsOfContainers: aggregateContainerResources(spec, ({ resources }) =>
      parseResourceList(resources?.limits),
    ),
    requestsOfContainers: aggregateContainerResources(spec, ({ resources }) =>
      parseResourceList(isPod ? effectiveRequestsOf(resources) : resources?.requests),
    ),
  };
  if (isPod && demand.limits.size + demand.requests.size > 0) {
    for (const [name, amount] of demand.limitsOfContainers)
      if (isHugePageResource(name) && !demand.limits.has(name) && !demand.requests.has(name))
        demand.limits.set(name, amount);
    complete(demand);
  }
  return demand;
}

function defaultRequests({ limits, requests, requestsOfContainers }: MutablePodRequirements): void {
  for (const [name, amount] of requestsOfContainers)
    if ((name === 'cpu' || name === 'memory') && !requests.has(name)) requests.set(name, amount);
  for (const [name, amount] of limits)
    if (isPodLevelResource(name) && !requests.has(name)) requests.set(name, amount);
}

function defaultLimits(
  { limits, requests, limitsOfContainers }: MutablePodRequirements,
  spec: PodSpecResources,
): void {
  for (const [name, amount] of requests) {
    const sum = limitsOfContainers.get(name);
    if (
      !isPodLevelResource(name) ||
      limits.has(name) ||
      sum === undefined ||
      !haveAllContainersLimit(name, spec)
    )
      continue;
    limits.set(name, compareQuantities(amount, sum) > 0 ? amount : sum);
  }
}

const haveAllContainersLimit = (
  name: string,
  { containers = [], initContainers = [], ephemeralContainers = [] }: PodSpecResources,
): boolean =>
  [...containers, ...initContainers, ...(ephemeralContainers as readonly Api<'Container'>[])].every(
    ({ resources }) => Object.hasOwn(resources?.limits ?? {}, name),
  );
