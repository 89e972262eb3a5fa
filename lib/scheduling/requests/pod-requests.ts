import type { Pod, PodSpec } from '../../cluster/objects/pod-shape.js';
import { isPodLevelResource } from '../../formats/resource-name.js';
import { parseResourceList, type ResourceQuantities } from '../../resources/resource-quantities.js';
import { inMinor, type MinorRange } from '../minors.js';
import { type Resource, resourceFrom } from '../resource.js';
import {
  containerRequests,
  NO_RESOURCES,
  requirementsOf,
  totalOf,
  withPodLevel,
} from './pod-totals.js';
import { requestsInUse } from './requests-in-use.js';
import { requestsInUseBefore137 } from './requests-in-use-before-137.js';
import { isResized } from './resize-status.js';

/**
 * The requests that the scores assume for a container without requests.
 *
 * Source: pkg/scheduler/util DefaultMilliCPURequest, DefaultMemoryRequest.
 */
const ASSUMED_REQUESTS = parseResourceList({ cpu: '100m', memory: '200Mi' });

/**
 * Returns the requests of a Pod that has no node.
 *
 * Source: component-helpers/resource PodRequests.
 */
export function requestsOf(spec: PodSpec, minor: number): Resource {
  const { requests, requestsOfContainers } = requirementsOf(spec, minor);
  return resourceFrom(withPodLevel(spec, requestsOfContainers, requests), minor);
}

/**
 * Returns the requests of a Pod that has no node, for the score of NodeResourcesFit. Until 1.37, it
 * ignores the `resources` of the Pod as a whole.
 */
export function assumedRequestsOf(spec: PodSpec, minor: number): Resource {
  if (minor >= POD_LEVEL_SCORE_MINOR && hasPodLevelRequests(spec, minor))
    return withMissing((assumed) => requestsWithoutStatus(spec, assumed, minor), minor);
  return resourceFrom(
    withPodLevel(
      spec,
      totalOf(spec, (container) => containerRequests(container, ASSUMED_REQUESTS)),
      NO_RESOURCES,
    ),
    minor,
  );
}

/** The first minor version whose score of NodeResourcesFit counts the `resources` of a Pod. */
const POD_LEVEL_SCORE_MINOR = 38;

/** Returns requests with assumed ones for the resources that a Pod does not request. */
function withMissing(
  totalWith: (assumed: ResourceQuantities) => ResourceQuantities,
  minor: number,
): Resource {
  const requests = totalWith(NO_RESOURCES);
  const missing = [...ASSUMED_REQUESTS].filter(([name]) => !requests.has(name));
  return resourceFrom(totalWith(new Map(missing)), minor);
}

/** Returns the requests of a Pod that has a node. */
export const boundRequestsOf = (pod: Pod, minor: number): Resource =>
  resourceFrom(boundTotalOf(pod, NO_RESOURCES, minor), minor);

/** Returns the requests of a Pod that has a node, for the score of NodeResourcesFit. */
export function assumedBoundRequestsOf(pod: Pod, minor: number): Resource {
  if (!hasPodLevelRequests(pod.spec, minor))
    return resourceFrom(boundTotalOf(pod, ASSUMED_REQUESTS, minor), minor);
  return withMissing((assumed) => boundTotalOf(pod, assumed, minor), minor);
}

const hasPodLevelRequests = (spec: PodSpec, minor: number): boolean =>
  [...requirementsOf(spec, minor).requests.keys()].some(isPodLevelResource);

interface ResizedTotal extends MinorRange {
  readonly totalOf: typeof requestsInUse;
}

/** The total of a Pod that is being resized. */
const RESIZED_TOTALS: readonly ResizedTotal[] = [
  { totalOf: requestsInUseBefore137, until: 36 },
  { totalOf: requestsInUse, since: 37 },
];

function boundTotalOf(pod: Pod, assumed: ResourceQuantities, minor: number): ResourceQuantities {
  if (!isResized(pod)) return requestsWithoutStatus(pod.spec, assumed, minor);
  const [total] = inMinor(minor, RESIZED_TOTALS);
  return (total?.totalOf ?? requestsInUse)(pod, assumed, minor);
}

function requestsWithoutStatus(
  spec: PodSpec,
  assumed: ResourceQuantities,
  minor: number,
): ResourceQuantities {
  const total = totalOf(spec, (each) => containerRequests(each, assumed));
  if (spec.resources === undefined) return withPodLevel(spec, total, NO_RESOURCES);
  return withPodLevel(spec, total, requirementsOf(spec, minor).requests);
}
