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

/** The resources of a Pod, in total and by part. */
export interface PodResources {
  /** The resources that a node must have free for the Pod. */
  readonly requests: ResourceAmounts;
  /** The sum of the limits that are set. A container without a limit can use more. */
  readonly limits: ResourceAmounts;
  /** The share of each part of the Pod in the total. Parts that add nothing are omitted. */
  readonly shares: readonly ResourceShare[];
}

/**
 * Returns the total resources of a Pod, as the scheduler and the kubelet compute them. Containers
 * and sidecars are added up. An init container counts only if it, together with the sidecars before
 * it, needs more than everything that runs later. `resources` of the Pod replace those of its
 * containers. `overhead` is added; to limits, only if there is a limit. For the spec of a Pod
 * template, the result is that of its Pods.
 *
 * Source: component-helpers/resource PodRequests, PodLimits.
 *
 * @param spec - the API's PodSpec, such as `lower` returns it
 * @param kubernetes - the version of the API server, which sets the defaults. By default the newest
 * known version
 *
 * @example
 * ```ts
 * import { lower, resources } from 'cdk8s-pods';
 *
 * const spec = lower({
 *   initContainers: {
 *     migrate: { image: 'example.com/migrate:2', resources: { requests: { cpu: '1' } } },
 *   },
 *   containers: {
 *     app: { image: 'example.com/app:2', resources: { requests: { cpu: '500m', memory: '1Gi' } } },
 *   },
 * });
 * console.log(resources(spec).requests); // { cpu: '1', memory: '1Gi' }
 * ```
 */
export function resources(
  spec: ApiPodSpec,
  kubernetes: KubernetesVersion = NEWEST_VERSION,
): PodResources {
  const cleanSpec = withoutNulls(spec);
  const { requestsOfContainers, limitsOfContainers, ...ofPod } = podRequirementsFor(
    cleanSpec,
    minorOf(kubernetes),
  );
  const [requestsOfPod, limitsOfPod] = [
    podLevelResourcesOf(ofPod.requests),
    podLevelResourcesOf(ofPod.limits),
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
      cleanSpec,
      { requests: requestsOfPod, limits: limitsOfPod },
      { requests: overhead, limits: overLimits },
    ),
  };
}

/** Returns the resources that are supported at the level of the Pod. */
const podLevelResourcesOf = (amounts: ResourceQuantities): ResourceQuantities =>
  new Map([...amounts].filter(([name]) => isPodLevelResource(name)));
