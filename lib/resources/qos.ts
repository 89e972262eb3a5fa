import type { Api } from '../api/api.js';
import { type KubernetesVersion, minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import {
  addQuantities,
  compareQuantities,
  isNegativeQuantity,
  isZeroQuantity,
  type ParsedQuantity,
  ZERO_QUANTITY,
} from '../formats/parse-quantity.js';
import { isPodLevelResource } from '../formats/resource-name.js';
import { allContainersOf, withoutNulls } from '../lifecycle/pod-containers.js';
import { podRequirementsFor } from './pod-requirements.js';
import {
  parseRequests,
  parseResourceList,
  type ResourceQuantities,
} from './resource-quantities.js';

/**
 * The quality of service class of a Pod. When a node runs short of resources, `BestEffort` Pods are
 * evicted first, then `Burstable` ones.
 *
 * Source: core/v1 PodQOSClass.
 */
export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/**
 * Returns the quality of service class of a Pod, as the API server sets it in `status.qosClass`.
 * For the spec of a Pod template, the result is that of its Pods.
 *
 * Source: pkg/apis/core/v1/helper/qos ComputePodQOS.
 *
 * @param spec - the API's PodSpec, such as `lower` returns it
 * @param kubernetes - the version of the API server, by default the newest known version. Since
 * 1.37, the limits of containers are also defaults for the `resources` of the Pod
 *
 * @example
 * ```ts
 * import { lower, qos } from 'cdk8s-pods';
 *
 * const resources = { limits: { cpu: '1', memory: '1Gi' } };
 * const spec = lower({ containers: { app: { image: 'example.com/app:2', resources } } });
 * console.log(qos(spec)); // Guaranteed
 * ```
 */
export function qos(
  spec: Api<'PodSpec'>,
  kubernetes: KubernetesVersion = NEWEST_VERSION,
): QosClass {
  return qosClassOf(withoutNulls(spec), minorOf(kubernetes));
}

/** Returns the same for a spec whose containers are no `null`. */
export function qosClassOf(spec: Api<'PodSpec'>, minor: number): QosClass {
  const podLevel = spec.resources && podRequirementsFor(spec, minor);
  const all =
    podLevel && hasPodLevelResources(podLevel, minor)
      ? [podLevel]
      : allContainersOf(spec).map(({ resources }) => containerResourcesOf(resources));
  return minor < PER_CONTAINER_MINOR ? classOfSum(all) : commonClass(all);
}

/** The first minor version that compares requests and limits per container. */
const PER_CONTAINER_MINOR = 37;
/** The resources that determine the class. */
const QOS_COMPUTE_RESOURCES = ['cpu', 'memory'] as const;

type ResourceRequirements = Api<'ResourceRequirements'>;

interface ContainerResources {
  readonly requests: ResourceQuantities;
  readonly limits: ResourceQuantities;
}

const containerResourcesOf = (resources: ResourceRequirements | undefined): ContainerResources => ({
  requests: parseRequests(resources),
  limits: parseResourceList(resources?.limits),
});

/** Whether the Pod has resources of its own. Until 1.36, an empty `resources` was enough. */
const hasPodLevelResources = ({ requests, limits }: ContainerResources, minor: number): boolean =>
  minor < PER_CONTAINER_MINOR || [...requests.keys(), ...limits.keys()].some(isPodLevelResource);

/** Returns the class that all resources of all containers have in common, else Burstable. */
function commonClass(all: readonly ContainerResources[]): QosClass {
  let found: QosClass | undefined;
  for (const each of all) {
    for (const name of QOS_COMPUTE_RESOURCES) {
      const own = classOfResource(each, name);
      if (found !== undefined && own !== found) return 'Burstable';
      found = own;
    }
  }
  return found ?? 'BestEffort';
}

function classOfResource({ requests, limits }: ContainerResources, name: string): QosClass {
  const [request = ZERO_QUANTITY, limit = ZERO_QUANTITY] = [requests.get(name), limits.get(name)];
  if (compareQuantities(request, limit) !== 0) return 'Burstable';
  return isZeroQuantity(request) ? 'BestEffort' : 'Guaranteed';
}

/**
 * Returns the class until 1.36: the sums of requests and limits of all containers are compared, and
 * a Guaranteed Pod needs limits for CPU and memory in each container.
 */
function classOfSum(all: readonly ContainerResources[]): QosClass {
  const sum = (
    of: (each: ContainerResources) => ResourceQuantities,
    name: string,
  ): ParsedQuantity =>
    all.reduce(
      (total, each) => addQuantities(total, nonNegative(of(each).get(name))),
      ZERO_QUANTITY,
    );
  const sums = QOS_COMPUTE_RESOURCES.map(
    (name) => [sum(({ requests }) => requests, name), sum(({ limits }) => limits, name)] as const,
  );
  if (sums.every(([request, limit]) => isZeroQuantity(request) && isZeroQuantity(limit)))
    return 'BestEffort';
  const hasAllLimits = all.every(({ limits }) =>
    QOS_COMPUTE_RESOURCES.every((name) => !isZeroQuantity(nonNegative(limits.get(name)))),
  );
  return hasAllLimits && sums.every(([request, limit]) => compareQuantities(request, limit) === 0)
    ? 'Guaranteed'
    : 'Burstable';
}

const nonNegative = (amount = ZERO_QUANTITY): ParsedQuantity =>
  isNegativeQuantity(amount) ? ZERO_QUANTITY : amount;
