import type { Api } from '../api/api.js';
import {
  compareQuantities,
  isZeroQuantity,
  type ParsedQuantity,
  ZERO_QUANTITY,
} from '../formats/parse-quantity.js';
import { isHugePageResource, isPodLevelResource } from '../formats/resource-name.js';
import {
  aggregateContainerResources,
  parseRequests,
  parseResourceList,
  type ResourceQuantities,
} from './resource-quantities.js';

/** The resources of a Pod as a whole, and the totals of its containers. */
export interface PodRequirements {
  readonly limits: ResourceQuantities;
  readonly requests: ResourceQuantities;
  readonly limitsOfContainers: ResourceQuantities;
  readonly requestsOfContainers: ResourceQuantities;
}

/** Requirements whose defaults are still being set. */
interface MutablePodRequirements extends PodRequirements {
  readonly limits: Map<string, ParsedQuantity>;
  readonly requests: Map<string, ParsedQuantity>;
}

type PodSpecResources = Pick<
  Api<'PodSpec'>,
  'resources' | 'containers' | 'initContainers' | 'ephemeralContainers'
>;

/**
 * Returns the requirements of a Pod since 1.37. If the Pod has `resources` of its own, the missing
 * values default to those of its containers. In a Pod template, no defaults are set yet.
 */
export const podRequirementsOf = (
  spec: PodSpecResources,
  isPod: boolean,
  minor: number,
): PodRequirements =>
  withDefaults(spec, { isPod, minor }, (requirements) => {
    defaultRequests(requirements);
    defaultLimits(requirements, spec);
  });

/**
 * Returns the requirements of a Pod until 1.36, when the API server set defaults only for requests,
 * and only if the Pod had limits.
 */
export const podRequirementsBefore137 = (spec: PodSpecResources, isPod: boolean): PodRequirements =>
  withDefaults(spec, { isPod, minor: LATE_DEFAULTING_MINOR - 1 }, (requirements) => {
    if (requirements.limits.size > 0) defaultRequests(requirements);
  });

/** Returns the requirements of a Pod on an API server of a minor version. */
export const podRequirementsFor = (spec: PodSpecResources, minor: number): PodRequirements =>
  minor < LATE_DEFAULTING_MINOR
    ? podRequirementsBefore137(spec, true)
    : podRequirementsOf(spec, true, minor);

/** The first minor version that sets the defaults of Pod-level resources after decoding. */
const LATE_DEFAULTING_MINOR = 37;
/** The first minor version that omits a sum of limits if a container has none. */
const COMPLETE_LIMITS_MINOR = 38;

function withDefaults(
  spec: PodSpecResources,
  { isPod, minor }: { readonly isPod: boolean; readonly minor: number },
  setDefaults: (requirements: MutablePodRequirements) => void,
): PodRequirements {
  const limitsOfContainers = aggregateContainerResources(spec, ({ resources }) =>
    parseResourceList(resources?.limits),
  );
  const requirements = {
    limits: new Map(parseResourceList(spec.resources?.limits)),
    requests: new Map(parseResourceList(spec.resources?.requests)),
    limitsOfContainers: completeLimits(limitsOfContainers, spec, minor),
    requestsOfContainers: aggregateContainerResources(spec, ({ resources }) =>
      isPod ? parseRequests(resources) : parseResourceList(resources?.requests),
    ),
  };
  if (isPod && requirements.limits.size + requirements.requests.size > 0) {
    for (const [name, amount] of requirements.limitsOfContainers)
      if (
        isHugePageResource(name) &&
        !requirements.limits.has(name) &&
        !requirements.requests.has(name)
      )
        requirements.limits.set(name, amount);
    setDefaults(requirements);
  }
  return requirements;
}

/**
 * Returns the sums of limits, since 1.38 without those of CPU and memory that not all containers
 * limit. The kubelet treats a limit of 0 as none. Source: omitPartiallySetCPUMemLimits.
 */
export function completeLimits(
  limits: ResourceQuantities,
  { containers = [], initContainers = [] }: PodSpecResources,
  minor: number,
): ResourceQuantities {
  if (minor < COMPLETE_LIMITS_MINOR) return limits;
  const lists = [...initContainers, ...containers].map(({ resources }) =>
    parseResourceList(resources?.limits),
  );
  return new Map(
    [...limits].filter(
      ([name]) =>
        (name !== 'cpu' && name !== 'memory') ||
        lists.every((list) => !isZeroQuantity(list.get(name) ?? ZERO_QUANTITY)),
    ),
  );
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
