import { ZERO_QUANTITY } from '../formats/parse-quantity.js';
import { isPodLevelResource } from '../formats/resource-name.js';
import { parseResourceList } from '../resources/resource-quantities.js';
import { wholeValueOf } from './node-facts.js';
import type { ContainerContext } from './pod-context.js';

const [GUARANTEED, BEST_EFFORT] = [-997, 1000];
const SYSTEM_CRITICAL_PRIORITY = 2_000_000_000;

/**
 * Returns the `oom_score_adj` of the processes of a container, or `undefined` if it depends on the
 * memory of the node, which is not known.
 *
 * Source: pkg/kubelet/qos GetContainerOOMScoreAdjust.
 */
export function oomScoreAdjOf({ pod, requests, role }: ContainerContext): number | undefined {
  const { spec, qosClass, requirements, node } = pod;
  const isNodeCritical =
    (spec.priority ?? 0) >= SYSTEM_CRITICAL_PRIORITY &&
    spec.priorityClassName === 'system-node-critical';
  if (isNodeCritical || qosClass === 'Guaranteed') return GUARANTEED;
  if (qosClass === 'BestEffort') return BEST_EFFORT;
  const capacity = node.memoryCapacity;
  if (capacity === undefined) return undefined;
  const hasPodRequests = [...requirements.requests.keys()].some(isPodLevelResource);
  const extra = hasPodRequests ? remainderPerContainer() : 0;
  const scoreOf = (bytes: number): number => 1000 - Math.trunc((1000 * bytes) / capacity);
  let score = scoreOf(wholeValueOf(requests.get('memory') ?? ZERO_QUANTITY) + extra);
  if (role === 'sidecar') {
    const least = Math.min(...(spec.containers ?? []).map(memoryRequestOf));
    score = Math.min(score, scoreOf(least + extra));
  }
  if (score < 1000 + GUARANTEED) return 1000 + GUARANTEED;
  return score === BEST_EFFORT ? score - 1 : score;

  /** Returns an equal share of the memory that the Pod requests beyond its containers. */
  function remainderPerContainer(): number {
    const own = wholeValueOf(requirements.requests.get('memory') ?? ZERO_QUANTITY);
    if (own === 0) return 0;
    const sum = wholeValueOf(requirements.requestsOfContainers.get('memory') ?? ZERO_QUANTITY);
    const count = (spec.containers ?? []).length + (spec.initContainers ?? []).length;
    return Math.trunc(Math.max(0, own - sum) / count);
  }
}

const memoryRequestOf = ({
  resources,
}: {
  readonly resources?: { readonly requests?: Readonly<Record<string, number | string>> };
}): number => wholeValueOf(parseResourceList(resources?.requests).get('memory') ?? ZERO_QUANTITY);
