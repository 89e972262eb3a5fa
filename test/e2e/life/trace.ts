import type { Life } from '../../../lib/lifecycle/simulate.js';
import type { RuntimeEvent } from './record.js';
import type { PodChange, PodStatus as Shown } from './watch-pods.js';

/**
 * A start, a request to stop, or an end of a container. `number`: the attempt, the grace period,
 * the exit code.
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

/** A life, as far as it is compared: what the runtime saw, and what the API showed last. */
export interface LifeTrace {
  readonly calls: readonly RuntimeCall[];
  readonly phase: string;
  readonly reason: string;
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly containers: readonly ContainerEnd[];
  /** When each container was shown to be ready first. */
  readonly ready: ReadonlyMap<string, number>;
  readonly isGone: boolean;
}

const COMPARED = ['Initialized', 'ContainersReady', 'Ready', 'PodReadyToStartContainers'] as const;

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
}: NonNullable<Shown['containerStatuses']>[number]): ContainerEnd => ({
  name,
  state: describeState(state),
  last: describeState(lastState),
  ready,
  started: started === true,
  restarts: restartCount,
});

/** What a real kubelet let a Pod live, in seconds since `zero`. */
export function observedTrace(
  zero: number,
  entries: readonly RuntimeEvent[],
  changes: readonly PodChange[],
): LifeTrace {
  const calls = entries.flatMap(({ at, op, container = '', number }): readonly RuntimeCall[] =>
    op === 'start' || op === 'stop' || op === 'end'
      ? [{ at: (at - zero) / 1000, op, container, number }]
      : [],
  );
  const ready = new Map<string, number>();
  const all = (status: Shown) => [
    ...(status.initContainerStatuses ?? []),
    ...(status.containerStatuses ?? []),
  ];
  for (const { at, status } of changes)
    for (const each of all(status))
      if (each.ready && !ready.has(each.name)) ready.set(each.name, (at - zero) / 1000);
  const last = changes.at(-1);
  const status: Shown = last?.status ?? { phase: '' };
  const conditions = new Map(
    (status.conditions ?? []).map((each) => [each.type, each.status === 'True']),
  );
  return {
    calls,
    phase: status.phase,
    reason: status.reason ?? '',
    conditions: new Map(COMPARED.map((type) => [type, conditions.get(type) ?? false])),
    containers: all(status).map(containerEnd),
    ready,
    isGone: last?.type === 'DELETED',
  };
}

/** What the model lets a Pod live. */
export function simulatedTrace({ timeline, statuses, final, outcome }: Life): LifeTrace {
  const calls = timeline.flatMap((moment): readonly RuntimeCall[] => {
    const { at } = moment;
    if (moment.type === 'started')
      return [{ at, op: 'start', container: moment.container, number: moment.attempt }];
    if (moment.type === 'stopping')
      return [{ at, op: 'stop', container: moment.container, number: moment.grace }];
    return moment.type === 'terminated'
      ? [{ at, op: 'end', container: moment.container, number: moment.exitCode }]
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
    conditions: new Map(COMPARED.map((type) => [type, final.conditions[type]])),
    containers: final.containers.map((each) =>
      containerEnd(each as Parameters<typeof containerEnd>[0]),
    ),
    ready,
    isGone: outcome === 'finished' && timeline.some(({ type }) => type === 'removed'),
  };
}
