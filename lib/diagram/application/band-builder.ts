import { type ApplicationMap, type MapLink, titleOfObject } from './application-map.js';
import { type Band, type BandBox, type BandLink, COLUMNS, MAX_COLUMN } from './band.js';
import { type LinkLine, linesOfLink } from './link-text.js';

interface OpenBox extends BandBox {
  readonly lines: LinkLine[];
}

/** Collects the objects and the links of a band. */
export class BandBuilder {
  private readonly columns: readonly OpenBox[][] = COLUMNS.map(() => []);
  private readonly boxes = new Map<string, OpenBox>();
  private readonly links: BandLink[] = [];
  private leftOut = 0;
  private readonly center: OpenBox;

  constructor(
    private readonly map: ApplicationMap,
    center: number,
    column: number,
  ) {
    this.center = this.boxOf(center, column);
  }

  column(column: number): readonly BandBox[] {
    return this.columns[column] ?? [];
  }

  /** Returns as many links as a column has space for. */
  firstOf(links: readonly MapLink[], column: number): readonly MapLink[] {
    const first = links.slice(0, Math.max(0, MAX_COLUMN - this.column(column).length));
    this.leftOut += links.length - first.length;
    return first;
  }

  /** Adds the object from which a link leads to an object of the next column. */
  addSource(link: MapLink, column: number): void {
    const box = this.boxOf(link.from, column);
    const target = this.boxes.get(boxKey(link.to, column + 1)) ?? this.center;
    this.connect(box, target, link, box);
  }

  /** Adds a source of which the links to other objects have to be told apart. */
  addSourceOfSeveral(link: MapLink, column: number): void {
    const box = this.boxOf(link.from, column);
    const target = this.boxes.get(boxKey(link.to, column + 1)) ?? this.center;
    const before = box.lines.length;
    this.connect(box, target, link, box);
    const object = this.map.objects[link.to];
    const name = object === undefined ? '' : titleOfObject(object);
    for (let i = before; i < box.lines.length; i++) {
      const line = box.lines[i] as LinkLine;
      box.lines[i] = { ...line, text: `${line.text} of ${name}` };
    }
  }

  /** Adds the object to which a link leads from an object of another column. */
  addTarget(link: MapLink, fromColumn: number, column: number): OpenBox {
    const box = this.boxOf(link.to, column);
    const source = this.boxes.get(boxKey(link.from, fromColumn)) ?? this.center;
    return this.connect(source, box, link, box);
  }

  /** Adds an object below another one of its column, from or to which a link leads. */
  addBelow(link: MapLink, other: BandBox): OpenBox {
    const { column } = other;
    const isSource = link.to === other.object;
    const box: OpenBox = {
      object: isSource ? link.from : link.to,
      column,
      depth: other.depth + 1,
      lines: [],
    };
    this.columns[column]?.push(box);
    return isSource ? this.connect(box, other, link, box) : this.connect(other, box, link, box);
  }

  private boxOf(object: number, column: number): OpenBox {
    const key = boxKey(object, column);
    let box = this.boxes.get(key);
    if (box === undefined) {
      box = { object, column, depth: 0, lines: [] };
      this.boxes.set(key, box);
      this.columns[column]?.push(box);
    }
    return box;
  }

  /** @param told - the box that has the lines about the link */
  private connect(from: BandBox, to: BandBox, link: MapLink, told: OpenBox): OpenBox {
    this.links.push({ from, to, link });
    told.lines.push(...linesOfLink(link.parts));
    return told;
  }

  band(): Band {
    const { columns, links, leftOut } = this;
    return { center: this.center.object, columns, links, leftOut };
  }
}

const boxKey = (object: number, column: number): string => `${column} ${object}`;
