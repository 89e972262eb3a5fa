import { DependencyGraph } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A construct, and one that it depends on. */
export type DependencyEdge = readonly [source: IConstruct, target: IConstruct];

/**
 * Returns what `new DependencyGraph(root.node).topology()` of cdk8s returns: the constructs, each
 * after those that it depends on. Takes time in proportion to the number of constructs and
 * dependencies.
 */
export function topology(root: IConstruct): readonly IConstruct[] {
  const all = root.node.findAll();
  const inside = new Set(all);
  const edges = dependencyEdges(all).filter(([, target]) => inside.has(target));
  const vertices = inObjectKeyOrder(all);
  if (edges.length === 0) return vertices;
  const order = sortByDependency(vertices, edges);
  // In case of a cycle, cdk8s throws its own error.
  return order.length === vertices.length ? order : new DependencyGraph(root.node).topology();
}

/** Sorts dependencies first. If there is a cycle, some of its constructs are missing. */
function sortByDependency(
  vertices: readonly IConstruct[],
  edges: readonly DependencyEdge[],
): readonly IConstruct[] {
  const targetsOf = new Map<IConstruct, Set<IConstruct>>();
  for (const [source, target] of edges) {
    const targets = targetsOf.get(source);
    if (targets === undefined) targetsOf.set(source, new Set([target]));
    else targets.add(target);
  }
  const allTargets = new Set(edges.map(([, target]) => target));
  const state = new Map<IConstruct, 'open' | 'done' | 'cycle'>();
  const order: IConstruct[] = [];
  const visit = (construct: IConstruct): void => {
    const current = state.get(construct);
    if (current !== undefined) {
      if (current === 'open') state.set(construct, 'cycle');
      return;
    }
    state.set(construct, 'open');
    for (const target of targetsOf.get(construct) ?? []) visit(target);
    if (state.get(construct) === 'cycle') return;
    state.set(construct, 'done');
    order.push(construct);
  };
  for (const vertex of vertices) if (!allTargets.has(vertex)) visit(vertex);
  return order;
}

/** Returns the dependencies of some constructs. */
export function dependencyEdges(constructs: readonly IConstruct[]): readonly DependencyEdge[] {
  const edges: DependencyEdge[] = [];
  for (const construct of constructs)
    for (const target of construct.node.dependencies) edges.push([construct, target]);
  return edges;
}

/**
 * Returns constructs in the order in which cdk8s has them. It keeps them in an object with their
 * paths as keys, and JavaScript moves keys such as `7` to the front of an object.
 */
export function inObjectKeyOrder(constructs: readonly IConstruct[]): readonly IConstruct[] {
  if (!constructs.some(({ node }) => /^(?:0|[1-9]\d{0,9})$/.test(node.path))) return constructs;
  return Object.values(
    Object.fromEntries(constructs.map((construct) => [construct.node.path, construct])),
  );
}
