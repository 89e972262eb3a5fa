import type { DrawOptions } from '../draw-anatomy.js';
import type { Drawing, MeasureText, Shape } from '../drawing.js';
import { fitText, group, rect, text } from '../shapes.js';
import { estimateWidth } from '../text-width.js';
import type { ApplicationMap, MapObject, TitledMap } from './application-map.js';
import { COLUMNS } from './band.js';
import { BOX_GAP, type ColumnLayout, drawBand } from './draw-band.js';
import { limitedSections, type ShownSection } from './limited-sections.js';
import { drawBox, heightOfBox } from './object-box.js';
import { summaryOf } from './summary.js';

const MARGIN = 16;
const PADDING = 14;
/** The space between two columns, for the lines, in pixels. */
const GUTTER = 46;
const MIN_COLUMN = 132;
const BAND_GAP = 26;

/**
 * Draws the objects of applications and their links: a frame for each namespace, and in it each
 * workload with what belongs to it, in columns.
 */
export function drawApplication(
  maps: readonly TitledMap[],
  { width: wanted = 960, measure = estimateWidth, hasHeading = false }: DrawOptions = {},
): Drawing {
  const { sections, leftOut } = limitedSections(maps);
  const used = COLUMNS.map((_, i) =>
    sections.some(({ bands }) => bands.some(({ columns }) => (columns[i]?.length ?? 0) > 0)),
  );
  const count = Math.max(1, used.filter(Boolean).length);
  const frame = 2 * (MARGIN + PADDING);
  const width = Math.max(wanted, frame + count * MIN_COLUMN + (count - 1) * GUTTER);
  const columnWidth = (width - frame - (count - 1) * GUTTER) / count;
  let next = MARGIN + PADDING;
  const lefts = used.map((isUsed) => {
    if (!isUsed) return undefined;
    const left = next;
    next += columnWidth + GUTTER;
    return left;
  });
  const layout = { lefts, width: columnWidth, measure };
  const label = summaryOf(maps);
  const shapes: Shape[] = [];
  let y = 6;
  if (hasHeading) {
    shapes.push(text('name', MARGIN, 26, fitText(label, width - 2 * MARGIN, 'name', measure)));
    y = 40;
  }
  if (used.some(Boolean)) shapes.push(...drawHeadings(layout, y + 10));
  y += 24;
  for (const section of sections) {
    const drawn = drawSection(section, y, width, layout);
    shapes.push(...drawn.shapes);
    y = drawn.bottom + 22;
  }
  for (const sentence of leftOut) {
    shapes.push(
      text('small', MARGIN, y + 2, fitText(sentence, width - 2 * MARGIN, 'small', measure)),
    );
    y += 20;
  }
  return { width, height: y, label, shapes };
}

const drawHeadings = ({ lefts, width, measure }: ColumnLayout, y: number): readonly Shape[] =>
  COLUMNS.flatMap((heading, i) => {
    const left = lefts[i];
    return left === undefined
      ? []
      : [text('time', left, y, fitText(heading, width, 'label', measure))];
  });

/** Draws the objects of a namespace in a frame. */
function drawSection(
  { title, map, bands, unlinked }: ShownSection,
  top: number,
  width: number,
  layout: ColumnLayout,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const shapes: Shape[] = [];
  let y = top + PADDING + (title === '' ? 0 : 8);
  for (const [i, band] of bands.entries()) {
    const drawn = drawBand(map, band, y, layout);
    if (i > 0)
      shapes.push({
        shape: 'path',
        style: 'tick',
        d: `M${MARGIN + PADDING} ${y - BAND_GAP / 2}H${width - MARGIN - PADDING}`,
      });
    shapes.push(...drawn.shapes);
    y = drawn.bottom + BAND_GAP;
  }
  if (unlinked.length > 0) {
    const drawn = drawUnlinked(map, unlinked, y, width, layout.measure);
    shapes.push(...drawn.shapes);
    y = drawn.bottom + BAND_GAP;
  }
  const bottom = y - BAND_GAP + PADDING;
  return { shapes: [drawFrame(title, top, bottom, width, layout.measure), ...shapes], bottom };
}

function drawFrame(
  title: string,
  top: number,
  bottom: number,
  width: number,
  measure: MeasureText,
): Shape {
  const shown = fitText(title, width - 2 * MARGIN - 40, 'label', measure);
  const frame = { x: MARGIN, y: top, width: width - 2 * MARGIN, height: bottom - top };
  return group('frame', [
    rect('hull', frame, 12),
    ...(shown === ''
      ? []
      : [
          rect(
            'gap',
            { x: MARGIN + 12, y: top - 8, width: measure(shown, 'label') + 14, height: 16 },
            8,
          ),
          text('label', MARGIN + 19, top + 4, shown),
        ]),
  ]);
}

/** Draws the objects that have no links, in rows. */
function drawUnlinked(
  { objects }: ApplicationMap,
  unlinked: readonly number[],
  top: number,
  width: number,
  measure: MeasureText,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const room = width - 2 * (MARGIN + PADDING);
  const count = Math.max(1, Math.floor((room + BOX_GAP) / (MIN_COLUMN + 40 + BOX_GAP)));
  const boxWidth = (room - (count - 1) * BOX_GAP) / count;
  const shapes: Shape[] = [text('time', MARGIN + PADDING, top + 8, 'Without links')];
  let y = top + 18;
  for (let i = 0; i < unlinked.length; i += count) {
    const row = unlinked.slice(i, i + count).map((each) => objects[each] as MapObject);
    for (const [k, object] of row.entries()) {
      const x = MARGIN + PADDING + k * (boxWidth + BOX_GAP);
      shapes.push(...drawBox(object, { x, y, width: boxWidth, lines: [], measure }));
    }
    y += Math.max(...row.map((object) => heightOfBox(object, []))) + BOX_GAP;
  }
  return { shapes, bottom: y - BOX_GAP };
}
