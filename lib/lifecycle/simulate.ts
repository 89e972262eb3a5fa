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
 * The events of a Pod, and the behavior of its containers. Times are in seconds since the creation
 * of the Pod.
 */
export interface Scenario {
  /**
   * The behavior of the containers, by name. A container that is not listed is healthy.
   *
   * @default - an init container ends at once; all other containers run until they are stopped
   */
  readonly script?: ContainerScripts | undefined;
  /**
   * When a node is assigned to the Pod.
   *
   * @default 0 - or never, if the Pod has schedulingGates
   */
  readonly scheduled?: number | undefined;
  /**
   * The sandbox of the Pod: failing attempts to create it, and when it is lost, for example because
   * the node restarts.
   *
   * @default - it is created at once, and never lost
   */
  readonly sandbox?:
    | (SandboxScript & { readonly lost?: readonly number[] | undefined })
    | undefined;
  /**
   * Conditions that the kubelet does not manage, by type: whether they are `True`, or a list of
   * changes. Readiness gates wait for them.
   *
   * @default - not set
   */
  readonly conditions?:
    | Readonly<Record<string, boolean | readonly (readonly [seconds: number, isTrue: boolean])[]>>
    | undefined;
  /**
   * When the Pod is deleted through the API, and the grace period in seconds, if it differs from
   * the Pod's.
   *
   * @default - never
   */
  readonly deleted?: { readonly at: number; readonly grace?: number | undefined } | undefined;
  /**
   * Seconds that are simulated.
   *
   * @default 3600
   */
  readonly until?: number | undefined;
  /**
   * How soon the kubelet notices changes and acts.
   *
   * @default - a kubelet with its default configuration on an idle node
   */
  readonly timing?: Partial<KubeletTiming> | undefined;
}

/** The simulated life of a Pod. */
export interface Life {
  /** The events, in order. */
  readonly timeline: readonly TimelineEvent[];
  /** The statuses in the API, each with the time of the change (`at`), in seconds. */
  readonly statuses: readonly (PodStatus & { readonly at: number })[];
  /** The last status in the API. */
  readonly final: PodStatus;
  /** Whether the Pod has ended, or how it goes on. */
  readonly outcome: LifeOutcome;
}

/** Seconds that are simulated if the scenario does not say it. */
export const DEFAULT_UNTIL = 3600;

type ConditionChanges = NonNullable<Scenario['conditions']>;

/** Returns the times at which conditions change. */
const changeTimesOf = (conditions: ConditionChanges): readonly number[] =>
  Object.values(conditions).flatMap((changes) =>
    typeof changes === 'object' ? changes.map(([at]) => at) : [],
  );

/**
 * Simulates the life of a Pod on a node with enough resources: what happens, and what the API
 * shows, from the creation of the Pod to its end, or until nothing happens any more. The simulation
 * is a model of a kubelet, and is tested against a real one. Time is virtual: the function does not
 * wait.
 *
 * Source: pkg/kubelet of Kubernetes 1.37.
 *
 * @param spec - the API's PodSpec, such as `lower` returns it
 * @param events - what happens to the Pod, and what its containers do
 *
 * @example
 * ```ts
 * import { lower, simulate } from 'cdk8s-pods';
 *
 * const spec = lower({
 *   restartPolicy: 'Never',
 *   containers: { app: { image: 'example.com/app:2' } },
 * });
 * const { timeline, final } = simulate(spec, { script: { app: { runs: 5, exit: 1 } } });
 * for (const { at, type } of timeline) console.log(at, type);
 * console.log(final.phase); // Failed
 * ```
 */
export function simulate(spec: ApiPodSpec, events: Scenario = {}): Life {
  const { script = {}, sandbox = {}, conditions = {}, deleted, until = DEFAULT_UNTIL } = events;
  const scheduled =
    events.scheduled ?? (spec.schedulingGates?.length ? Number.POSITIVE_INFINITY : 0);
  const clock = new Clock();
  const timeline: TimelineEvent[] = [];
  const emit = (event: LifecycleEvent) => timeline.push({ at: clock.now, ...event });
  const runtime: ContainerRuntime = new ContainerRuntime(clock, spec, script, emit, () =>
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
    emit,
  );
  const { statusManager } = kubelet;

  function startKubelet(): void {
    if (statusManager.isRemoved) return;
    emit({ type: 'scheduled' });
    clock.start(kubelet.run());
  }
  function deletePod(grace: number): void {
    emit({ type: 'deletion requested', grace });
    const isImmediate =
      grace === 0 ||
      clock.now < scheduled ||
      isTerminalPhase(statusManager.history.at(-1)?.phase ?? 'Pending');
    if (isImmediate) statusManager.remove();
    kubelet.deletePod(isImmediate ? gracePeriodOf(spec) : grace);
  }
  if (Number.isFinite(scheduled)) clock.schedule(scheduled, startKubelet);
  if (deleted) clock.schedule(deleted.at, () => deletePod(deleted.grace ?? gracePeriodOf(spec)));
  const sandboxLosses = sandbox.lost ?? [];
  const conditionChanges = changeTimesOf(conditions);
  for (const at of sandboxLosses) clock.schedule(at, () => runtime.loseSandbox());
  for (const at of conditionChanges) clock.schedule(at, () => kubelet.onApiChange());

  const isSettled = clock.run(until);
  const { at: _, ...final } = statusManager.history.at(-1) as PodStatus & { at: number };
  const isIncomplete = [
    scheduled,
    deleted?.at ?? 0,
    kubelet.deadline,
    ...sandboxLosses,
    ...conditionChanges,
  ].some((at) => at > until && Number.isFinite(at));
  const outcome =
    statusManager.isRemoved || isTerminalPhase(final.phase)
      ? 'finished'
      : isSettled
        ? 'stable'
        : isIncomplete
          ? 'incomplete'
          : predictOutcome(spec, runtime, script, clock.now);
  return { timeline, statuses: statusManager.history, final, outcome };
}
