import type { NodeSelectorTerm } from '../../cluster/objects/pod-shape.js';
import { requiredNodeMatcher } from '../node-selector.js';
import { unresolvable } from '../refusal.js';
import type { Plugin } from './plugin.js';

const plugin = 'NodeAffinity';

export const nodeAffinity: Plugin = ({ pod }) => {
  const { nodeSelector, affinity } = pod.spec;
  const required = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  if (required === undefined && nodeSelector === undefined) return undefined;
  const onlyNodes = namedNodes(required?.nodeSelectorTerms ?? []);
  if (onlyNodes?.size === 0) return unresolvable(plugin, 'pod affinity terms conflict');
  const matches = requiredNodeMatcher(pod.spec);
  return {
    plugin,
    ...(onlyNodes && { onlyNodes }),
    filter: ({ node }) =>
      matches(node)
        ? undefined
        : unresolvable(plugin, "node(s) didn't match Pod's node affinity/selector"),
  };
};

/** Returns the nodes that the terms name, if each of them names some. */
function namedNodes(terms: readonly NodeSelectorTerm[]): ReadonlySet<string> | undefined {
  if (terms.length === 0) return undefined;
  const all = new Set<string>();
  for (const { matchFields = [] } of terms) {
    const [first, ...others] = matchFields
      .filter(({ key, operator }) => key === 'metadata.name' && operator === 'In')
      .map(({ values = [] }) => values);
    if (first === undefined) return undefined;
    for (const name of first) if (others.every((names) => names.includes(name))) all.add(name);
  }
  return all;
}
