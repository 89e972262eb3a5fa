import type { ApiPodSpec } from '../lifecycle/pod-containers.js';
import { allContainersOf, roleOf } from '../lifecycle/pod-containers.js';
import type { Life } from '../lifecycle/simulate.js';
import type { DrawOptions } from './draw-anatomy.js';
import { drawLane } from './draw-lane.js';
import type { Drawing, MeasureText, Shape } from './drawing.js';
import { drawableSpec } from './manifest-values.js';
import { path, rect, text } from './shapes.js';
import { estimateWidth } from './text-width.js';
import { type TimeScale, timeScale } from './time-scale.js';

/** A simulated life, and how to show it. */
export interface LifeDrawOptions extends DrawOptions {
  /** The kind and the name of the object, such as `Pod web`. */
  readonly title: string;
  /** When the Pod is deleted, in seconds. */
  readonly deletedAt?: number | undefined;
  /** Seconds that are simulated: the picture ends there if the Pod does not end before. */
  readonly until: number;
}

/** The width in pixels below which names stand above their lanes. */
const NARROW = 560;
const LABEL_WIDTH = 126;
const MARGIN = 14;
/** The least space between two times, in pixels. */
const MIN_GAP = 16;
const PHASE_TOP = 48;
const PHASE_HEIGHT = 24;
const LANE_STEP = 40;
/** The space for a name above its lane, in pixels. */
const NAME_HEIGHT = 16;

/**
 * Draws the life of a Pod: a line for its phase in the API, and one for each container, with its
 * states, ends and the results of its probes. The scale of time is logarithmic between events.
 */
export function drawLife(givenSpec: ApiPodSpec, life: Life, options: LifeDrawOptions): Drawing {
  const { width = 720, measure = estimateWidth, title, deletedAt } = options;
  const spec = drawableSpec(givenSpec);
  const containers = allContainersOf(spec);
  const end = endOf(life, options.until);
  const times = timesOf(life, end);
  const isNarrow = width < NARROW;
  const left = MARGIN + (isNarrow ? 0 : LABEL_WIDTH);
  const right = Math.max(width - MARGIN - 8, left + times.length * MIN_GAP);
  const scale = timeScale(times, left, right);
  const fullWidth = Math.max(width, right + MARGIN + 8);
  const laneStep = LANE_STEP + (isNarrow ? NAME_HEIGHT : 0);
  const laneY = (i: number): number =>
    PHASE_TOP + LANE_STEP + i * laneStep + (isNarrow ? NAME_HEIGHT : 0);
  const height = laneY(containers.length) + (isNarrow ? -8 : 6);
  const lanes = containers.map((container, i) =>
    drawLane({ name: container.name ?? '', role: roleOf(spec, container) }, life, {
      left: MARGIN,
      labelWidth: isNarrow ? width - 2 * MARGIN : LABEL_WIDTH,
      isNarrow,
      y: laneY(i),
      end,
      scale,
      measure,
    }),
  );
  return {
    width: fullWidth,
    height,
    label: `Life of ${title}: ${containers.length} containers, ${end} seconds`,
    shapes: [
      ...drawTimes(times, { scale, height, fullWidth, measure }),
      ...(isNarrow ? [] : [text('name', MARGIN, PHASE_TOP + 17, 'Pod')]),
      ...drawPhases(life, { end, scale, measure }),
      ...lanes,
      ...(deletedAt === undefined || deletedAt > end
        ? []
        : drawDeletion(scale(deletedAt), { height, fullWidth, measure })),
    ],
  };
}

/** Returns the time at which the picture ends: a little after the last event. */
function endOf({ timeline, outcome }: Life, until: number): number {
  const last = timeline.at(-1)?.at ?? 0;
  return outcome === 'finished' ? last : Math.min(until, last + Math.max(4, Math.round(last / 8)));
}

const timesOf = ({ timeline }: Life, end: number): readonly number[] =>
  [...new Set([0, ...timeline.map(({ at }) => at), end])]
    .filter((at) => at <= end)
    .sort((a, b) => a - b);

/** Draws a vertical line for each time, and as many of the times as there is space for. */
function drawTimes(
  times: readonly number[],
  {
    scale,
    height,
    fullWidth,
    measure,
  }: {
    readonly scale: TimeScale;
    readonly height: number;
    readonly fullWidth: number;
    readonly measure: MeasureText;
  },
): readonly Shape[] {
  let free = 0;
  return times.flatMap((time) => {
    const [x, label] = [scale(time), `${Math.round(time * 10) / 10} s`];
    const width = measure(label, 'label');
    const start = Math.min(Math.max(x - width / 2, 2), fullWidth - width - 2);
    const line = path('tick', `M${x} 22V${height}`);
    if (start < free) return [line];
    free = start + width + 8;
    return [line, text('time', start, 16, label)];
  });
}

interface PhaseSpan {
  readonly phase: string;
  readonly isReady: boolean;
  readonly from: number;
  readonly to: number;
}

/** Draws the phases that the API shows, and whether the Pod is ready. */
function drawPhases(
  life: Life,
  {
    end,
    scale,
    measure,
  }: { readonly end: number; readonly scale: TimeScale; readonly measure: MeasureText },
): readonly Shape[] {
  return phaseSpans(life, end).flatMap(({ phase, isReady, from, to }) => {
    const [x, width] = [scale(from), Math.max(1, scale(to) - scale(from))];
    const readiness = phase === 'Running' ? (isReady ? ', ready' : ', not ready') : '';
    const label = [`${phase}${readiness}`, phase].find(
      (each) => measure(each, 'label') <= width - 10,
    );
    const style = isReady ? 'ready' : '';
    return [
      rect(`phase ${phase} ${style}`, { x, y: PHASE_TOP, width, height: PHASE_HEIGHT }),
      ...(label === undefined ? [] : [text(`phase-text ${style}`, x + 6, PHASE_TOP + 16, label)]),
    ];
  });
}

/** Returns the phases of a life, each as long as neither the phase nor the readiness changes. */
function phaseSpans({ statuses, timeline }: Life, end: number): readonly PhaseSpan[] {
  const removed = timeline.find(({ type }) => type === 'removed')?.at ?? end;
  const spans: PhaseSpan[] = [];
  for (const [i, { at, phase, conditions }] of statuses.entries()) {
    const to = Math.min(statuses[i + 1]?.at ?? removed, removed, end);
    const isReady = conditions['Ready'] === true;
    const last = spans.at(-1);
    if (last?.phase === phase && last.isReady === isReady)
      spans[spans.length - 1] = { ...last, to };
    else if (to > at) spans.push({ phase, isReady, from: at, to });
  }
  return spans;
}

function drawDeletion(
  x: number,
  {
    height,
    fullWidth,
    measure,
  }: { readonly height: number; readonly fullWidth: number; readonly measure: MeasureText },
): readonly Shape[] {
  const width = measure('deleted', 'label') + 14;
  const start = x + width > fullWidth ? x - width : x;
  return [
    path('deleted', `M${x} 24V${height}`),
    rect('flag', { x: start, y: 24, width, height: 18 }, 3),
    text('flag-text', start + 7, 37, 'deleted'),
  ];
}
