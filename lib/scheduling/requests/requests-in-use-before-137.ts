import type { Pod } from '../../cluster/objects/pod-shape.js';
import { ZERO_QUANTITY } from '../../formats/parse-quantity.js';
import { isPodLevelResource } from '../../formats/resource-name.js';
import { parseResourceList, type ResourceQuantities } from '../../resources/resource-quantities.js';
import {
  containerRequests,
  greatestOf,
  NO_RESOURCES,
  requirementsOf,
  totalOf,
  withPodLevel,
} from './pod-totals.js';
import { isResizeInfeasible, statusesOf } from './resize-status.js';

/** The first minor in which the resources of a Pod as a whole are resized. */
const POD_RESIZE_MINOR = 36;

/**
 * Returns the requests of a Pod that is being resized, in the minors before 1.37: the greatest of
 * the requests, the allocated resources and the resources in effect, for each container.
 *
 * Source: component-helpers/resource AggregateContainerRequests.
 */
export function requestsInUseBefore137(
  pod: Pod,
  assumed: ResourceQuantities,
  minor: number,
): ResourceQuantities {
  const { spec, status } = pod;
  const statuses = statusesOf(pod);
  const isInfeasible = isResizeInfeasible(pod);
  const inits = new Set(spec.initContainers);
  const ofContainers = totalOf(spec, (container) => {
    const found = statuses.get(container.name);
    const isRunning = !inits.has(container) || container.restartPolicy === 'Always';
    if (!isRunning || found?.resources === undefined) return containerRequests(container, assumed);
    const inUse = greatestOf([
      ...(isInfeasible ? [] : [containerRequests(container, NO_RESOURCES)]),
      parseResourceList(found.resources.requests),
      parseResourceList(found.allocatedResources),
    ]);
    return new Map([...assumed, ...inUse]);
  });
  const ofPod = requirementsOf(spec, minor).requests;
  if (minor < POD_RESIZE_MINOR || status.resources === undefined)
    return withPodLevel(spec, ofContainers, ofPod);
  const inUse = greatestOf([
    ...(isInfeasible ? [] : [ofPod]),
    parseResourceList(status.resources.requests),
    parseResourceList(status.allocatedResources),
  ]);
  const names = [...ofPod.keys()].filter(isPodLevelResource);
  return withPodLevel(
    spec,
    ofContainers,
    new Map(names.map((name) => [name, inUse.get(name) ?? ZERO_QUANTITY])),
  );
}
