import { type ContainerScripts, probeResponseAt } from './container-scripts.js';
import { isTerminalPhase } from './container-status.js';
import { Clock } from './kubelet/clock.js';
import { ContainerRuntime } from './kubelet/container-runtime.js';
import { Kubelet } from './kubelet/kubelet.js';
import { DEFAULT_TIMING, type KubeletTiming } from './kubelet/kubelet-timing.js';
import type { SandboxScript } from './kubelet/pod-worker.js';
import type { PodStatus } from './kubelet/status-manager.js';
import { gracePeriodOf } from './kubelet/terminator.js';
import { type LifeOutcome, predictOutcome } from './life-outcome.js';
import type { ApiPodSpec } from './pod-containers.js';
import type { LifecycleEvent, TimelineEvent } from './timeline.js';

/**
 * What happens to a Pod, and what its containers do. Seconds are counted from when the Pod is made.
 */
export interface Scenario {
  /**
   * What the containers do, by name. One that is not here is well: a step ends at once, all others
   * run until they are stopped.
   */
  readonly script?: ContainerScripts | undefined;
  /**
   * When a node is found for it.
   *
   * @default 0 - or never, where the Pod has schedulingGates
   */
  readonly scheduled?: number | undefined;
  /**
   * Its sandbox: what keeps it from being made, and when it is lost, as when a node starts anew.
   */
  readonly sandbox?:
    | (SandboxScript & { readonly lost?: readonly number[] | undefined })
    | undefined;
  /**
   * Conditions that are not the kubelet's, by type: since when they are `True`, and when not.
   * Readiness gates wait for them.
   */
  readonly conditions?:
    | Readonly<Record<string, boolean | readonly (readonly [seconds: number, isTrue: boolean])[]>>
    | undefined;
  /**
   * When it is deleted through the API, and the grace period, if it is to be another than its own.
   */
  readonly deleted?: { readonly at: number; readonly grace?: number | undefined } | undefined;
  /**
   * How many seconds are looked at.
   *
   * @default 3600
   */
  readonly until?: number | undefined;
  /** How soon the kubelet sees and does things. */
  readonly timing?: Partial<KubeletTiming> | undefined;
}

/** A Pod's life. */
export interface Life {
  /** What happens, in order. */
  readonly timeline: readonly TimelineEvent[];
  /** What the API shows, from when on. */
  readonly statuses: readonly (PodStatus & { readonly at: number })[];
  /** What the API shows last. */
  readonly final: PodStatus;
  readonly outcome: LifeOutcome;
}

type ConditionChanges = NonNullable<Scenario['conditions']>;

/** When conditions change. */
const changeTimesOf = (conditions: ConditionChanges): readonly number[] =>
  Object.values(conditions).flatMap((turns) =>
    typeof turns === 'object' ? turns.map(([at]) => at) : [],
  );

/**
 * The life of a Pod on a node that has room for it: what happens, and what the API shows, from its
 * making to its end or to where nothing happens any more. It is a model of a kubelet, and is held
 * against the real one. Time is a number: nothing waits.
 */
export function simulate(spec: ApiPodSpec, events: Scenario = {}): Life {
  const { script = {}, sandbox = {}, conditions = {}, deleted, until = 3600 } = events;
  const scheduled =
    events.scheduled ?? (spec.schedulingGates?.length ? Number.POSITIVE_INFINITY : 0);
  const clock = new Clock();
  const timeline: TimelineEvent[] = [];
  const note = (happening: LifecycleEvent) => timeline.push({ at: clock.now, ...happening });
  const runtime: ContainerRuntime = new ContainerRuntime(clock, spec, script, note, () =>
    kubelet.onRuntimeChange(),
  );
  const isTrue = (type: string) => probeResponseAt(conditions[type] ?? false, clock.now) === true;
  const kubelet = new Kubelet(
    spec,
    { ...DEFAULT_TIMING, ...events.timing },
    clock,
    runtime,
    sandbox,
    isTrue,
    note,
  );
  const { statusManager } = kubelet;

  function live(): void {
    if (statusManager.isRemoved) return;
    note({ what: 'scheduled' });
    clock.start(kubelet.run());
  }
  function remove(grace: number): void {
    note({ what: 'deletion asked', grace });
    const isAtOnce =
      grace === 0 ||
      clock.now < scheduled ||
      isTerminalPhase(statusManager.history.at(-1)?.phase ?? 'Pending');
    if (isAtOnce) statusManager.remove();
    kubelet.deletePod(isAtOnce ? gracePeriodOf(spec) : grace);
  }
  if (Number.isFinite(scheduled)) clock.schedule(scheduled, live);
  if (deleted) clock.schedule(deleted.at, () => remove(deleted.grace ?? gracePeriodOf(spec)));
  const [lost, turns] = [sandbox.lost ?? [], changeTimesOf(conditions)];
  for (const at of lost) clock.schedule(at, () => runtime.loseSandbox());
  for (const at of turns) clock.schedule(at, () => kubelet.onApiChange());

  const isSettled = clock.run(until);
  const { at: _, ...final } = statusManager.history.at(-1) as PodStatus & { at: number };
  const isOpen = [scheduled, deleted?.at ?? 0, kubelet.deadline, ...lost, ...turns].some(
    (at) => at > until && Number.isFinite(at),
  );
  const outlook =
    statusManager.isRemoved || isTerminalPhase(final.phase)
      ? 'over'
      : isSettled
        ? 'stays'
        : isOpen
          ? 'open'
          : predictOutcome(spec, runtime, script, clock.now);
  return { timeline, statuses: statusManager.history, final, outcome: outlook };
}
