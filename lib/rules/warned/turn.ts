import type { Node } from '../../engine/node.js';

/** The fields that the API server looks at in this order, in whichever the manifest has them. */
const FIELDS = [
  'initContainers',
  'containers',
  'podAffinity',
  'podAntiAffinity',
  'requiredDuringSchedulingIgnoredDuringExecution',
  'preferredDuringSchedulingIgnoredDuringExecution',
];

/** Which of two values of a kind the API server looks at first, in the way in which `sort` asks. */
export function inTurn(a: Node, b: Node): number {
  const [one, other] = [stepsTo(a), stepsTo(b)];
  for (const [i, { key, at = 0 }] of one.entries()) {
    const { key: otherKey = '', at: otherAt = 0 } = other[i] ?? {};
    const order = FIELDS.indexOf(key) - FIELDS.indexOf(otherKey) || Number(at) - Number(otherAt);
    if (order !== 0) return order;
  }
  return 0;
}

/** A node and what holds it, from the root. */
const stepsTo = (node: Node): readonly Node[] => (node.parent === undefined ? [node] : [...stepsTo(node.parent), node]);
