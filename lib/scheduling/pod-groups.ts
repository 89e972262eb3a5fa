import type { NodeInfo, PodListener } from './node-info.js';
import type { PodInfo } from './pod-info.js';

/**
 * Pods that the same selectors select, and whose affinity selects the same Pods: usually those of
 * one workload.
 */
export interface PodGroup {
  /** One of the Pods, which stands for all. */
  readonly pod: PodInfo;
  /** The number of Pods of the group on each node that has some. */
  readonly counts: ReadonlyMap<NodeInfo, number>;
}

/**
 * The Pods of a cluster in groups. A plugin that compares a Pod with all others compares it with
 * one of each group.
 */
export class PodGroups implements PodListener {
  readonly #groups = new Map<string, { pod: PodInfo; counts: Map<NodeInfo, number> }>();

  get all(): Iterable<PodGroup> {
    return this.#groups.values();
  }

  add(pod: PodInfo, node: NodeInfo): void {
    const group = this.#groups.get(pod.groupKey);
    if (group === undefined) this.#groups.set(pod.groupKey, { pod, counts: new Map([[node, 1]]) });
    else group.counts.set(node, (group.counts.get(node) ?? 0) + 1);
  }

  remove(pod: PodInfo, node: NodeInfo): void {
    const counts = this.#groups.get(pod.groupKey)?.counts;
    const rest = (counts?.get(node) ?? 0) - 1;
    if (rest > 0) counts?.set(node, rest);
    else counts?.delete(node);
    if (counts?.size === 0) this.#groups.delete(pod.groupKey);
  }
}
