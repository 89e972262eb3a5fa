import type { Node } from '../../engine/node.js';

/** The fields that the API server checks in this order, whatever their order in the manifest. */
const FIELD_ORDER = [
  'initContainers',
  'containers',
  'podAffinity',
  'podAntiAffinity',
  'requiredDuringSchedulingIgnoredDuringExecution',
  'preferredDuringSchedulingIgnoredDuringExecution',
  'ingress',
  'egress',
];

/** A value, and the values that contain it, starting at the root. */
interface NodeLineage {
  readonly node: Node;
  readonly all: readonly Node[];
}

/**
 * Returns a number for each of some values of one kind: those with smaller numbers are checked
 * first by the API server.
 */
export function serverRanks(nodes: readonly Node[]): ReadonlyMap<Node, number> {
  const sorted = [...new Set(nodes)]
    .map((node): NodeLineage => ({ node, all: lineageOf(node) }))
    .sort(inServerOrder);
  const ranks = new Map<Node, number>();
  let rank = 0;
  for (const [i, each] of sorted.entries()) {
    if (i > 0 && inServerOrder(sorted[i - 1] as NodeLineage, each) !== 0) rank++;
    ranks.set(each.node, rank);
  }
  return ranks;
}

function inServerOrder({ all: one }: NodeLineage, { all: other }: NodeLineage): number {
  for (const [i, { fieldName, index = 0 }] of one.entries()) {
    const { fieldName: otherName = '', index: otherIndex = 0 } = other[i] ?? {};
    const order =
      FIELD_ORDER.indexOf(fieldName) - FIELD_ORDER.indexOf(otherName) || index - otherIndex;
    if (order !== 0) return order;
  }
  return 0;
}

/** A node and its ancestors, starting at the root. */
const lineageOf = (node: Node): readonly Node[] =>
  node.parent === undefined ? [node] : [...lineageOf(node.parent), node];
