import { isTerminalPhase } from '../container-status.js';
import type { ApiContainer, ApiPodSpec } from '../pod-containers.js';
import { shouldContainerBeRestarted } from '../restart-policy.js';
import type { LifecycleEvent } from '../timeline.js';
import { type Clock, type Process, ResettableEvent } from './clock.js';
import { computePodActions } from './compute-pod-actions.js';
import type { ContainerRuntime } from './container-runtime.js';
import { ContainerStarter } from './container-starter.js';
import {
  type KubeletTiming,
  lastResync,
  relistAfter,
  relistAt,
  tickAt,
  wholeSecond,
} from './kubelet-timing.js';
import { PodWorker, type SandboxScript } from './pod-worker.js';
import { ProbeManager } from './probe-manager.js';
import type { PublishedView } from './prober-worker.js';
import { RuntimeSnapshot } from './runtime-snapshot.js';
import { type PodContext, StatusManager } from './status-manager.js';
import { gracePeriodOf, Terminator } from './terminator.js';

/**
 * The sync loop of a kubelet for one Pod: relist the runtime, publish the status, act, wait.
 *
 * Source: pkg/kubelet podWorkerLoop, SyncPod, SyncTerminatingPod, SyncTerminatedPod.
 */
export class Kubelet {
  readonly statusManager: StatusManager;
  private snapshot = RuntimeSnapshot.empty;
  /** The snapshot of the status that was published last. */
  private publishedSnapshot = RuntimeSnapshot.empty;
  /** The version of the runtime in `snapshot`. */
  private snapshotVersion = -1;
  /** When the next relist is due, if the runtime has changed. */
  private relistDue: number | undefined;
  private readonly probeManager: ProbeManager;
  private readonly terminator: Terminator;
  private readonly podWorker: PodWorker;
  /** Fires when the loop has to continue. */
  private readonly wake = new ResettableEvent();
  /** The grace period of the deletion, in seconds, once the Pod is deleted. */
  private deletionGracePeriod: number | undefined;
  /** When `activeDeadlineSeconds` have passed. */
  deadline: number = Number.POSITIVE_INFINITY;

  constructor(
    private readonly spec: ApiPodSpec,
    private readonly timing: KubeletTiming,
    private readonly clock: Clock,
    private readonly runtime: ContainerRuntime,
    sandbox: SandboxScript,
    isTrue: PodContext['isTrue'],
    emit: (event: LifecycleEvent) => void,
  ) {
    const contextOf = (
      gracePeriod: () => number | undefined,
      isLate: () => boolean,
    ): PodContext => ({
      get isDeleted() {
        return gracePeriod() !== undefined;
      },
      get isPastDeadline() {
        return isLate();
      },
      isTrue,
    });
    this.terminator = new Terminator(spec, clock, runtime, emit);
    const starter = new ContainerStarter(spec, timing, clock, runtime, this.terminator, emit);
    this.podWorker = new PodWorker(spec, runtime, starter, this.terminator, sandbox, emit);
    this.probeManager = new ProbeManager(spec, clock, timing, {
      publishedView: (container) => this.publishedView(container),
      onResult: (kind, instance, result) => {
        if (result !== 'unknown')
          emit({
            type: result === 'success' ? 'probe passed' : 'probe failed',
            container: instance.name,
            probe: kind,
          });
        if (kind !== 'liveness')
          this.statusManager.setContainerField(
            kind === 'startup' ? 'started' : 'ready',
            instance,
            result === 'success',
          );
        if (kind === 'startup') this.probeManager.onStatusChange();
        if (kind !== 'liveness' || result === 'failure') this.wake.fire();
      },
    });
    this.statusManager = new StatusManager(
      spec,
      () => clock.now,
      contextOf(
        () => this.deletionGracePeriod,
        () => clock.now >= this.deadline,
      ),
      {
        failure: (name) => this.podWorker.startFailures.get(name),
        probeResult: (kind, instance) => this.probeManager.resultOf(kind, instance),
      },
      emit,
    );
  }

  /** Called when the runtime has changed: the next relist will notice it. */
  onRuntimeChange(): void {
    const due = relistAt(this.timing, this.clock.now);
    if (this.relistDue === due) return;
    this.relistDue = due;
    this.clock.schedule(due, () => {
      this.relistDue = undefined;
      this.relist();
    });
  }
  /** Called when the Pod has changed in the API. */
  onApiChange(): void {
    this.wake.fire();
  }
  /** Called when the Pod is deleted, with its grace period in seconds. */
  deletePod(grace: number): void {
    this.deletionGracePeriod = Math.max(grace, 1);
    this.wake.fire();
  }

  /** Runs the Pod from its first sync to its end. */
  *run(): Process {
    this.publish();
    this.start();
    while (this.deletionGracePeriod === undefined && !isTerminalPhase(this.statusManager.phase)) {
      const actions = computePodActions(
        this.spec,
        this.snapshot,
        this.probeManager,
        this.statusManager.isRestartingAll,
      );
      yield* this.lag();
      const { hasActed, retry } = yield* this.podWorker.syncPod(actions, this.snapshot);
      const syncedAt = this.clock.now;
      const hasRelisted = hasActed && retry === undefined;
      if (hasRelisted) {
        yield* this.lag();
        this.relist();
      }
      // Without a failure, only an event can change anything: resyncs are not simulated.
      const due =
        retry === undefined
          ? undefined
          : tickAt(
              this.timing,
              syncedAt + Math.min(retry, this.timing.resync) * (1 + this.timing.jitter),
            );
      yield { signal: this.wake, ...(due !== undefined && { seconds: due - syncedAt }) };
      this.wake.clear();
      const last =
        retry === undefined ? lastResync(this.timing, syncedAt, this.clock.now) : syncedAt;
      yield* this.waitForRelistAfter(
        hasRelisted && last === syncedAt ? syncedAt : relistAfter(this.timing, last),
      );
      this.publish();
    }
    if (this.deletionGracePeriod === undefined)
      yield* this.waitForRelistAfter(relistAfter(this.timing, this.clock.now));
    yield* this.terminate();
  }

  /** Starts the probes and the active deadline. */
  private start(): void {
    const { activeDeadlineSeconds } = this.spec;
    if (activeDeadlineSeconds !== undefined) {
      this.deadline = wholeSecond(this.timing, this.clock.now) + activeDeadlineSeconds;
      this.clock.schedule(tickAt(this.timing, this.deadline), () => this.wake.fire());
    }
    this.probeManager.start();
  }

  private *terminate(): Process {
    this.publish();
    this.probeManager.stopLivenessAndStartup();
    yield* this.terminator.killPod(
      this.snapshot,
      this.deletionGracePeriod ?? gracePeriodOf(this.spec),
    );
    this.probeManager.stopAll();
    this.snapshot = RuntimeSnapshot.of(this.runtime);
    this.publish(true);
    yield* this.waitForRelistAfter(relistAfter(this.timing, this.clock.now));
    this.publish(true);
    this.statusManager.terminate();
    if (this.deletionGracePeriod !== undefined) this.statusManager.remove();
  }

  private *lag(): Process {
    const seconds = this.timing.lag();
    if (seconds > 0) yield { seconds };
  }

  /** Waits until a time and relists, unless the time has passed. */
  private *waitForRelistAfter(time: number): Process {
    if (this.clock.now >= time) return;
    yield { seconds: time - this.clock.now };
    this.relist();
  }

  private relist(): void {
    if (this.snapshotVersion === this.runtime.version) return;
    this.snapshotVersion = this.runtime.version;
    this.snapshot = RuntimeSnapshot.of(this.runtime);
    this.wake.fire();
  }

  private publish(terminal = false): void {
    this.publishedSnapshot = this.snapshot;
    const { containers } = this.statusManager.publish(this.snapshot, terminal);
    for (const { name, started, ready } of containers)
      if (started && !ready) this.probeManager.triggerReadiness(name);
    this.probeManager.onStatusChange();
  }

  /** Returns a container as its last published status shows it: probes see nothing newer. */
  private publishedView(container: ApiContainer): PublishedView {
    if (isTerminalPhase(this.statusManager.phase)) return 'terminated';
    const last = this.publishedSnapshot.newest(container);
    const status = this.statusManager.status(container.name ?? '');
    if (!last || !status) return undefined;
    const shouldRestart =
      status.state?.waiting != null ||
      shouldContainerBeRestarted(container, this.spec, last.exitCode) ||
      this.statusManager.isRestartingAll;
    return {
      instance: last.instance,
      running: last.running,
      started: status.started === true,
      shouldRestart,
    };
  }
}
