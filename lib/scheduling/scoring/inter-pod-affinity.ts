import { type AffinityTerm, resolveNamespaces, termSelects } from '../affinity-term.js';
import { DomainCounts } from '../domain-counts.js';
import { MAX_SCORE, maxOf, minOf, type Scorer } from './scorer.js';

/** The weight of the required affinity of an existing Pod. */
const HARD_POD_AFFINITY_WEIGHT = 1;

/**
 * Prefers nodes in domains that the preferred affinity of the Pod, and that of existing Pods, ask
 * for.
 *
 * Source: kube-scheduler interpodaffinity.
 */
export const interPodAffinity: Scorer = (pod, fits, cluster) => {
  const terms = pod.preferences.map((term) => resolveNamespaces(term, cluster));
  const namespaceLabels = cluster.labelsOfNamespace(pod.namespace);
  const scores = new DomainCounts();
  for (const { pod: existing, counts } of cluster.groups.all) {
    const add = ({ topologyKey }: AffinityTerm, weight: number): void => {
      for (const [{ labels }, count] of counts) scores.add(labels, topologyKey, count * weight);
    };
    for (const term of terms) if (termSelects(term, existing)) add(term, term.weight);
    for (const term of existing.affinity)
      if (termSelects(term, pod, namespaceLabels)) add(term, HARD_POD_AFFINITY_WEIGHT);
    for (const term of existing.preferences)
      if (termSelects(term, pod, namespaceLabels)) add(term, term.weight);
  }
  if (scores.isEmpty) return undefined;
  const sums = fits.map(({ labels }) => scores.sumOf(labels));
  const [lowest, highest] = [minOf(sums), maxOf(sums, -Infinity)];
  if (highest <= lowest) return sums.map(() => 0);
  return sums.map((sum) => Math.trunc(MAX_SCORE * ((sum - lowest) / (highest - lowest))));
};
