import type { ClusterState } from './cluster-state.js';
import { fitErrorMessage } from './fit-error.js';
import type { NodeInfo } from './node-info.js';
import type { PodInfo } from './pod-info.js';
import { runFilters, runPreFilters } from './pre-filter.js';
import { type PreemptionCandidate, preempt } from './preemption.js';
import type { Refusal } from './refusal.js';

/** The nodes that fit a Pod, and why the others do not. */
export interface FoundNodes {
  readonly fits: readonly NodeInfo[];
  readonly refusals: ReadonlyMap<NodeInfo, Refusal>;
  /** Why the nodes that are not filtered do not fit. */
  readonly skipped?: { readonly plugins: readonly string[]; readonly reason: string };
  /** The message of the event FailedScheduling, if no node fits. */
  readonly message?: string;
  readonly candidates: readonly PreemptionCandidate[];
}

/** Source: kube-scheduler Scheduler.SchedulePod, and its handling of a FitError. */
export function findNodes(pod: PodInfo, cluster: ClusterState): FoundNodes {
  const { nodes, nodeCount } = cluster;
  const refusals = new Map<NodeInfo, Refusal>();
  const fits: NodeInfo[] = [];
  if (nodeCount === 0)
    return { fits, refusals, message: 'no nodes available to schedule pods', candidates: [] };
  const { filters, refusal: preFilter, only, hasReachedClaims } = runPreFilters(pod, cluster);
  const skipped = only && {
    plugins: only.plugins,
    reason: `node(s) didn't satisfy plugin(s) [${only.plugins.join(' ')}]`,
  };
  const reasons: string[] = [];
  let error: Refusal | undefined;
  for (const node of nodes) {
    const isSkipped = only !== undefined && !only.nodes.has(node.name);
    if (preFilter === undefined && isSkipped) {
      reasons.push(skipped?.reason ?? '');
      continue;
    }
    const refusal = preFilter ?? runFilters(filters, node);
    if (refusal === undefined) fits.push(node);
    else {
      refusals.set(node, refusal);
      reasons.push(...refusal.reasons);
      if (refusal.code === 'Error') error ??= refusal;
    }
  }
  if (error !== undefined) return failedSearch(error, nodes, refusals);
  const result = { fits, refusals, ...(skipped && { skipped }) };
  if (fits.length > 0) return { ...result, candidates: [] };
  const { message: postFilter, candidates } = hasReachedClaims
    ? preempt(pod, filters, refusals, cluster)
    : { message: CLAIMS_NOT_FOUND, candidates: [] };
  const message = fitErrorMessage(nodeCount, reasons, {
    postFilter,
    preFilter: preFilter?.reasons.join(', ') ?? '',
  });
  return { ...result, message, candidates };
}

/** An error on one node ends the search. Then the Pod is tried again later, with the same result. */
function failedSearch(
  error: Refusal,
  nodes: readonly NodeInfo[],
  refusals: ReadonlyMap<NodeInfo, Refusal>,
): FoundNodes {
  return {
    fits: [],
    refusals: new Map(nodes.map((node) => [node, refusals.get(node) ?? error])),
    message: error.reasons.join(', '),
    candidates: [],
  };
}

/**
 * The error of the plugin DynamicResources, which looks for the state that it would have written if
 * no plugin before it had refused all nodes.
 */
const CLAIMS_NOT_FOUND = 'not found';
