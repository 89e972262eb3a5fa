import type { Api } from '../api/api.js';
import type { Container, Pod, PodSpec, ResourceList } from '../cluster/objects/pod-shape.js';
import { compareQuantities, type ParsedQuantity } from '../formats/parse-quantity.js';
import { isPodLevelResource } from '../formats/resource-name.js';
import { effectiveRequestsOf, podRequirementsFor } from '../resources/pod-requirements.js';
import {
  addResourceList,
  aggregateContainerResources,
  parseResourceList,
  type ResourceQuantities,
} from '../resources/resource-quantities.js';
import { type Resource, resourceFrom } from './resource.js';

const MINOR = 37;
/** The values of enumerations are not compared with the API: totals do not depend on them. */
const toApi = (spec: PodSpec): Api<'PodSpec'> => spec as unknown as Api<'PodSpec'>;
const NO_RESOURCES: ResourceQuantities = new Map();
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
export function requestsOf(spec: PodSpec): Resource {
  const { requests, requestsOfContainers } = podRequirementsFor(toApi(spec), MINOR);
  return resourceFrom(withPodLevel(spec, requestsOfContainers, requests));
}

/**
 * Returns the requests of a Pod that has no node, for the score of NodeResourcesFit. It ignores the
 * `resources` of the Pod as a whole.
 */
export const assumedRequestsOf = (spec: PodSpec): Resource =>
  resourceFrom(
    withPodLevel(
      spec,
      aggregateContainerResources(toApi(spec), (container) =>
        containerRequests(container, ASSUMED_REQUESTS),
      ),
      NO_RESOURCES,
    ),
  );

/** Returns the requests of a Pod that has a node. */
export const boundRequestsOf = (pod: Pod): Resource =>
  resourceFrom(requestsInUse(pod, NO_RESOURCES));

/** Returns the requests of a Pod that has a node, for the score of NodeResourcesFit. */
export function assumedBoundRequestsOf(pod: Pod): Resource {
  if (!hasPodLevelRequests(pod.spec)) return resourceFrom(requestsInUse(pod, ASSUMED_REQUESTS));
  const requests = requestsInUse(pod, NO_RESOURCES);
  const missing = [...ASSUMED_REQUESTS].filter(([name]) => !requests.has(name));
  return resourceFrom(requestsInUse(pod, new Map(missing)));
}

const hasPodLevelRequests = (spec: PodSpec): boolean =>
  [...podRequirementsFor(toApi(spec), MINOR).requests.keys()].some(isPodLevelResource);

/** Replaces requests of containers by those of the Pod, and adds the overhead. */
function withPodLevel(
  { overhead }: PodSpec,
  ofContainers: ResourceQuantities,
  ofPod: ResourceQuantities,
): ResourceQuantities {
  const sum = new Map(ofContainers);
  for (const [name, amount] of ofPod) if (isPodLevelResource(name)) sum.set(name, amount);
  return addResourceList(sum, parseResourceList(overhead));
}

const containerRequests = (
  { resources }: Pick<Container, 'resources'>,
  assumed: ResourceQuantities,
): ResourceQuantities => {
  const requests = parseResourceList(effectiveRequestsOf(resources));
  return assumed.size === 0 ? requests : new Map([...assumed, ...requests]);
};

/**
 * Returns the greatest of the requests, the allocated resources and the resources in effect, which
 * differ while a Pod is resized. Requests that the node can never satisfy do not count.
 */
function requestsInUse(pod: Pod, assumed: ResourceQuantities): ResourceQuantities {
  const { spec, status } = pod;
  if (!isResized(pod)) return requestsWithoutStatus(spec, assumed);
  const { resources, allocatedResources, conditions = [] } = status;
  const statuses = new Map(
    [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])].map(
      (each) => [each.name, each] as const,
    ),
  );
  const ofPod = podRequirementsFor(toApi(spec), MINOR).requests;
  const isInfeasible =
    conditions.find(({ type }) => type === 'PodResizePending')?.reason === 'Infeasible';
  const requested = (container: Pick<Container, 'resources'>) =>
    containerRequests(container, assumed);
  const fromStatus = (list: ResourceList | undefined, container: Pick<Container, 'resources'>) => {
    if (list !== undefined) return new Map([...assumed, ...parseResourceList(list)]);
    return isInfeasible ? assumed : requested(container);
  };
  const total = (amounts: (container: Container) => ResourceQuantities): ResourceQuantities =>
    aggregateContainerResources(toApi(spec), (container) => amounts(container as Container));
  const ofWhole = allocatedResources !== undefined && resources?.requests !== undefined;
  const totals = [
    ...(isInfeasible ? [] : [total(requested)]),
    ofWhole
      ? parseResourceList(allocatedResources)
      : total((each) => fromStatus(statuses.get(each.name)?.allocatedResources, each)),
    ofWhole
      ? parseResourceList(resources.requests)
      : total((each) => {
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

/** Whether the status has resources of its own. Few Pods are being resized. */
const isResized = ({ status }: Pod): boolean =>
  status.resources !== undefined ||
  status.allocatedResources !== undefined ||
  (status.conditions ?? []).some(({ type }) => type === 'PodResizePending') ||
  [...(status.containerStatuses ?? []), ...(status.initContainerStatuses ?? [])].some(
    (each) => each.allocatedResources !== undefined || each.resources?.requests !== undefined,
  );

function requestsWithoutStatus(spec: PodSpec, assumed: ResourceQuantities): ResourceQuantities {
  const total = aggregateContainerResources(toApi(spec), (each) =>
    containerRequests(each, assumed),
  );
  if (spec.resources === undefined) return withPodLevel(spec, total, NO_RESOURCES);
  return withPodLevel(spec, total, podRequirementsFor(toApi(spec), MINOR).requests);
}

/** Returns the greatest amount of each resource. */
function greatestOf(lists: readonly ResourceQuantities[]): ResourceQuantities {
  const greatest = new Map<string, ParsedQuantity>();
  for (const list of lists)
    for (const [name, amount] of list) {
      const known = greatest.get(name);
      if (known === undefined || compareQuantities(amount, known) > 0) greatest.set(name, amount);
    }
  return greatest;
}
