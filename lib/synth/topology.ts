import { DependencyGraph } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A construct, and one that it depends on. */
type DependencyEdge = readonly [source: IConstruct, target: IConstruct];

/**
 * What cdk8s' `new DependencyGraph(root.node).topology()` gives, in time that grows with constructs
 * and dependencies alone.
 */
export function topology(root: IConstruct): readonly IConstruct[] {
  const all = root.node.findAll();
  const inside = new Set(all);
  const edges = dependencyEdges(all).filter(([, target]) => inside.has(target));
  const vertices = inObjectKeyOrder(all);
  if (edges.length === 0) return vertices;
  const order = sortByDependency(vertices, edges);
  // Of a circle cdk8s speaks, in its own words.
  return order.length === vertices.length ? order : new DependencyGraph(root.node).topology();
}

/** What others depend on first. Of those on a circle, and above it, some are missing. */
function sortByDependency(
  vertices: readonly IConstruct[],
  edges: readonly DependencyEdge[],
): readonly IConstruct[] {
  const outbound = new Map<IConstruct, Set<IConstruct>>();
  for (const [source, target] of edges) {
    const known = outbound.get(source);
    if (known === undefined) outbound.set(source, new Set([target]));
    else known.add(target);
  }
  const needed = new Set(edges.map(([, target]) => target));
  const state = new Map<IConstruct, 'open' | 'done' | 'circle'>();
  const order: IConstruct[] = [];
  const visit = (construct: IConstruct): void => {
    const known = state.get(construct);
    if (known !== undefined) {
      if (known === 'open') state.set(construct, 'circle');
      return;
    }
    state.set(construct, 'open');
    for (const target of outbound.get(construct) ?? []) visit(target);
    if (state.get(construct) === 'circle') return;
    state.set(construct, 'done');
    order.push(construct);
  };
  for (const vertex of vertices) if (!needed.has(vertex)) visit(vertex);
  return order;
}

/** What each of some constructs depends on. */
export const dependencyEdges = (all: readonly IConstruct[]): readonly DependencyEdge[] => {
  const found: DependencyEdge[] = [];
  for (const construct of all)
    for (const target of construct.node.dependencies) found.push([construct, target]);
  return found;
};

/**
 * The order in which cdk8s has them: it keeps them in an object by their paths, and JavaScript puts
 * keys such as `7` first, by number.
 */
export function inObjectKeyOrder(all: readonly IConstruct[]): readonly IConstruct[] {
  if (!all.some(({ node }) => /^(?:0|[1-9]\d{0,9})$/.test(node.path))) return all;
  return Object.values(
    Object.fromEntries(all.map((construct) => [construct.node.path, construct])),
  );
}
