import type { Node } from '../../engine/node.js';

/** The fields that the API server checks in this order, whatever their order in the manifest. */
const FIELD_ORDER = [
  'initContainers',
  'containers',
  'podAffinity',
  'podAntiAffinity',
  'requiredDuringSchedulingIgnoredDuringExecution',
  'preferredDuringSchedulingIgnoredDuringExecution',
];

/** Compares two values of a kind by the order in which the API server checks them, for `sort`. */
export function inServerOrder(a: Node, b: Node): number {
  const [one, other] = [ancestorsOf(a), ancestorsOf(b)];
  for (const [i, { fieldName, index = 0 }] of one.entries()) {
    const { fieldName: otherName = '', index: otherIndex = 0 } = other[i] ?? {};
    const order =
      FIELD_ORDER.indexOf(fieldName) - FIELD_ORDER.indexOf(otherName) || index - otherIndex;
    if (order !== 0) return order;
  }
  return 0;
}

/** A node and its ancestors, starting at the root. */
const ancestorsOf = (node: Node): readonly Node[] =>
  node.parent === undefined ? [node] : [...ancestorsOf(node.parent), node];
