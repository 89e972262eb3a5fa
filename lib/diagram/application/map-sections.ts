import type { ApplicationMap } from './application-map.js';
import type { Band } from './band.js';
import { bandsOf } from './bands.js';

/** The objects of a namespace. */
export interface MapSection {
  /** `undefined` for objects without a namespace. */
  readonly namespace: string | undefined;
  readonly bands: readonly Band[];
  /** The positions of the objects that have no links. */
  readonly unlinked: readonly number[];
}

/**
 * Returns the objects of an application by namespace: first those without one, then in the order of
 * the names.
 */
export function sectionsOf(map: ApplicationMap): readonly MapSection[] {
  const { bands, unlinked } = bandsOf(map);
  const sections = new Map<string | undefined, { bands: Band[]; unlinked: number[] }>();
  const sectionOf = (object: number) => {
    const namespace = map.objects[object]?.namespace;
    let section = sections.get(namespace);
    if (section === undefined) {
      section = { bands: [], unlinked: [] };
      sections.set(namespace, section);
    }
    return section;
  };
  for (const band of bands) sectionOf(band.center).bands.push(band);
  for (const object of unlinked) sectionOf(object).unlinked.push(object);
  return [...sections]
    .map(([namespace, section]) => ({ namespace, ...section }))
    .sort((a, b) => compare(a.namespace ?? '', b.namespace ?? ''));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
