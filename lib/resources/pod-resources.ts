import { type KubernetesVersion, minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { isZeroQuantity, ZERO_QUANTITY } from '../formats/parse-quantity.js';
import { isPodLevelResource } from '../formats/resource-name.js';
import { type ApiPodSpec, withoutNulls } from '../lifecycle/pod-containers.js';
import { podRequirementsFor } from './pod-requirements.js';
import {
  addResourceList,
  parseResourceList,
  type ResourceQuantities,
} from './resource-quantities.js';
import {
  formatResourceList,
  type ResourceAmounts,
  type ResourceShare,
  resourceSharesOf,
} from './resource-share.js';

/** What a Pod needs as a whole. */
export interface PodResources {
  /** What a node must have free for it. */
  readonly requests: ResourceAmounts;
  /** What it may use at most; what a container without a limit uses comes on top. */
  readonly limits: ResourceAmounts;
  /** What that is made of: added up, it comes to just that. Who adds nothing is not there. */
  readonly shares: readonly ResourceShare[];
}

/**
 * What a Pod needs as a whole, as the scheduler and the kubelet count it. Containers and sidecars
 * are added up; a step counts only where it needs more, with the sidecars before it, than all that
 * run later. What is said of the Pod as a whole goes before that; overhead comes on top, of limits
 * where there is one. Of the spec of a template: what a Pod needs that is made of it.
 *
 * Source: component-helpers/resource PodRequests, PodLimits.
 *
 * @param kubernetes the version of the server, which completes what is not written
 */
export function resources(
  spec: ApiPodSpec,
  kubernetes: KubernetesVersion = NEWEST_VERSION,
): PodResources {
  const sound = withoutNulls(spec);
  const { requestsOfContainers, limitsOfContainers, ...said } = podRequirementsFor(
    sound,
    minorOf(kubernetes),
  );
  const [requestsOfPod, limitsOfPod] = [
    podLevelResourcesOf(said.requests),
    podLevelResourcesOf(said.limits),
  ];
  const [requests, limits] = [
    new Map([...requestsOfContainers, ...requestsOfPod]),
    new Map([...limitsOfContainers, ...limitsOfPod]),
  ];
  const overhead = parseResourceList(spec.overhead);
  const overLimits = new Map(
    [...overhead].filter(([name]) => !isZeroQuantity(limits.get(name) ?? ZERO_QUANTITY)),
  );
  return {
    requests: formatResourceList(addResourceList(requests, overhead)),
    limits: formatResourceList(addResourceList(limits, overLimits)),
    shares: resourceSharesOf(
      sound,
      { requests: requestsOfPod, limits: limitsOfPod },
      { requests: overhead, limits: overLimits },
    ),
  };
}

/** Of what is said of the Pod as a whole, that which counts. */
const podLevelResourcesOf = (amounts: ResourceQuantities): ResourceQuantities =>
  new Map([...amounts].filter(([name]) => isPodLevelResource(name)));
