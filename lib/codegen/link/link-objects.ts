import type { GeneratedObject } from '../generate-object.js';
import { camelCase, countsOf, firstUnused, numbered } from '../print/identifiers.js';
import { findLinks } from './find-links.js';
import type { Link, PlacedObject } from './link.js';
import { orderByReferences } from './reference-order.js';
import { replaceValues } from './replace-values.js';

/** An object whose references are the constants of other objects. */
export interface LinkedObject extends GeneratedObject {
  /** The constant that holds the construct; `undefined` if no object refers to it. */
  readonly constant: string | undefined;
}

/** The objects of a chart. */
export interface LinkedChart {
  /** The index of the chart in the input. */
  readonly index: number;
  /** The objects, each after those that it refers to. */
  readonly objects: readonly LinkedObject[];
}

/**
 * Makes references between objects refer to the constants of their constructs, and orders charts
 * and objects so that each constant is declared before it is used. A reference that would close a
 * cycle, between objects or between charts, remains as it was written.
 *
 * @param charts - the objects of each chart
 * @param reserved - names that no constant can have
 */
export function linkObjects(
  charts: readonly (readonly GeneratedObject[])[],
  reserved: ReadonlySet<string>,
): readonly LinkedChart[] {
  const placed = charts.map((objects, chart) => objects.map((object) => ({ object, chart })));
  const all = placed.flat();
  const found = findLinks(all);
  const links = new Map(
    all.map((source) => [
      source,
      linksOf(found, source).filter(
        ({ isWeak, target }) =>
          !isWeak || !linksOf(found, target).some((back) => back.target === source),
      ),
    ]),
  );
  const chartOrder = orderByReferences(charts.keys(), function* (chart) {
    for (const source of placed[chart] ?? [])
      for (const { target } of linksOf(links, source))
        if (target.chart !== chart) yield target.chart;
  });
  const isInOrder = (source: PlacedObject, target: PlacedObject): boolean =>
    source.chart === target.chart || !chartOrder.isDropped(source.chart, target.chart);
  const objectOrder = orderByReferences(all, (source) =>
    linksOf(links, source)
      .map(({ target }) => target)
      .filter((target) => isInOrder(source, target)),
  );
  const kept = new Map(
    all.map((source) => [
      source,
      linksOf(links, source).filter(
        ({ target }) => isInOrder(source, target) && !objectOrder.isDropped(source, target),
      ),
    ]),
  );
  const targets = new Set([...kept.values()].flatMap((each) => each.map(({ target }) => target)));
  const constants = constantNames(
    all.filter((each) => targets.has(each)),
    reserved,
  );
  const linked = (source: PlacedObject): LinkedObject => ({
    ...source.object,
    constant: constants.get(source),
    props: replaceValues(
      source.object.props,
      linksOf(kept, source).map(({ path, target, write }) => ({
        path,
        text: write(constants.get(target) as string),
      })),
    ),
  });
  const byChart = charts.map((): LinkedObject[] => []);
  for (const each of objectOrder.order) byChart[each.chart]?.push(linked(each));
  return chartOrder.order.map((index) => ({ index, objects: byChart[index] ?? [] }));
}

type Links = ReadonlyMap<PlacedObject, readonly Link[]>;

const linksOf = (links: Links, source: PlacedObject): readonly Link[] => links.get(source) ?? [];

/**
 * Returns the constants of objects: their names. Objects that share a name get their kinds
 * appended.
 */
function constantNames(
  objects: readonly PlacedObject[],
  reserved: ReadonlySet<string>,
): ReadonlyMap<PlacedObject, string> {
  const bases = objects.map(({ object }) => camelCase(object.name));
  const counts = countsOf(bases);
  const taken = new Set(reserved);
  return new Map(
    objects.map((each, i) => {
      const base = bases[i] as string;
      const long = camelCase(each.object.name, each.object.kind);
      const names = counts.get(base) === 1 ? [base, long] : [long];
      const constant = firstUnused(names, taken) ?? numbered(long, taken);
      taken.add(constant);
      return [each, constant];
    }),
  );
}
