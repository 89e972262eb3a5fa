import type { ClusterState } from '../cluster-state.js';
import type { NodeInfo } from '../node-info.js';
import type { PodInfo } from '../pod-info.js';
import { type Refusal, unresolvable, unschedulable } from '../refusal.js';
import {
  countSelected,
  hasTopologyKeys,
  type SpreadConstraint,
  spreadConstraintsOf,
} from '../spread-constraint.js';
import type { Filter, Plugin } from './plugin.js';

const plugin = 'PodTopologySpread';
const MISMATCH = "node(s) didn't match pod topology spread constraints";
const MAX_INT32 = 2 ** 31 - 1;

export const podTopologySpread: Plugin = (pod, cluster) => {
  const constraints = spreadConstraintsOf(pod.pod.spec, pod.labels, 'DoNotSchedule');
  if (constraints.length === 0) return undefined;
  return new PodTopologySpreadFilter(pod, constraints, countDomains(pod, constraints, cluster));
};

/** Returns the number of selected Pods in each domain, for each constraint. */
function countDomains(
  { namespace }: PodInfo,
  constraints: readonly SpreadConstraint[],
  cluster: ClusterState,
): readonly Map<string, number>[] {
  const counted = cluster.nodes.filter((each) => hasTopologyKeys(each, constraints));
  return constraints.map((constraint) => {
    const selected = countSelected(cluster, constraint, namespace);
    const counts = new Map<string, number>();
    for (const node of counted)
      if (constraint.isEligible(node))
        addTo(counts, domainOf(node, constraint), selected.get(node) ?? 0);
    return counts;
  });
}

const domainOf = ({ labels }: NodeInfo, { topologyKey }: SpreadConstraint): string =>
  labels[topologyKey] ?? '';

const addTo = (counts: Map<string, number> | undefined, domain: string, count: number): void => {
  counts?.set(domain, (counts.get(domain) ?? 0) + count);
};

class PodTopologySpreadFilter implements Filter {
  readonly plugin = plugin;
  /** The smallest count of each constraint, until a Pod moves. */
  #smallest: (number | undefined)[] = [];

  constructor(
    private readonly pod: PodInfo,
    private readonly constraints: readonly SpreadConstraint[],
    private readonly counts: readonly Map<string, number>[],
  ) {}

  filter(node: NodeInfo): Refusal | undefined {
    for (const [i, constraint] of this.constraints.entries()) {
      if (!Object.hasOwn(node.labels, constraint.topologyKey))
        return unresolvable(plugin, `${MISMATCH} (missing required label)`);
      const count = this.counts[i]?.get(domainOf(node, constraint)) ?? 0;
      const own = constraint.selects(this.pod.labels) ? 1 : 0;
      if (count + own - this.#smallestCount(i, constraint) > constraint.maxSkew)
        return unschedulable(plugin, MISMATCH);
    }
    return undefined;
  }

  /** With fewer domains than `minDomains`, the smallest count is 0. */
  #smallestCount(i: number, { minDomains }: SpreadConstraint): number {
    const counts = this.counts[i] ?? new Map();
    if (counts.size < minDomains) return 0;
    let smallest = this.#smallest[i];
    if (smallest === undefined) {
      smallest = MAX_INT32;
      for (const count of counts.values()) smallest = Math.min(smallest, count);
      this.#smallest[i] = smallest;
    }
    return smallest;
  }

  move(existing: PodInfo, node: NodeInfo, by: 1 | -1): void {
    if (existing.namespace !== this.pod.namespace || !hasTopologyKeys(node, this.constraints))
      return;
    for (const [i, constraint] of this.constraints.entries())
      if (constraint.selects(existing.labels) && constraint.isEligible(node))
        addTo(this.counts[i], domainOf(node, constraint), by);
    this.#smallest = [];
  }

  copy(): Filter {
    const counts = this.counts.map((each) => new Map(each));
    return new PodTopologySpreadFilter(this.pod, this.constraints, counts);
  }
}
