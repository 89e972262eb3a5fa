/** Nodes in an order in which each follows the nodes that it refers to. */
export interface ReferenceOrder<T> {
  readonly order: readonly T[];
  /** Whether a reference would close a cycle, so that its target is not before its source. */
  isDropped(source: T, target: T): boolean;
}

/**
 * Orders nodes so that each follows those that it refers to, and otherwise keeps their order. If
 * there is a cycle, its reference that is found last is dropped.
 */
export function orderByReferences<T>(
  nodes: Iterable<T>,
  targetsOf: (node: T) => Iterable<T>,
): ReferenceOrder<T> {
  const finished = new Set<T>();
  for (const node of nodes) if (!finished.has(node)) visit(node, targetsOf, finished);
  const order = [...finished];
  const positions = new Map(order.map((node, i) => [node, i]));
  const positionOf = (node: T): number => positions.get(node) as number;
  return { order, isDropped: (source, target) => positionOf(source) <= positionOf(target) };
}

/** Adds the nodes that a node refers to, and the node. Not recursive: chains can be long. */
function visit<T>(root: T, targetsOf: (node: T) => Iterable<T>, finished: Set<T>): void {
  const active = new Set([root]);
  const stack = [{ node: root, targets: targetsOf(root)[Symbol.iterator]() }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { done, value } = top.targets.next();
    if (done) {
      finished.add(top.node);
      active.delete(top.node);
      stack.pop();
    } else if (!finished.has(value) && !active.has(value)) {
      active.add(value);
      stack.push({ node: value, targets: targetsOf(value)[Symbol.iterator]() });
    }
  }
}
