import type { Container, Pod, ResourceList } from '../../cluster/objects/pod-shape.js';
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

/**
 * Returns the greatest of the requests, the allocated resources and the resources in effect, which
 * differ while a Pod is resized. Requests that the node can never satisfy do not count.
 *
 * Source: component-helpers/resource AggregateContainerRequests.
 */
export function requestsInUse(
  pod: Pod,
  assumed: ResourceQuantities,
  minor: number,
): ResourceQuantities {
  const { spec, status } = pod;
  const { resources, allocatedResources } = status;
  const statuses = statusesOf(pod);
  const ofPod = requirementsOf(spec, minor).requests;
  const isInfeasible = isResizeInfeasible(pod);
  const requested = (container: Pick<Container, 'resources'>) =>
    containerRequests(container, assumed);
  const fromStatus = (list: ResourceList | undefined, container: Pick<Container, 'resources'>) => {
    if (list !== undefined) return new Map([...assumed, ...parseResourceList(list)]);
    return isInfeasible ? assumed : requested(container);
  };
  const ofWhole = allocatedResources !== undefined && resources?.requests !== undefined;
  const totals = [
    ...(isInfeasible ? [] : [totalOf(spec, requested)]),
    ofWhole
      ? parseResourceList(allocatedResources)
      : totalOf(spec, (each) => fromStatus(statuses.get(each.name)?.allocatedResources, each)),
    ofWhole
      ? parseResourceList(resources.requests)
      : totalOf(spec, (each) => {
          const found = statuses.get(each.name);
          return fromStatus(found?.resources?.requests ?? found?.allocatedResources, each);
        }),
  ];
  const podTotals =
    resources === undefined
      ? [ofPod]
      : [
          ...(isInfeasible ? [] : [ofPod]),
          parseResourceList(resources.requests),
          parseResourceList(allocatedResources),
        ];
  const isWhole = [...ofPod.keys()].some(isPodLevelResource);
  return withPodLevel(spec, greatestOf(totals), isWhole ? greatestOf(podTotals) : NO_RESOURCES);
}
