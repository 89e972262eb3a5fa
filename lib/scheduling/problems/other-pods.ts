import { type AffinityTerm, resolveNamespaces, termSelects } from '../affinity-term.js';
import type { ClusterState } from '../cluster-state.js';
import type { NodeInfo } from '../node-info.js';
import type { PodInfo } from '../pod-info.js';
import { spreadConstraintsOf } from '../spread-constraint.js';
import { type Explainer, titleOfPod } from './explainer.js';

/** Returns the Pods in the domain of a node that a function selects. */
function podsInDomain(
  { labels }: NodeInfo,
  topologyKey: string,
  { nodes }: ClusterState,
  selects: (pod: PodInfo) => boolean,
): readonly PodInfo[] {
  if (!Object.hasOwn(labels, topologyKey)) return [];
  return nodes
    .filter((each) => each.labels[topologyKey] === labels[topologyKey])
    .flatMap(({ pods }) => pods.filter(selects));
}

export const explainSpread: Explainer = ({ pod, labels }, node) => {
  const constraints = spreadConstraintsOf(pod.spec, labels, 'DoNotSchedule');
  const missing = constraints.filter(({ topologyKey }) => !Object.hasOwn(node.labels, topologyKey));
  if (missing.length > 0)
    return missing.map(
      ({ topologyKey }) =>
        `topologySpreadConstraints wants the label ${topologyKey}, the node does not have it.`,
    );
  return constraints.map(
    ({ topologyKey, maxSkew }) =>
      `In ${topologyKey}=${node.labels[topologyKey]}, at most ${maxSkew} more of the selected Pods ` +
      'may run than in the domain with the fewest.',
  );
};

export const explainPodAffinity: Explainer = (pod, node, cluster) => {
  const domain = (key: string): string => `${key}=${node.labels[key]}`;
  const own = (term: AffinityTerm) => resolveNamespaces(term, cluster);
  const found = (term: AffinityTerm, selects: (each: PodInfo) => boolean) =>
    podsInDomain(node, term.topologyKey, cluster, selects);
  const missing = pod.affinity.map(own).flatMap((term) => {
    const { topologyKey } = term;
    if (!Object.hasOwn(node.labels, topologyKey))
      return [`podAffinity wants the label ${topologyKey}, the node does not have it.`];
    const isNear = found(term, (each) =>
      pod.affinity.map(own).every((other) => termSelects(other, each)),
    );
    return isNear.length > 0 ? [] : [`podAffinity selects no Pod in ${domain(topologyKey)}.`];
  });
  const excluded = pod.antiAffinity.map(own).flatMap((term) => {
    const [first] = found(term, (each) => termSelects(term, each));
    if (first === undefined) return [];
    return [`podAntiAffinity selects ${titleOfPod(first)} in ${domain(term.topologyKey)}.`];
  });
  const namespaceLabels = cluster.labelsOfNamespace(pod.namespace);
  const excluding = new Set<string>();
  for (const { pod: existing, counts } of cluster.groups.all)
    for (const term of existing.antiAffinity) {
      const { topologyKey } = term;
      const isNear = [...counts.keys()].some(
        (each) =>
          Object.hasOwn(node.labels, topologyKey) &&
          each.labels[topologyKey] === node.labels[topologyKey],
      );
      if (isNear && termSelects(term, pod, namespaceLabels))
        excluding.add(
          `The podAntiAffinity of ${titleOfPod(existing)} in ${domain(topologyKey)} selects the Pod.`,
        );
    }
  return [...missing, ...excluded, ...excluding];
};
