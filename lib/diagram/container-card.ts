import type { ContainerPart } from './container-parts.js';
import { describeBar, type ResourceBar } from './container-resources.js';
import type { MeasureText, Shape } from './drawing.js';
import { ROLE_ICONS } from './icons.js';
import type { ContainerAnatomy, MountAnatomy } from './pod-anatomy.js';
import { circle, fitText, group, icon, path, rect, text } from './shapes.js';

/** The space for the card of a container, and what it shares with the other cards. */
export interface CardLayout {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether the mounts stand below the rest, because the picture is narrow. */
  readonly isNarrow: boolean;
  /** The width of all bars: one for all cards, so that readers can compare their lengths. */
  readonly barWidth: number;
  /** The amount of each resource that fills a bar. */
  readonly maximum: Readonly<Record<ResourceBar['resource'], number>>;
  /** The names of the volumes of the Pod. */
  readonly volumes: readonly string[];
  readonly measure: MeasureText;
}

/** A container as shapes, and where its mounts are. */
export interface Card {
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** The height of each mount, from the top of the picture. */
  readonly mountHeights: readonly number[];
}

const PADDING = 14;
const HEAD_HEIGHT = 56;
const CHIP_STEP = 26;
const BAR_STEP = 19;
const MOUNT_STEP = 27;
/** The widest that mounts beside the rest may be. */
const MAX_MOUNTS_WIDTH = 250;
const MOUNTS_SHARE = 0.4;

/** Returns the width of the column of mounts on a card. */
export const mountsWidthOf = (cardWidth: number, isNarrow: boolean): number =>
  isNarrow ? cardWidth - 2 * PADDING : Math.min(MAX_MOUNTS_WIDTH, cardWidth * MOUNTS_SHARE);

const ROLE_TEXTS = {
  'init container': 'runs to completion before the next container starts',
  sidecar: 'runs beside the containers',
  container: 'one of the containers of the Pod',
} as const;

/** Draws a container: its name, image, ports, probes, hooks, resources and mounts. */
export function drawCard(container: ContainerAnatomy, position: number, layout: CardLayout): Card {
  const { x, y, width, isNarrow } = layout;
  const hasSideMounts = !isNarrow && container.mounts.length > 0;
  const textWidth = hasSideMounts
    ? width - mountsWidthOf(width, isNarrow) - PADDING - CHIP_STEP
    : width - 2 * PADDING;
  const chips = drawChips(container, x + PADDING, y + HEAD_HEIGHT, textWidth, layout);
  const bars = container.resources.map((bar, i) =>
    drawBar(bar, container, x + PADDING, chips.bottom + i * BAR_STEP, layout),
  );
  const below = chips.bottom + bars.length * BAR_STEP + 6;
  const firstMount = isNarrow ? below + 12 : y + 24;
  const mountHeights = container.mounts.map((_, i) => firstMount + i * MOUNT_STEP);
  const mounts = container.mounts.map((mount, i) =>
    drawMount(mount, container, mountHeights[i] as number, layout),
  );
  const lastMount = mountHeights.at(-1);
  const bottom = Math.max(below, lastMount === undefined ? 0 : lastMount + 18);
  const height = bottom - y;
  const head = drawHead(container, position, height, textWidth, layout);
  return { height, shapes: [head, ...chips.shapes, ...bars, ...mounts], mountHeights };
}

function drawHead(
  container: ContainerAnatomy,
  position: number,
  height: number,
  textWidth: number,
  { x, y, width, measure }: CardLayout,
): Shape {
  const { role, name, image, path: field } = container;
  const style = ROLE_ICONS[role];
  const left = x + PADDING;
  const roleWidth = measure(role, 'label') + 10;
  const nameRoom = textWidth - 40 - roleWidth;
  const shownName = fitText(name, nameRoom, 'name', measure);
  return group(
    'part',
    [
      rect(`card ${style}`, { x, y, width, height }, 10),
      rect(`tile ${style}`, { x: left, y: y + 13, width: 30, height: 30 }, 8),
      icon(style, left + 7, y + 20),
      text('name', left + 40, y + 25, shownName),
      text(`label ${style}`, left + 49 + measure(shownName, 'name'), y + 24.5, role),
      text('mono', left + 40, y + 43, fitText(image, textWidth - 40, 'mono', measure)),
    ],
    {
      path: field,
      label: `${name} ${role} ${image}: number ${position} to start, ${ROLE_TEXTS[role]}`,
    },
  );
}

/** Draws ports, probes, hooks and security settings, in as many lines as they need. */
function drawChips(
  { name, parts }: ContainerAnatomy,
  left: number,
  top: number,
  width: number,
  { measure }: CardLayout,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  let [x, y] = [left, top];
  const shapes = parts.map((part) => {
    const iconSpace = part.kind === 'privilege' ? 14 : 0;
    const shown = fitText(part.text, width - 18 - iconSpace, 'chip', measure);
    const chipWidth = measure(shown, 'chip') + 18 + iconSpace;
    if (x > left && x + chipWidth > left + width) {
      x = left;
      y += CHIP_STEP;
    }
    const shape = drawChip(part, name, shown, { x, y, width: chipWidth });
    x += chipWidth + 6;
    return shape;
  });
  return { shapes, bottom: parts.length === 0 ? top : y + CHIP_STEP + 3 };
}

const drawChip = (
  { kind, path: field, label }: ContainerPart,
  container: string,
  shown: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Shape =>
  group(
    'part',
    [
      rect(`chip ${kind}`, { x, y, width, height: 21 }, kind === 'port' ? 4 : 10.5),
      ...(kind === 'privilege' ? [icon('warning', x + 7, y + 4.5, 12)] : []),
      text(`chip-text ${kind}`, x + (kind === 'privilege' ? 23 : 9), y + 14.5, shown),
    ],
    { path: field, label: `${shown}: ${label} of ${container}` },
  );

const BAR_LABEL_WIDTH = 54;
const BAR_AMOUNT_WIDTH = 112;

/** Draws the request as a dark bar, and the limit as a light one; dots if there is no limit. */
function drawBar(
  bar: ResourceBar,
  { name }: ContainerAnatomy,
  x: number,
  y: number,
  { barWidth, maximum, measure }: CardLayout,
): Shape {
  const left = x + BAR_LABEL_WIDTH;
  const room = Math.max(30, barWidth - BAR_LABEL_WIDTH - BAR_AMOUNT_WIDTH);
  const lengthOf = (amount: number) =>
    amount === 0 ? 0 : Math.max(3, (amount / maximum[bar.resource]) * room);
  const amount = describeBar(bar);
  const [request, limit] = [lengthOf(bar.requestLength), lengthOf(bar.limitLength)];
  const track = (style: string, width: number): Shape =>
    rect(style, { x: left, y: y + 5, width, height: 8 }, 4);
  return group(
    'part',
    [
      rect('hit', { x, y, width: barWidth, height: 18 }),
      text('tiny', x, y + 12.5, bar.resource),
      track(request + limit > 0 ? 'track' : 'track none', room),
      ...(limit > 0 ? [track('limit', limit)] : []),
      ...(request > 0 ? [track('request', request)] : []),
      ...(bar.limit === '' && request > 0 && request < room - 8
        ? [path('open', `M${left + request + 4} ${y + 9}H${left + room - 4}`)]
        : []),
      text(
        'tiny amount',
        left + room + 10,
        y + 12.5,
        fitText(amount, BAR_AMOUNT_WIDTH - 10, 'tiny', measure),
      ),
    ],
    { path: bar.path, label: `${bar.resource} ${amount}: resources of ${name}` },
  );
}

function drawMount(
  { path: field, mountPath, volume, readOnly }: MountAnatomy,
  { name }: ContainerAnatomy,
  y: number,
  layout: CardLayout,
): Shape {
  const { measure, width, isNarrow, volumes } = layout;
  const isDeclared = volumes.includes(volume);
  const room = mountsWidthOf(width, isNarrow) - 34;
  const shown = fitText(mountPath, room, 'mono', measure);
  const boxWidth = measure(shown, 'mono') + (readOnly ? 22 : 0) + 18;
  const x = layout.x + width - PADDING - boxWidth;
  const source = isDeclared ? `volume ${volume}` : `volume ${volume}, which the Pod does not have`;
  return group(
    'part',
    [
      rect(isDeclared ? 'mount' : 'mount broken', { x, y: y - 11, width: boxWidth, height: 22 }, 5),
      text('mono strong', x + 9, y + 4, shown),
      ...(readOnly ? [text('tiny', x + boxWidth - 9, y + 4, 'ro', 'end')] : []),
    ],
    {
      path: field,
      label: `${shown}${readOnly ? ' ro' : ''}: ${name} mounts ${source}${readOnly ? ', read-only' : ''}`,
    },
  );
}

/** Draws the number of a container on the line of the start order, and the line to the next. */
export const drawOrder = (
  { role }: ContainerAnatomy,
  position: number,
  x: number,
  { y, height, isLast }: { readonly y: number; readonly height: number; readonly isLast: boolean },
): readonly Shape[] => [
  ...(position > 1 ? [path('order', `M${x} ${y}V${y + 9}`)] : []),
  ...(isLast ? [] : [path('order', `M${x} ${y + 31}V${y + height}`)]),
  circle(`stop ${ROLE_ICONS[role]}`, x, y + 20, 11),
  text('count', x, y + 24, String(position), 'middle'),
];
