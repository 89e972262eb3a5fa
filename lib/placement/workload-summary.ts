import type { PodInfo } from '../scheduling/pod-info.js';
import type { PlacedPod, WorkloadPlacement } from './placement.js';
import type { PodGroup } from './pod-group.js';

/** Where each Pod landed, in one order. */
export type PlacedPods = ReadonlyMap<PodInfo, PlacedPod>;

/** Returns how the Pods of a workload were placed in all orders, without a proof. */
export function summaryOf(group: PodGroup, placements: readonly PlacedPods[]): WorkloadPlacement {
  const { workload, pods, notJudged, message, refused } = group;
  const { title, manifest } = workload;
  const base = { title, manifest, fittingOrders: 0, fewestFitting: 0, mostFitting: 0, pods: [] };
  if (notJudged !== undefined) return { ...base, verdict: 'not judged', notJudged };
  if (message !== undefined) return { ...base, verdict: 'never', message };
  const reason = refused && { refused };
  if (reason !== undefined && pods.length === 0) return { ...base, verdict: 'never', ...reason };
  const byOrder = placements.map((placed) => pods.flatMap((pod) => placed.get(pod) ?? []));
  const counts = byOrder.map((placed) => placed.filter(hasNode).length);
  const fittingOrders =
    reason === undefined ? counts.filter((count) => count === pods.length).length : 0;
  const pending = byOrder.flat().find((pod) => !hasNode(pod));
  return {
    ...base,
    fittingOrders,
    fewestFitting: Math.min(...counts),
    mostFitting: Math.max(...counts),
    verdict:
      fittingOrders === placements.length ? 'always' : fittingOrders > 0 ? 'sometimes' : 'never',
    pods: byOrder[0] ?? [],
    ...reason,
    ...(pending?.message !== undefined && { message: pending.message }),
  };
}

/** Returns the number of orders in which all Pods that are judged find a node. */
export function fittingOrdersOf(
  groups: readonly PodGroup[],
  placements: readonly PlacedPods[],
): number {
  if (groups.some(({ message, refused }) => (message ?? refused) !== undefined)) return 0;
  return placements.filter((placed) => [...placed.values()].every(hasNode)).length;
}

const hasNode = ({ node }: PlacedPod): boolean => node !== undefined;
