import type { Labels } from '../../cluster/objects/pod-shape.js';
import { type AffinityTerm, resolveNamespaces, termSelects } from '../affinity-term.js';
import { DomainCounts } from '../domain-counts.js';
import type { NodeInfo } from '../node-info.js';
import type { PodGroup } from '../pod-groups.js';
import type { PodInfo } from '../pod-info.js';
import { type Refusal, unresolvable, unschedulable } from '../refusal.js';
import type { Filter, Plugin } from './plugin.js';

const plugin = 'InterPodAffinity';

export const interPodAffinity: Plugin = (pod, cluster) => {
  const resolved = (terms: readonly AffinityTerm[]): readonly AffinityTerm[] =>
    terms.map((term) => resolveNamespaces(term, cluster));
  const filter = new InterPodAffinityFilter(
    pod,
    resolved(pod.affinity),
    resolved(pod.antiAffinity),
    cluster.labelsOfNamespace(pod.namespace),
  );
  for (const group of cluster.groups.all) filter.addGroup(group);
  return filter.isNeeded ? filter : undefined;
};

class InterPodAffinityFilter implements Filter {
  readonly plugin = plugin;

  constructor(
    private readonly pod: PodInfo,
    private readonly affinity: readonly AffinityTerm[],
    private readonly antiAffinity: readonly AffinityTerm[],
    private readonly namespaceLabels: Labels,
    /** Existing Pods that the affinity of the Pod selects. */
    private readonly affinityCounts = new DomainCounts(),
    /** Existing Pods that the anti-affinity of the Pod selects. */
    private readonly antiAffinityCounts = new DomainCounts(),
    /** Existing Pods whose anti-affinity selects the Pod. */
    private readonly existingCounts = new DomainCounts(),
  ) {}

  get isNeeded(): boolean {
    return this.affinity.length + this.antiAffinity.length > 0 || !this.existingCounts.isEmpty;
  }

  filter({ labels }: NodeInfo): Refusal | undefined {
    if (!this.#satisfiesAffinity(labels))
      return unresolvable(plugin, "node(s) didn't match pod affinity rules");
    const { antiAffinity, antiAffinityCounts, existingCounts } = this;
    if (antiAffinity.some(({ topologyKey }) => antiAffinityCounts.of(labels, topologyKey) > 0))
      return unschedulable(plugin, "node(s) didn't match pod anti-affinity rules");
    if (existingCounts.sumOf(labels) > 0)
      return unschedulable(plugin, "node(s) didn't satisfy existing pods anti-affinity rules");
    return undefined;
  }

  /** The first Pod of a group may select itself, if no Pod in the cluster is selected. */
  #satisfiesAffinity(labels: Labels): boolean {
    const { affinity, affinityCounts, pod } = this;
    if (affinity.some(({ topologyKey }) => !Object.hasOwn(labels, topologyKey))) return false;
    return (
      affinity.every(({ topologyKey }) => affinityCounts.of(labels, topologyKey) > 0) ||
      (affinityCounts.isEmpty && allSelect(affinity, pod))
    );
  }

  addGroup({ pod, counts }: PodGroup): void {
    this.#count(pod, counts);
  }

  move(existing: PodInfo, node: NodeInfo, by: 1 | -1): void {
    this.#count(existing, [[node, by]]);
  }

  /** @param counts - the number of Pods like an existing one on each node */
  #count(existing: PodInfo, counts: Iterable<readonly [NodeInfo, number]>): void {
    const add = (sums: DomainCounts, { topologyKey }: AffinityTerm): void => {
      for (const [{ labels }, count] of counts) sums.add(labels, topologyKey, count);
    };
    for (const term of existing.antiAffinity)
      if (termSelects(term, this.pod, this.namespaceLabels)) add(this.existingCounts, term);
    if (allSelect(this.affinity, existing))
      for (const term of this.affinity) add(this.affinityCounts, term);
    for (const term of this.antiAffinity)
      if (termSelects(term, existing)) add(this.antiAffinityCounts, term);
  }

  copy(): Filter {
    return new InterPodAffinityFilter(
      this.pod,
      this.affinity,
      this.antiAffinity,
      this.namespaceLabels,
      new DomainCounts(this.affinityCounts),
      new DomainCounts(this.antiAffinityCounts),
      new DomainCounts(this.existingCounts),
    );
  }
}

const allSelect = (terms: readonly AffinityTerm[], pod: PodInfo): boolean =>
  terms.length > 0 && terms.every((term) => termSelects(term, pod));
