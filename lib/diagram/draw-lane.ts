import type { ContainerStatus } from '../lifecycle/container-status.js';
import type { ContainerRole } from '../lifecycle/pod-containers.js';
import type { Life } from '../lifecycle/simulate.js';
import type { TimelineEvent } from '../lifecycle/timeline.js';
import type { MeasureText, Shape } from './drawing.js';
import { ROLE_ICONS } from './icons.js';
import { circle, fitText, group, icon, path, rect, text } from './shapes.js';
import type { TimeScale } from './time-scale.js';

/** The space for a lane. */
export interface LaneLayout {
  readonly left: number;
  readonly labelWidth: number;
  /** Whether the name is above the lane, because the picture is narrow. */
  readonly isNarrow: boolean;
  readonly y: number;
  /** The end of the picture, in seconds. */
  readonly end: number;
  readonly scale: TimeScale;
  readonly measure: MeasureText;
}

interface LaneContainer {
  readonly name: string;
  readonly role: ContainerRole;
}

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

/** Draws the states of a container over time, its ends, and the results of its probes. */
export function drawLane(container: LaneContainer, life: Life, layout: LaneLayout): Shape {
  const { left, labelWidth, isNarrow, y, end, scale, measure } = layout;
  const style = ROLE_ICONS[container.role];
  const labelY = isNarrow ? y - 5 : y + 17;
  return group(`lane ${style}`, [
    icon(style, left, labelY - 12, 14),
    text('name', left + 20, labelY, fitText(container.name, labelWidth - 28, 'name', measure)),
    path('rest', `M${scale(0)} ${y + MIDDLE}H${scale(end)}`),
    ...drawStates(container, life, layout),
    ...drawStops(container, life, layout),
    ...drawEvents(container, life, layout),
  ]);
}

/** Draws a bar for each state that the API shows. */
function drawStates(
  { name, role }: LaneContainer,
  { statuses, timeline }: Life,
  { y, end, scale, measure }: LaneLayout,
): readonly Shape[] {
  const ends = timeline
    .filter((event) => event.type === 'terminated' && event.container === name)
    .map(({ at }) => at);
  return statuses.flatMap((status, i): readonly Shape[] => {
    const own = status.containers.find((each) => each.name === name);
    if (own === undefined) return [];
    const next = Math.min(statuses[i + 1]?.at ?? end, end);
    // The API shows the end of a container later than it happens.
    const to = own.state?.running ? Math.min(next, ends[own.restartCount ?? 0] ?? next) : next;
    if (to <= status.at) return [];
    const [x, width] = [scale(status.at), scale(to) - scale(status.at)];
    const state = stateOf(own, role);
    if (state === 'other') return [];
    if (state !== 'waiting')
      return [rect(`run ${state}`, { x, y, width: Math.max(1.5, width), height: HEIGHT })];
    const reason = own.state?.waiting?.reason ?? '';
    return [
      path('waiting', `M${x} ${y + MIDDLE}H${x + width}`),
      text('waiting-text', x + 4, y + 7, fitText(reason, width - 6, 'label', measure)),
    ];
  });
}

const PROBLEM = /BackOff|Err|Invalid/;

function stateOf(
  { state, started, ready }: ContainerStatus,
  role: ContainerRole,
): 'ready' | 'not-ready' | 'starting' | 'waiting' | 'other' {
  if (state?.running) {
    if (started !== true) return 'starting';
    return ready === true || role === 'init container' ? 'ready' : 'not-ready';
  }
  return PROBLEM.test(state?.waiting?.reason ?? '') ? 'waiting' : 'other';
}

/** Draws the time from the beginning of the stop of a container to its end. */
function drawStops(
  container: LaneContainer,
  { timeline }: Life,
  { y, end, scale }: LaneLayout,
): readonly Shape[] {
  const events = timeline.filter((event) => isOf(event, container));
  return events.flatMap((event) => {
    const isStop =
      event.type === 'stopping' || (event.type === 'hook started' && event.hook === 'preStop');
    if (!isStop) return [];
    const to = events.find(({ type, at }) => type === 'terminated' && at >= event.at)?.at ?? end;
    const [x, width] = [scale(event.at), scale(to) - scale(event.at)];
    return [rect('run stopping', { x, y, width: Math.max(0, width), height: HEIGHT })];
  });
}

/** The least space between the results of two probes, in pixels. */
const PROBE_STEP = 10;

function drawEvents(
  container: LaneContainer,
  { timeline }: Life,
  { y, scale }: LaneLayout,
): readonly Shape[] {
  let lastProbe = Number.NEGATIVE_INFINITY;
  return timeline
    .filter((event) => isOf(event, container))
    .flatMap((event) => {
      const x = scale(event.at);
      if (event.type === 'terminated') return [drawEnd(event, x, y)];
      if (event.type !== 'probe failed' && event.type !== 'probe passed') return [];
      lastProbe = Math.max(x, lastProbe + PROBE_STEP);
      return [drawProbe(event, lastProbe, y)];
    });
}

function drawEnd(
  { container, exitCode, reason }: Extract<TimelineEvent, { readonly type: 'terminated' }>,
  x: number,
  y: number,
): Shape {
  const middle = y + MIDDLE;
  const isFailure = exitCode !== 0;
  const shape = isFailure
    ? path('exit failed', `M${x} ${middle - 10}l10 10 -10 10 -10 -10z`)
    : circle('exit', x, middle, 7);
  return group(
    'event',
    [
      shape,
      text(`exit-text${isFailure ? ' failed' : ''}`, x, middle + 3.5, `${exitCode}`, 'middle'),
    ],
    { label: `${container} ends with exit code ${exitCode}, ${reason}` },
  );
}

const drawProbe = (
  event: Extract<TimelineEvent, { readonly type: 'probe passed' | 'probe failed' }>,
  x: number,
  y: number,
): Shape =>
  group(
    'event',
    [
      event.type === 'probe failed'
        ? path('probe-failed', `M${x - 3} ${y + 27}l6 6m0 -6l-6 6`)
        : path('probe-passed', `M${x - 4} ${y + 30}l3 3 5 -6`),
    ],
    { label: `${event.probe} probe ${event.type === 'probe failed' ? 'fails' : 'passes'}` },
  );

const isOf = (event: TimelineEvent, { name }: LaneContainer): boolean =>
  'container' in event && event.container === name;
