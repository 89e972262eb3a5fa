import type { MeasureText, Shape } from '../drawing.js';
import type { Icon } from '../icons.js';
import { fitText, group, icon, rect, text } from '../shapes.js';
import { type MapObject, type MapPlace, titleOfObject } from './application-map.js';
import type { LinkLine } from './link-text.js';
import { mostSevereOf } from './map-problems.js';

/** The space of a box, and what it shows. */
export interface BoxLayout {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly LinkLine[];
  readonly measure: MeasureText;
}

export const HEAD_HEIGHT = 46;
const LINE_STEP = 18;
const PADDING = 10;

/** Returns the height of the box of an object, in pixels. */
export function heightOfBox(object: MapObject, given: readonly LinkLine[]): number {
  const count = linesOfBox(object, given).length;
  return HEAD_HEIGHT + count * LINE_STEP + (count > 0 ? 4 : 0);
}

/** Returns the lines about the links and the problems of an object. */
const linesOfBox = (
  { place, problems, isPresent }: MapObject,
  lines: readonly LinkLine[],
): readonly LinkLine[] => [
  ...(isPresent ? [] : [{ text: 'not in these manifests', place, problems: [] }]),
  ...lines,
  ...problems.map((problem) => ({
    text: problem.detail,
    place: { manifest: place.manifest, path: problem.path },
    problems: [problem],
  })),
];

/** Draws an object: its kind, its name, and a line for each use and problem. */
export function drawBox(object: MapObject, layout: BoxLayout): readonly Shape[] {
  const { x, y, width, measure } = layout;
  const lines = linesOfBox(object, layout.lines);
  const severity = mostSevereOf(lines.flatMap(({ problems }) => problems));
  const room = width - 36 - PADDING;
  const height = heightOfBox(object, layout.lines);
  const style = ['object', ...(object.isPresent ? [] : ['absent']), severity ?? ''];
  const head = group(
    'part',
    [
      rect(style.join(' ').trimEnd(), { x, y, width, height }, 8),
      icon(iconOf(object), x + PADDING, y + 15),
      text('tiny', x + 36, y + 18, fitText(object.kind, room, 'tiny', measure)),
      text('name', x + 36, y + 35, fitText(object.name, room, 'name', measure)),
    ],
    { path: pathOf(object.place), label: titleOfObject(object) },
  );
  return [
    head,
    ...lines.map((line, i) =>
      drawLine(line, object, { ...layout, y: y + HEAD_HEIGHT + i * LINE_STEP }),
    ),
  ];
}

/** Returns the path of a place in all manifests: it begins with the position of the manifest. */
const pathOf = ({ manifest, path }: MapPlace) => [manifest, ...path];

function drawLine(line: LinkLine, object: MapObject, { x, y, width, measure }: BoxLayout): Shape {
  const { text: content, place, problems } = line;
  const severity = mostSevereOf(problems);
  const room = width - 2 * PADDING - (severity === undefined ? 0 : 16);
  const left = x + PADDING + (severity === undefined ? 0 : 16);
  const shown = fitText(content, room, 'tiny', measure);
  return group(
    'part',
    [
      rect('hit', { x: x + 4, y, width: width - 8, height: LINE_STEP - 1 }, 4),
      ...(severity === undefined ? [] : [icon(severity, x + PADDING, y + 2.5, 12)]),
      text(`tiny use ${severity ?? ''}`.trimEnd(), left, y + 12.5, shown),
    ],
    { path: pathOf(place), label: labelOfLine(line, shown, object) },
  );
}

/** Returns a line in full, with the object that it is about and its problems. */
function labelOfLine(
  { text: content, problems }: LinkLine,
  shown: string,
  object: MapObject,
): string {
  const sentences = problems.flatMap(({ severity, detail, remediation }) => [
    `${severity}: ${detail}`,
    ...(remediation === undefined ? [] : [remediation]),
  ]);
  const start = shown === content ? content : `${shown}: ${content}`;
  return [`${start}, ${titleOfObject(object)}`, ...sentences].join('. ');
}

const KIND_ICONS: ReadonlyMap<string, Icon> = new Map([
  ['ConfigMap', 'file'],
  ['Secret', 'key'],
  ['PersistentVolumeClaim', 'volume'],
  ['Service', 'network'],
  ['Ingress', 'network'],
  ['ServiceAccount', 'account'],
]);

const iconOf = ({ kind, isWorkload }: MapObject): Icon =>
  isWorkload
    ? 'container'
    : (KIND_ICONS.get(kind) ?? (kind.endsWith('Route') ? 'network' : 'settings'));
