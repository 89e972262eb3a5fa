import type { Node } from '../../engine/node.js';

/** The fields that the API server looks at in this order, in whichever the manifest has them. */
const FIELD_ORDER = [
  'initContainers',
  'containers',
  'podAffinity',
  'podAntiAffinity',
  'requiredDuringSchedulingIgnoredDuringExecution',
  'preferredDuringSchedulingIgnoredDuringExecution',
];

/** Which of two values of a kind the API server looks at first, in the way in which `sort` asks. */
export function inServerOrder(a: Node, b: Node): number {
  const [one, other] = [ancestorsOf(a), ancestorsOf(b)];
  for (const [i, { fieldName, indexOrKey = 0 }] of one.entries()) {
    const { fieldName: otherKey = '', indexOrKey: otherAt = 0 } = other[i] ?? {};
    const order =
      FIELD_ORDER.indexOf(fieldName) - FIELD_ORDER.indexOf(otherKey) ||
      Number(indexOrKey) - Number(otherAt);
    if (order !== 0) return order;
  }
  return 0;
}

/** A node and what holds it, from the root. */
const ancestorsOf = (node: Node): readonly Node[] =>
  node.parent === undefined ? [node] : [...ancestorsOf(node.parent), node];
