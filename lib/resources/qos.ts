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
import { effectiveRequestsOf, podRequirementsFor } from './pod-requirements.js';
import { parseResourceList, type ResourceQuantities } from './resource-quantities.js';

/** Who goes first when a node runs short: BestEffort, then Burstable. */
export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/**
 * The quality of service class that a server gives to a Pod: what its `status.qosClass` will be. Of
 * the spec of a template, the class of the Pods that are made of it.
 *
 * @param kubernetes the version of the server; from 1.37 on, resources of the Pod as a whole are
 * completed from the limits of its containers too
 */
export function qos(
  spec: Api<'PodSpec'>,
  kubernetes: KubernetesVersion = NEWEST_VERSION,
): QosClass {
  const minor = minorOf(kubernetes);
  const sound = withoutNulls(spec);
  const whole = spec.resources && podRequirementsFor(sound, minor);
  const all =
    whole && hasPodLevelResources(whole, minor)
      ? [whole]
      : allContainersOf(sound).map(({ resources }) => containerResourcesOf(resources));
  return minor < PER_CONTAINER_MINOR ? classOfSum(all) : commonClass(all);
}

/** The first minor that compares container by container. */
const PER_CONTAINER_MINOR = 37;
/** The resources that make the class. */
const QOS_COMPUTE_RESOURCES = ['cpu', 'memory'] as const;

type ResourceRequirements = Api<'ResourceRequirements'>;

interface ContainerResources {
  readonly requests: ResourceQuantities;
  readonly limits: ResourceQuantities;
}

const containerResourcesOf = (resources: ResourceRequirements | undefined): ContainerResources => ({
  requests: parseResourceList(effectiveRequestsOf(resources)),
  limits: parseResourceList(resources?.limits),
});

/** Whether the Pod says as a whole what it needs. Once, it did by the field alone. */
const hasPodLevelResources = ({ requests, limits }: ContainerResources, minor: number): boolean =>
  minor < PER_CONTAINER_MINOR || [...requests.keys(), ...limits.keys()].some(isPodLevelResource);

/** Resources and containers of one class are of that class; all others are Burstable. */
function commonClass(all: readonly ContainerResources[]): QosClass {
  let found: QosClass | undefined;
  for (const each of all) {
    for (const name of QOS_COMPUTE_RESOURCES) {
      const one = classOfResource(each, name);
      if (found !== undefined && one !== found) return 'Burstable';
      found = one;
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
 * Until 1.36, what all containers ask for and may have is added, and each must have a limit of
 * both.
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
  const limited = all.every(({ limits }) =>
    QOS_COMPUTE_RESOURCES.every((name) => !isZeroQuantity(nonNegative(limits.get(name)))),
  );
  return limited && sums.every(([request, limit]) => compareQuantities(request, limit) === 0)
    ? 'Guaranteed'
    : 'Burstable';
}

const nonNegative = (amount = ZERO_QUANTITY): ParsedQuantity =>
  isNegativeQuantity(amount) ? ZERO_QUANTITY : amount;
