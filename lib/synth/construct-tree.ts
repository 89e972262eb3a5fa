import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type DependencyEdge, dependencyEdges, inObjectKeyOrder, topology } from './topology.js';

/** The constructs of an app, collected once. */
export class ConstructTree {
  readonly all: readonly IConstruct[];
  /** Whether a chart depends on another. Set by `linkDependencies`. */
  hasLinkedCharts = false;
  /** The objects by chart, if there are no dependencies. */
  private objectsByChart: ReadonlyMap<Chart, readonly ApiObject[]> | undefined;

  constructor(private readonly app: IConstruct) {
    this.all = app.node.findAll();
  }

  /** Adds the dependencies of charts and objects that those of other constructs imply, as cdk8s. */
  linkDependencies(): void {
    for (const chart of this.all.filter(Chart.isChart))
      for (const child of chart.node.children.filter(Chart.isChart)) this.linkCharts(chart, child);
    const declared = dependencyEdges(this.all);
    for (const [source, target] of declared) {
      const [from, to] = [Chart.of(source), Chart.of(target)];
      if (from !== to) this.linkCharts(from, to);
    }
    const edges = declared.length === 0 && !this.hasLinkedCharts ? [] : dependencyEdges(this.all);
    if (edges.length === 0) this.objectsByChart = groupByChart(this.all);
    else linkObjects(edges);
  }

  /** Returns the charts, each after those that it depends on. */
  charts(): readonly Chart[] {
    const constructs = this.objectsByChart ? inObjectKeyOrder(this.all) : topology(this.app);
    return constructs.filter(Chart.isChart);
  }

  /** Returns the objects of a chart, without those of nested charts, in order of dependencies. */
  objects(chart: Chart): readonly ApiObject[] {
    return this.objectsByChart
      ? (this.objectsByChart.get(chart) ?? [])
      : objectsIn(topology(chart), chart);
  }

  private linkCharts(source: Chart, target: Chart): void {
    source.node.addDependency(target);
    this.hasLinkedCharts = true;
  }
}

/** Makes each object in a construct depend on each object in those that the construct needs. */
function linkObjects(edges: readonly DependencyEdge[]): void {
  const objectsBelow = new Map<IConstruct, readonly ApiObject[]>();
  const below = (construct: IConstruct): readonly ApiObject[] => {
    const objects =
      objectsBelow.get(construct) ?? objectsIn(construct.node.findAll(), Chart.of(construct));
    objectsBelow.set(construct, objects);
    return objects;
  };
  for (const [source, target] of edges)
    for (const to of below(target))
      for (const from of below(source)) if (to !== from) from.node.addDependency(to);
}

function groupByChart(constructs: readonly IConstruct[]): ReadonlyMap<Chart, readonly ApiObject[]> {
  const groups = new Map<Chart, ApiObject[]>();
  for (const construct of constructs) {
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
