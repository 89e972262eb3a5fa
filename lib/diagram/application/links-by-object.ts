import type { ApplicationMap, LinkUse, MapLink } from './application-map.js';

/** The links from and to each object. Equal requests return the same list. */
export class LinksByObject {
  private readonly bySource = new Map<number, MapLink[]>();
  private readonly byTarget = new Map<number, MapLink[]>();
  private readonly known = new Map<string, readonly MapLink[]>();

  constructor(private readonly map: ApplicationMap) {
    for (const link of map.links) {
      addTo(this.bySource, link.from, link);
      addTo(this.byTarget, link.to, link);
    }
  }

  from(object: number): readonly MapLink[] {
    return this.bySource.get(object) ?? NONE;
  }

  to(object: number): readonly MapLink[] {
    return this.byTarget.get(object) ?? NONE;
  }

  /** Returns the links from or to an object that have a use. */
  ofUse(use: LinkUse, direction: 'from' | 'to', object: number): readonly MapLink[] {
    return this.keep(`${use} ${direction} ${object}`, () =>
      this[direction](object).filter((link) => hasUse(link, use)),
    );
  }

  /** Returns the links to an object from objects that are no workloads. */
  entriesOf(object: number): readonly MapLink[] {
    return this.keep(`entries ${object}`, () =>
      this.to(object).filter(({ from }) => this.map.objects[from]?.isWorkload === false),
    );
  }

  private keep(key: string, find: () => readonly MapLink[]): readonly MapLink[] {
    const found = this.known.get(key) ?? find();
    this.known.set(key, found);
    return found;
  }
}

const NONE: readonly never[] = [];

/** Whether a link has a use. */
export const hasUse = ({ parts }: MapLink, use: LinkUse): boolean =>
  parts.some((part) => part.use === use);

function addTo(map: Map<number, MapLink[]>, key: number, link: MapLink): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [link]);
  else list.push(link);
}
