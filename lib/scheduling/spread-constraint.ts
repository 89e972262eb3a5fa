import type { Labels, PodSpec, TopologySpreadConstraint } from '../cluster/objects/pod-shape.js';
import { isEmptySelector, type Selector, selectorMatches } from '../formats/selector.js';
import type { NodeInfo } from './node-info.js';
import { requiredNodeMatcher } from './node-selector.js';
import type { PodGroups } from './pod-groups.js';
import { hasUntoleratedTaint } from './taints.js';

/** A topology spread constraint, with the labels of its Pod in the selector. */
export interface SpreadConstraint {
  readonly topologyKey: string;
  readonly maxSkew: number;
  readonly minDomains: number;
  /** Whether a Pod has the labels that the constraint selects. */
  readonly selects: (labels: Labels) => boolean;
  /** Whether the selector is empty. Until 1.37, no other Pod is then counted. */
  readonly isEmpty: boolean;
  /** Whether the Pods of a node are counted. */
  readonly isEligible: (node: NodeInfo) => boolean;
}

/** @param whenUnsatisfiable - returns only the constraints with this value */
export function spreadConstraintsOf(
  spec: PodSpec,
  labels: Labels,
  whenUnsatisfiable: string,
): readonly SpreadConstraint[] {
  const { topologySpreadConstraints = [], tolerations = [] } = spec;
  const own = topologySpreadConstraints.filter(
    (constraint) => constraint.whenUnsatisfiable === whenUnsatisfiable,
  );
  if (own.length === 0) return [];
  const matches = requiredNodeMatcher(spec);
  return own.map((constraint) => {
    const selector = selectorWithKeys(constraint, labels);
    const { topologyKey, maxSkew, minDomains = 1 } = constraint;
    return {
      topologyKey,
      maxSkew,
      minDomains,
      selects: (each) => selectorMatches(selector, each),
      isEmpty: selector !== undefined && isEmptySelector(selector),
      isEligible: ({ node, taints }) =>
        (constraint.nodeAffinityPolicy === 'Ignore' || matches(node)) &&
        (constraint.nodeTaintsPolicy !== 'Honor' || !hasUntoleratedTaint(taints, tolerations)),
    };
  });
}

function selectorWithKeys(
  { labelSelector, matchLabelKeys = [] }: TopologySpreadConstraint,
  labels: Labels,
): Selector | undefined {
  if (labelSelector === undefined || matchLabelKeys.length === 0) return labelSelector;
  const added = matchLabelKeys
    .filter((key) => Object.hasOwn(labels, key))
    .map((key) => ({ key, operator: 'In', values: [labels[key] ?? ''] }));
  const { matchExpressions = [] } = labelSelector;
  return { ...labelSelector, matchExpressions: [...matchExpressions, ...added] };
}

/** The first minor version in which an empty selector selects all Pods. */
const EMPTY_SELECTS_MINOR = 38;

/** Returns the number of Pods of a namespace that a constraint selects, on each node with some. */
export function countSelected(
  { groups: { all }, minor }: { readonly groups: PodGroups; readonly minor: number },
  { selects, isEmpty }: SpreadConstraint,
  namespace: string,
): ReadonlyMap<NodeInfo, number> {
  const selected = new Map<NodeInfo, number>();
  if (isEmpty && minor < EMPTY_SELECTS_MINOR) return selected;
  for (const { pod, counts } of all)
    if (!pod.isTerminating && pod.namespace === namespace && selects(pod.labels))
      for (const [node, count] of counts) selected.set(node, (selected.get(node) ?? 0) + count);
  return selected;
}

export const hasTopologyKeys = (
  { labels }: NodeInfo,
  constraints: readonly SpreadConstraint[],
): boolean => constraints.every(({ topologyKey }) => Object.hasOwn(labels, topologyKey));
