import type { NodeInfo } from '../node-info.js';
import {
  countSelected,
  hasTopologyKeys,
  type SpreadConstraint,
  spreadConstraintsOf,
} from '../spread-constraint.js';
import { defaultConstraintsOf } from './default-constraints.js';
import { MAX_SCORE, maxOf, minOf, type Scorer } from './scorer.js';

const HOSTNAME = 'kubernetes.io/hostname';

/**
 * Prefers nodes in domains with fewer Pods that the constraints select.
 *
 * Source: kube-scheduler podtopologyspread scoring.
 */
export const podTopologySpread: Scorer = (pod, fits, cluster) => {
  const { spec } = pod.pod;
  const isOwn = (spec.topologySpreadConstraints ?? []).length > 0;
  const constraints = isOwn
    ? spreadConstraintsOf(spec, pod.labels, 'ScheduleAnyway')
    : defaultConstraintsOf(pod, cluster);
  if (constraints.length === 0) return undefined;
  const isScored = (node: NodeInfo): boolean => !isOwn || hasTopologyKeys(node, constraints);
  const scored = fits.filter(isScored);
  const all = cluster.nodes.filter(isScored);
  const weighted = constraints.map((constraint) => {
    const selected = countSelected(cluster, constraint, pod.namespace);
    const counts = countDomains(constraint, selected, scored, all);
    const size = constraint.topologyKey === HOSTNAME ? scored.length : counts.size;
    return { constraint, selected, counts, weight: Math.log(size + 2) };
  });
  const sums = fits.map((node) => {
    if (!isScored(node)) return undefined;
    let sum = 0;
    for (const { constraint, selected, counts, weight } of weighted) {
      const { topologyKey, maxSkew } = constraint;
      if (!Object.hasOwn(node.labels, topologyKey)) continue;
      const count =
        topologyKey === HOSTNAME
          ? (selected.get(node) ?? 0)
          : (counts.get(node.labels[topologyKey] ?? '') ?? 0);
      sum += count * weight + (maxSkew - 1);
    }
    // Go rounds halves away from zero.
    return Math.floor(sum + 0.5);
  });
  return normalized(sums);
};

/** Gives the lowest sum the highest score. */
function normalized(sums: readonly (number | undefined)[]): readonly number[] {
  const known = sums.filter((sum) => sum !== undefined);
  const [lowest, highest] = [minOf(known), maxOf(known, 0)];
  return sums.map((sum) => {
    if (sum === undefined) return 0;
    return highest === 0 ? MAX_SCORE : Math.trunc((MAX_SCORE * (highest + lowest - sum)) / highest);
  });
}

/** Returns the number of selected Pods in each domain of the nodes that fit. */
function countDomains(
  { topologyKey, isEligible }: SpreadConstraint,
  selected: ReadonlyMap<NodeInfo, number>,
  fits: readonly NodeInfo[],
  all: readonly NodeInfo[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (topologyKey === HOSTNAME) return counts;
  for (const { labels } of fits) counts.set(labels[topologyKey] ?? '', 0);
  for (const node of all) {
    const domain = node.labels[topologyKey] ?? '';
    const known = counts.get(domain);
    if (known !== undefined && isEligible(node))
      counts.set(domain, known + (selected.get(node) ?? 0));
  }
  return counts;
}
