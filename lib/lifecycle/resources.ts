import { type KubernetesVersion, minorOf } from '../api/kubernetes.js';
import { isZero, ZERO } from '../formats/quantity.js';
import { isOfPod } from '../formats/resource-name.js';
import { type Amounts, addAll, amountsOf } from './amounts.js';
import { type PodSpec, withoutNulls } from './container.js';
import { demandAt } from './demand.js';
import { type ResourceAmounts, type Share, sharesOf, written } from './share.js';

/** What a Pod needs as a whole. */
export interface PodResources {
  /** What a node must have free for it. */
  readonly requests: ResourceAmounts;
  /** What it may use at most; what a container without a limit uses comes on top. */
  readonly limits: ResourceAmounts;
  /** What that is made of: added up, it comes to just that. Who adds nothing is not there. */
  readonly from: readonly Share[];
}

/**
 * What a Pod needs as a whole, as the scheduler and the kubelet count it. Containers and sidecars are added up; a step counts only where it needs more,
 * with the sidecars before it, than all that run later. What is said of the Pod as a whole goes before that; overhead comes on top, of limits where
 * there is one. Of the spec of a template: what a Pod needs that is made of it.
 *
 * Source: component-helpers/resource PodRequests, PodLimits.
 *
 * @param kubernetes the version of the server, which completes what is not written
 */
export function resources(spec: PodSpec, kubernetes: KubernetesVersion = '1.37'): PodResources {
  const sound = withoutNulls(spec);
  const { requestsOfContainers, limitsOfContainers, ...said } = demandAt(sound, minorOf(kubernetes));
  const [requestsOfPod, limitsOfPod] = [ofPod(said.requests), ofPod(said.limits)];
  const [requests, limits] = [new Map([...requestsOfContainers, ...requestsOfPod]), new Map([...limitsOfContainers, ...limitsOfPod])];
  const overhead = amountsOf(spec.overhead);
  const overLimits = new Map([...overhead].filter(([name]) => !isZero(limits.get(name) ?? ZERO)));
  return {
    requests: written(addAll(requests, overhead)),
    limits: written(addAll(limits, overLimits)),
    from: sharesOf(sound, { requests: requestsOfPod, limits: limitsOfPod }, { requests: overhead, limits: overLimits }),
  };
}

/** Of what is said of the Pod as a whole, that which counts. */
const ofPod = (amounts: Amounts): Amounts => new Map([...amounts].filter(([name]) => isOfPod(name)));
