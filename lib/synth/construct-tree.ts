import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { dependencyEdges, inObjectKeyOrder, topology } from './topology.js';

/** An app's constructs, walked once. */
export class ConstructTree {
  readonly all: readonly IConstruct[];
  /** The objects of each chart, where nothing depends on anything. */
  private objectsOf: ReadonlyMap<Chart, readonly ApiObject[]> | undefined;

  constructor(private readonly app: IConstruct) {
    this.all = app.node.findAll();
  }

  /** What the validations of all constructs say, each asked once. */
  validate(): readonly string[] {
    const errors: string[] = [];
    for (const { node } of this.all)
      for (const error of node.validate()) errors.push(`[${node.path}] ${error}`);
    return errors;
  }

  /**
   * Makes dependencies of charts and objects of those that were written, as cdk8s does. Whether a
   * chart depends on another.
   */
  linkDependencies(): boolean {
    let isLinked = false;
    const link = (source: IConstruct, target: IConstruct): void => {
      source.node.addDependency(target);
      isLinked = true;
    };
    for (const chart of this.all.filter(Chart.isChart))
      for (const child of chart.node.children.filter(Chart.isChart)) link(chart, child);
    const written = dependencyEdges(this.all);
    for (const [source, target] of written) {
      const [from, to] = [Chart.of(source), Chart.of(target)];
      if (from !== to) link(from, to);
    }
    const edges = written.length === 0 && !isLinked ? [] : dependencyEdges(this.all);
    const known = new Map<IConstruct, readonly ApiObject[]>();
    const below = (construct: IConstruct): readonly ApiObject[] => {
      const found =
        known.get(construct) ?? objectsIn(construct.node.findAll(), Chart.of(construct));
      known.set(construct, found);
      return found;
    };
    for (const [source, target] of edges)
      for (const to of below(target))
        for (const from of below(source)) if (to !== from) from.node.addDependency(to);
    if (edges.length === 0) this.objectsOf = byChart(this.all);
    return isLinked;
  }

  /** The charts, what others depend on first. */
  charts(): readonly Chart[] {
    return (this.objectsOf ? inObjectKeyOrder(this.all) : topology(this.app)).filter(Chart.isChart);
  }

  /** The objects of a chart, and not of the charts in it; what others depend on first. */
  objects(chart: Chart): readonly ApiObject[] {
    return this.objectsOf ? (this.objectsOf.get(chart) ?? []) : objectsIn(topology(chart), chart);
  }
}

function byChart(all: readonly IConstruct[]): ReadonlyMap<Chart, readonly ApiObject[]> {
  const groups = new Map<Chart, ApiObject[]>();
  for (const construct of all) {
    if (!ApiObject.isApiObject(construct)) continue;
    const group = groups.get(construct.chart);
    if (group === undefined) groups.set(construct.chart, [construct]);
    else group.push(construct);
  }
  return groups;
}

const objectsIn = (constructs: readonly IConstruct[], chart: Chart): readonly ApiObject[] =>
  constructs.filter(
    (construct): construct is ApiObject =>
      ApiObject.isApiObject(construct) && construct.chart === chart,
  );
