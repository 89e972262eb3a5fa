import type { Life } from '../../../lib/lifecycle/simulate.js';
import type { RuntimeEvent } from './record.js';
import type { PodStatus as ObservedStatus, PodChange } from './watch-pods.js';

/**
 * The start, the stop request or the end of a container. `number` is the attempt, the grace period
 * or the exit code.
 */
export interface RuntimeCall {
  readonly at: number;
  readonly op: 'start' | 'stop' | 'end';
  readonly container: string;
  readonly number: number;
}

interface ContainerEnd {
  readonly name: string;
  readonly state: string;
  readonly last: string;
  readonly ready: boolean;
  readonly started: boolean;
  readonly restarts: number;
}

/** The compared part of a life: the calls of the runtime, and the final status in the API. */
export interface LifeTrace {
  readonly calls: readonly RuntimeCall[];
  readonly phase: string;
  readonly reason: string;
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly containers: readonly ContainerEnd[];
  /** By container: when its status showed `ready` first, in seconds. */
  readonly ready: ReadonlyMap<string, number>;
  /** Whether the Pod was removed from the API. */
  readonly isGone: boolean;
}

const COMPARED_CONDITIONS = [
  'Initialized',
  'ContainersReady',
  'Ready',
  'PodReadyToStartContainers',
] as const;

type State = PodChange['status']['containerStatuses'] extends readonly (infer S)[] | undefined
  ? S extends { state: infer T }
    ? T
    : never
  : never;

function describeState({ terminated, running, waiting }: State = {}): string {
  if (terminated) return `ended ${terminated.exitCode} ${terminated.reason}`;
  return running ? 'running' : waiting ? `waiting ${waiting.reason}` : '';
}

const containerEnd = ({
  name,
  state,
  lastState,
  ready,
  started,
  restartCount,
}: NonNullable<ObservedStatus['containerStatuses']>[number]): ContainerEnd => ({
  name,
  state: describeState(state),
  last: describeState(lastState),
  ready,
  started: started === true,
  restarts: restartCount,
});

/** Returns the trace of a recorded life, in seconds since `start`. */
export function observedTrace(
  start: number,
  entries: readonly RuntimeEvent[],
  changes: readonly PodChange[],
): LifeTrace {
  const calls = entries.flatMap(({ at, op, container = '', number }): readonly RuntimeCall[] =>
    op === 'start' || op === 'stop' || op === 'end'
      ? [{ at: (at - start) / 1000, op, container, number }]
      : [],
  );
  const ready = new Map<string, number>();
  const all = (status: ObservedStatus) => [
    ...(status.initContainerStatuses ?? []),
    ...(status.containerStatuses ?? []),
  ];
  for (const { at, status } of changes)
    for (const each of all(status))
      if (each.ready && !ready.has(each.name)) ready.set(each.name, (at - start) / 1000);
  const last = changes.at(-1);
  const status: ObservedStatus = last?.status ?? { phase: '' };
  const conditions = new Map(
    (status.conditions ?? []).map((each) => [each.type, each.status === 'True']),
  );
  return {
    calls,
    phase: status.phase,
    reason: status.reason ?? '',
    conditions: new Map(COMPARED_CONDITIONS.map((type) => [type, conditions.get(type) ?? false])),
    containers: all(status).map(containerEnd),
    ready,
    isGone: last?.type === 'DELETED',
  };
}

/** Returns the trace of a simulated life. */
export function simulatedTrace({ timeline, statuses, final, outcome }: Life): LifeTrace {
  const calls = timeline.flatMap((event): readonly RuntimeCall[] => {
    const { at } = event;
    if (event.type === 'started')
      return [{ at, op: 'start', container: event.container, number: event.attempt }];
    if (event.type === 'stopping')
      return [{ at, op: 'stop', container: event.container, number: event.grace }];
    return event.type === 'terminated'
      ? [{ at, op: 'end', container: event.container, number: event.exitCode }]
      : [];
  });
  const ready = new Map<string, number>();
  for (const { at, containers } of statuses)
    for (const each of containers)
      if (each.ready && !ready.has(each.name)) ready.set(each.name, at);
  return {
    calls,
    phase: final.phase,
    reason: final.reason ?? '',
    conditions: new Map(COMPARED_CONDITIONS.map((type) => [type, final.conditions[type]])),
    containers: final.containers.map((each) =>
      containerEnd(each as Parameters<typeof containerEnd>[0]),
    ),
    ready,
    isGone: outcome === 'finished' && timeline.some(({ type }) => type === 'removed'),
  };
}
