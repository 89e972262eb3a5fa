import {
  type Card,
  type CardLayout,
  drawCard,
  drawOrder,
  mountsWidthOf,
} from './container-card.js';
import type { ResourceBar } from './container-resources.js';
import type { Drawing, MeasureText, Shape } from './drawing.js';
import type { PodAnatomy } from './pod-anatomy.js';
import { fitText, group, icon, rect, text } from './shapes.js';
import { estimateWidth } from './text-width.js';
import { drawRails, drawVolumes, type MountPoint, railsWidthOf } from './volume-rails.js';

/** The space that a picture may take. */
export interface DrawOptions {
  /**
   * The width in pixels.
   *
   * @default 720
   */
  readonly width?: number | undefined;
  /** @default - an estimate */
  readonly measure?: MeasureText | undefined;
  /**
   * Whether the title and the facts about the Pod stand above the picture.
   *
   * @default false
   */
  readonly hasHeading?: boolean | undefined;
}

/** The width in pixels below which mounts stand below the rest of a card. */
const NARROW = 560;
/** The space to the right of the cards, in which the frame ends, in pixels. */
const HULL_MARGIN = 18;
const FRAME_TOP = 16;
const FRAME_TO_CARD = 30;
const GAP = 30;

/**
 * Draws the anatomy of a Pod: its containers from top to bottom in start order, with what each of
 * them waits for; around them the namespaces that they share; below them the volumes, with a line
 * to each mount.
 */
export function drawAnatomy(
  anatomy: PodAnatomy,
  { width = 720, measure = estimateWidth, hasHeading = false }: DrawOptions = {},
): Drawing {
  const { containers, volumes } = anatomy;
  const isNarrow = width < NARROW;
  const margin = isNarrow ? 10 : 18;
  const orderX = margin + 13;
  const left = orderX + (isNarrow ? 20 : 26);
  const right = width - HULL_MARGIN - railsWidthOf(volumes.length, isNarrow);
  const layout: Omit<CardLayout, 'y'> = {
    x: left,
    width: right - left,
    isNarrow,
    barWidth: barWidthOf(anatomy, right - left, isNarrow),
    maximum: maximumOf(anatomy),
    volumes: volumes.map(({ name }) => name),
    measure,
  };

  const shapes: Shape[] = [];
  const mountPoints: MountPoint[] = [];
  const heading = hasHeading ? drawHeading(anatomy, { left: margin, width, measure }) : NO_HEADING;
  const frameTop = heading.bottom + FRAME_TOP;
  let y = frameTop + FRAME_TO_CARD;
  containers.forEach((container, i) => {
    if (i > 0) {
      const starts = fitText(container.starts, layout.width, 'small', measure);
      shapes.push(...drawWait(starts, orderX, left, y));
      y += 26;
    }
    const card: Card = drawCard(container, i + 1, { ...layout, y });
    const order = { y, height: card.height, isLast: i === containers.length - 1 };
    shapes.push(...drawOrder(container, i + 1, orderX, order), ...card.shapes);
    mountPoints.push(
      ...container.mounts.map((mount, k) => ({ ...mount, y: card.mountHeights[k] as number })),
    );
    y += card.height + 4;
  });
  const frameBottom = y + 10;
  const frame = drawFrame(anatomy, { margin, right, top: frameTop, bottom: frameBottom, measure });
  const volumesDrawn = drawVolumes(volumes, mountPoints, {
    x: left,
    y: frameBottom + GAP,
    width: right - left,
    measure,
  });
  const rails = drawRails(volumes, mountPoints, {
    right,
    from: right - 14,
    isNarrow,
    volumeHeights: volumesDrawn.heights,
  });
  return {
    width,
    height: volumesDrawn.bottom + 4,
    label:
      `${anatomy.title}: ${containers.length} containers in start order, ` +
      `${volumes.length} volumes`,
    shapes: [...heading.shapes, frame, ...rails, ...shapes, ...volumesDrawn.shapes],
  };
}

/** Draws what the next container waits for, beside the line of the start order. */
const drawWait = (starts: string, orderX: number, left: number, y: number): readonly Shape[] => [
  { shape: 'path', style: 'order', d: `M${orderX} ${y - 4}V${y + 26}` },
  text('small', left, y + 15, starts),
];

function barWidthOf({ containers }: PodAnatomy, width: number, isNarrow: boolean): number {
  const hasSideMounts = !isNarrow && containers.some(({ mounts }) => mounts.length > 0);
  return hasSideMounts ? width - mountsWidthOf(width, isNarrow) - 40 : width - 28;
}

/** Returns the largest request or limit for each resource, which fills a bar. */
function maximumOf({ containers }: PodAnatomy): CardLayout['maximum'] {
  const maximum = (resource: ResourceBar['resource']): number =>
    containers
      .flatMap(({ resources }) => resources)
      .filter((bar) => bar.resource === resource)
      .reduce((most, bar) => Math.max(most, bar.requestLength, bar.limitLength), 1);
  return { cpu: maximum('cpu'), memory: maximum('memory') };
}

interface Heading {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}
const NO_HEADING: Heading = { shapes: [], bottom: 0 };
const FACT_STEP = 17;

/** Draws the title, and a line for each fact about the Pod. */
function drawHeading(
  { title, facts }: PodAnatomy,
  {
    left,
    width,
    measure,
  }: { readonly left: number; readonly width: number; readonly measure: MeasureText },
): Heading {
  const factsTop = 30;
  return {
    shapes: [
      text('name', left, 26, fitText(title, width - 2 * left, 'name', measure)),
      ...facts.flatMap(({ name, value }, i) => {
        const y = factsTop + (i + 1) * FACT_STEP;
        const room = width - 2 * left - FACT_VALUE_X;
        return [
          text('small', left, y, name),
          text('fact', left + FACT_VALUE_X, y, fitText(value, room, 'small', measure)),
        ];
      }),
    ],
    bottom: factsTop + facts.length * FACT_STEP + 8,
  };
}
/** Where the values of facts begin, in pixels from their names. */
const FACT_VALUE_X = 92;

/** Draws the frame of the namespaces that the containers share. */
function drawFrame(
  { shared, sharedWithNode }: PodAnatomy,
  {
    margin,
    right,
    top,
    bottom,
    measure,
  }: {
    readonly margin: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly measure: MeasureText;
  },
): Shape {
  const isNode = sharedWithNode.length > 0;
  const sentence = [
    isNode ? `shared with the node: ${listText(sharedWithNode)}` : '',
    shared.length > 0 ? `shared by the containers: ${listText(shared)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
  const shown = fitText(sentence, right - margin - 40, 'label', measure);
  const textX = margin + (isNode ? 33 : 17);
  const labelWidth = measure(shown, 'label') + (isNode ? 32 : 14);
  const frame = {
    x: margin - 8,
    y: top,
    width: right - margin + 20,
    height: bottom - top,
  };
  return group(isNode ? 'frame node' : 'frame', [
    rect('hull', frame, 14),
    ...(shown === ''
      ? []
      : [
          rect('gap', { x: margin + 10, y: top - 8, width: labelWidth, height: 16 }, 8),
          ...(isNode ? [icon('warning', margin + 17, top - 6, 12)] : []),
          text('label', textX, top + 4, shown),
        ]),
  ]);
}

const listText = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
