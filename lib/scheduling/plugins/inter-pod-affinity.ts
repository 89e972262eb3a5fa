import type { Labels } from '../../cluster/objects/pod-shape.js';
import { type AffinityTerm, resolveNamespaces, termSelects } from '../affinity-term.js';
import type { NodeInfo } from '../node-info.js';
import type { PodInfo } from '../pod-info.js';
import { type Refusal, unresolvable, unschedulable } from '../refusal.js';
import type { Filter, Plugin } from './plugin.js';

const plugin = 'InterPodAffinity';

/** The number of Pods in each domain, by the key and the value of the label. */
type DomainCounts = Map<string, number>;

export const interPodAffinity: Plugin = (pod, cluster) => {
  const resolved = (terms: readonly AffinityTerm[]): readonly AffinityTerm[] =>
    terms.map((term) => resolveNamespaces(term, cluster.namespaces));
  const filter = new InterPodAffinityFilter(
    pod,
    resolved(pod.affinity),
    resolved(pod.antiAffinity),
    cluster.labelsOfNamespace(pod.namespace),
  );
  for (const node of cluster.nodes)
    for (const existing of node.pods) filter.move(existing, node, 1);
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
    private readonly affinityCounts: DomainCounts = new Map(),
    /** Existing Pods that the anti-affinity of the Pod selects. */
    private readonly antiAffinityCounts: DomainCounts = new Map(),
    /** Existing Pods whose anti-affinity selects the Pod. */
    private readonly existingCounts: DomainCounts = new Map(),
  ) {}

  get isNeeded(): boolean {
    return this.affinity.length + this.antiAffinity.length + this.existingCounts.size > 0;
  }

  filter({ labels }: NodeInfo): Refusal | undefined {
    if (!this.#satisfiesAffinity(labels))
      return unresolvable(plugin, "node(s) didn't match pod affinity rules");
    const { antiAffinity, antiAffinityCounts, existingCounts } = this;
    if (antiAffinity.some(({ topologyKey }) => hasPods(antiAffinityCounts, labels, topologyKey)))
      return unschedulable(plugin, "node(s) didn't match pod anti-affinity rules");
    if (
      existingCounts.size > 0 &&
      Object.keys(labels).some((key) => hasPods(existingCounts, labels, key))
    )
      return unschedulable(plugin, "node(s) didn't satisfy existing pods anti-affinity rules");
    return undefined;
  }

  /** The first Pod of a group may select itself, if no Pod in the cluster is selected. */
  #satisfiesAffinity(labels: Labels): boolean {
    const { affinity, affinityCounts, pod } = this;
    if (affinity.some(({ topologyKey }) => !Object.hasOwn(labels, topologyKey))) return false;
    return (
      affinity.every(({ topologyKey }) => hasPods(affinityCounts, labels, topologyKey)) ||
      (affinityCounts.size === 0 && allSelect(affinity, pod))
    );
  }

  move(existing: PodInfo, { labels }: NodeInfo, by: 1 | -1): void {
    for (const term of existing.antiAffinity)
      if (termSelects(term, this.pod, this.namespaceLabels))
        addTo(this.existingCounts, labels, term, by);
    if (allSelect(this.affinity, existing))
      for (const term of this.affinity) addTo(this.affinityCounts, labels, term, by);
    for (const term of this.antiAffinity)
      if (termSelects(term, existing)) addTo(this.antiAffinityCounts, labels, term, by);
  }

  copy(): Filter {
    return new InterPodAffinityFilter(
      this.pod,
      this.affinity,
      this.antiAffinity,
      this.namespaceLabels,
      new Map(this.affinityCounts),
      new Map(this.antiAffinityCounts),
      new Map(this.existingCounts),
    );
  }
}

const allSelect = (terms: readonly AffinityTerm[], pod: PodInfo): boolean =>
  terms.length > 0 && terms.every((term) => termSelects(term, pod));

const hasPods = (counts: DomainCounts, labels: Labels, key: string): boolean =>
  Object.hasOwn(labels, key) && (counts.get(`${key}=${labels[key]}`) ?? 0) > 0;

function addTo(
  counts: DomainCounts,
  labels: Labels,
  { topologyKey }: AffinityTerm,
  by: 1 | -1,
): void {
  if (!Object.hasOwn(labels, topologyKey)) return;
  const domain = `${topologyKey}=${labels[topologyKey]}`;
  const sum = (counts.get(domain) ?? 0) + by;
  if (sum === 0) counts.delete(domain);
  else counts.set(domain, sum);
}
