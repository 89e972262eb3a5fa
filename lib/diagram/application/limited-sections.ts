import type { ApplicationMap, TitledMap } from './application-map.js';
import { type Band, MAX_COLUMN } from './band.js';
import { sectionsOf } from './map-sections.js';

/** The objects of a namespace of an application, as far as they are shown. */
export interface ShownSection {
  /** The titles of the application and of the namespace; `''` if nothing has to be told apart. */
  readonly title: string;
  readonly map: ApplicationMap;
  readonly bands: readonly Band[];
  readonly unlinked: readonly number[];
}

/** The objects that are shown, and sentences that say what is left out. */
export interface LimitedSections {
  readonly sections: readonly ShownSection[];
  readonly leftOut: readonly string[];
}

/** Maximum number of boxes in a picture, and of objects in a text. */
const MAX_BOXES = 1500;

/** Returns the objects of applications by namespace, up to a number that can be shown. */
export function limitedSections(
  maps: readonly TitledMap[],
  maximum: number = MAX_BOXES,
): LimitedSections {
  const sections: ShownSection[] = [];
  let [space, hidden, cut] = [maximum, 0, 0];
  for (const { title, map } of maps) {
    const shown = new Set<number>();
    for (const section of sectionsOf(map)) {
      const bands: Band[] = [];
      for (const band of section.bands) {
        const boxes = band.columns.flat();
        if (boxes.length > space) {
          space = 0;
          break;
        }
        space -= boxes.length;
        bands.push(band);
        cut += band.leftOut;
        for (const { object } of boxes) shown.add(object);
      }
      const unlinked = section.unlinked.slice(0, Math.max(0, space));
      space -= unlinked.length;
      for (const object of unlinked) shown.add(object);
      if (bands.length + unlinked.length > 0)
        sections.push({ title: titleOf(title, section.namespace), map, bands, unlinked });
    }
    hidden += map.objects.filter(({ isPresent }, i) => isPresent && !shown.has(i)).length;
  }
  return { sections, leftOut: sentencesFor(hidden, cut, maximum) };
}

const titleOf = (title: string, namespace: string | undefined): string =>
  [title, ...(namespace === undefined ? [] : [`Namespace ${namespace}`])]
    .filter((each) => each !== '')
    .join(': ');

const sentencesFor = (hidden: number, cut: number, maximum: number): readonly string[] => [
  ...(cut === 0
    ? []
    : [
        `${countOf(cut, 'link')} of workloads with many links left out: ${MAX_COLUMN} objects are shown ` +
          'in a column of a workload.',
      ]),
  ...(hidden === 0
    ? []
    : [
        `${countOf(hidden, 'object')} left out: ${maximum} are shown. Name a part of the ` +
          'application, such as one folder.',
      ]),
];

const countOf = (count: number, noun: string): string =>
  count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`;
