import type { Labels } from '../../cluster/objects/pod-shape.js';
import { resolveNamespaces, termSelects } from '../affinity-term.js';
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
  const terms = pod.preferences.map((term) => resolveNamespaces(term, cluster.namespaces));
  const namespaceLabels = cluster.labelsOfNamespace(pod.namespace);
  const scores = new DomainScores();
  for (const { labels, pods } of cluster.nodes)
    for (const existing of pods) {
      for (const term of terms)
        if (termSelects(term, existing)) scores.add(labels, term.topologyKey, term.weight);
      for (const term of existing.affinity)
        if (termSelects(term, pod, namespaceLabels))
          scores.add(labels, term.topologyKey, HARD_POD_AFFINITY_WEIGHT);
      for (const term of existing.preferences)
        if (termSelects(term, pod, namespaceLabels))
          scores.add(labels, term.topologyKey, term.weight);
    }
  if (scores.isEmpty) return undefined;
  const sums = fits.map(({ labels }) => scores.sumOf(labels));
  const [lowest, highest] = [minOf(sums), maxOf(sums, -Infinity)];
  if (highest <= lowest) return sums.map(() => 0);
  return sums.map((sum) => Math.trunc(MAX_SCORE * ((sum - lowest) / (highest - lowest))));
};

/** The score of each domain, by the key and the value of its label. */
class DomainScores {
  readonly #scores = new Map<string, Map<string, number>>();

  get isEmpty(): boolean {
    return this.#scores.size === 0;
  }

  add(labels: Labels, key: string, weight: number): void {
    if (!Object.hasOwn(labels, key)) return;
    const byValue = this.#scores.get(key) ?? new Map<string, number>();
    this.#scores.set(key, byValue);
    const value = labels[key] ?? '';
    byValue.set(value, (byValue.get(value) ?? 0) + weight);
  }

  sumOf(labels: Labels): number {
    let sum = 0;
    for (const [key, byValue] of this.#scores)
      if (Object.hasOwn(labels, key)) sum += byValue.get(labels[key] ?? '') ?? 0;
    return sum;
  }
}
