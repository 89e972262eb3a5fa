import type { MeasureText, Shape } from '../drawing.js';
import { group, path } from '../shapes.js';
import type { ApplicationMap, MapLink, MapObject } from './application-map.js';
import type { Band, BandBox, BandLink } from './band.js';
import { mostSevereOf } from './map-problems.js';
import { drawBox, HEAD_HEIGHT, heightOfBox } from './object-box.js';

/** The columns of a picture, from left to right. */
export interface ColumnLayout {
  /** The left edge of each column; `undefined` if no band of the picture uses it. */
  readonly lefts: readonly (number | undefined)[];
  readonly width: number;
  readonly measure: MeasureText;
}

export const BOX_GAP = 10;
const INDENT = 18;

interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a band: its objects, and behind them its links. */
export function drawBand(
  { objects }: ApplicationMap,
  { columns, links }: Band,
  top: number,
  layout: ColumnLayout,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const objectOf = ({ object }: BandBox): MapObject => objects[object] as MapObject;
  const heights = columns.map((boxes) =>
    boxes.reduce((sum, box) => sum + heightOfBox(objectOf(box), box.lines) + BOX_GAP, -BOX_GAP),
  );
  const height = Math.max(...heights);
  const places = new Map<BandBox, PlacedBox>();
  const shapes: Shape[] = [];
  for (const [i, boxes] of columns.entries()) {
    let y = top + (height - (heights[i] ?? 0)) / 2;
    for (const box of boxes) {
      const { lines, depth } = box;
      const indent = depth * INDENT;
      const size = { x: (layout.lefts[i] ?? 0) + indent, y, width: layout.width - indent };
      const object = objectOf(box);
      places.set(box, { ...size, height: heightOfBox(object, lines) });
      shapes.push(...drawBox(object, { ...size, lines, measure: layout.measure }));
      y += heightOfBox(object, lines) + BOX_GAP;
    }
  }
  return {
    shapes: [...links.map((link) => drawLink(link, places)), ...shapes],
    bottom: top + height,
  };
}

function drawLink({ from, to, link }: BandLink, places: ReadonlyMap<BandBox, PlacedBox>): Shape {
  const [start, end] = [places.get(from), places.get(to)] as [PlacedBox, PlacedBox];
  const severity = severityOf(link);
  const line =
    from.column !== to.column
      ? lineBetween(start, end, from.column < to.column ? 1 : -1)
      : from.depth > to.depth
        ? lineUp(start, end)
        : lineDown(start, end);
  const shapes = [path('wire', line.wire), path('tip', line.tip)];
  return group(`link ${severity ?? ''}`.trimEnd(), shapes);
}

const severityOf = ({ parts }: MapLink) => mostSevereOf(parts.flatMap(({ problems }) => problems));

/** A line and the arrowhead at its end, as SVG paths. */
interface Arrow {
  readonly wire: string;
  readonly tip: string;
}

/** The distance of lines in the two directions between the same objects, in pixels. */
const APART = 14;
const TIP = 8;

/** A curve from the side of a box to the side of a box in the next column. */
function lineBetween(from: PlacedBox, to: PlacedBox, direction: 1 | -1): Arrow {
  const isForward = direction === 1;
  const x1 = isForward ? from.x + from.width : from.x;
  const x2 = isForward ? to.x : to.x + to.width;
  const shift = HEAD_HEIGHT / 2 + (isForward ? 0 : APART);
  const [y1, y2] = [from.y + shift, to.y + shift];
  const end = x2 - direction * TIP;
  const middle = (x1 + end) / 2;
  return {
    wire: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${end} ${y2}`,
    tip: `M${x2} ${y2}l${-direction * TIP} -4v8z`,
  };
}

/** A line from an indented box up to the one above it. */
function lineUp(from: PlacedBox, to: PlacedBox): Arrow {
  const x = from.x - INDENT / 2;
  const y = to.y + to.height;
  return {
    wire: `M${from.x} ${from.y + HEAD_HEIGHT / 2}H${x}V${y + TIP}`,
    tip: `M${x} ${y}l-4 ${TIP}h8z`,
  };
}

/** A line from a box down to an indented one. */
function lineDown(from: PlacedBox, to: PlacedBox): Arrow {
  const x = to.x - INDENT / 2;
  const y = to.y + HEAD_HEIGHT / 2;
  return {
    wire: `M${x} ${from.y + from.height}V${y}H${to.x - TIP}`,
    tip: `M${to.x} ${y}l${-TIP} -4v8z`,
  };
}
