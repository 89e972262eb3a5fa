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

/** A kubelet's loop for one Pod: look, publish, act, wait. */
export class Kubelet {
  readonly statusManager: StatusManager;
  private snapshot = RuntimeSnapshot.empty;
  private publishedSnapshot = RuntimeSnapshot.empty;
  private snapshotVersion = -1;
  private relistDue: number | undefined;
  private readonly probeManager: ProbeManager;
  private readonly terminator: Terminator;
  private readonly podWorker: PodWorker;
  private readonly wake = new ResettableEvent();
  /** The grace period of a Pod that is deleted. */
  private deletionGracePeriod: number | undefined;
  /** When it has taken longer than it may. */
  deadline: number = Number.POSITIVE_INFINITY;

  constructor(
    private readonly spec: ApiPodSpec,
    private readonly timing: KubeletTiming,
    private readonly clock: Clock,
    private readonly runtime: ContainerRuntime,
    sandbox: SandboxScript,
    isTrue: PodContext['isTrue'],
    note: (happening: LifecycleEvent) => void,
  ) {
    const world = (deletion: () => number | undefined, late: () => boolean): PodContext => ({
      get isDeleted() {
        return deletion() !== undefined;
      },
      get isPastDeadline() {
        return late();
      },
      isTrue,
    });
    this.terminator = new Terminator(spec, clock, runtime, note);
    const starter = new ContainerStarter(spec, timing, clock, runtime, this.terminator, note);
    this.podWorker = new PodWorker(spec, runtime, starter, this.terminator, sandbox, note);
    this.probeManager = new ProbeManager(spec, clock, timing, {
      publishedView: (container) => this.shown(container),
      onResult: (kind, instance, found) => {
        if (found !== 'unknown')
          note({
            what: found === 'success' ? 'probe passed' : 'probe failed',
            container: instance.name,
            probe: kind,
          });
        if (kind !== 'liveness')
          this.statusManager.setContainerField(
            kind === 'startup' ? 'started' : 'ready',
            instance,
            found === 'success',
          );
        if (kind === 'startup') this.probeManager.onStatusChange();
        if (kind !== 'liveness' || found === 'failure') this.wake.fire();
      },
    });
    this.statusManager = new StatusManager(
      spec,
      () => clock.now,
      world(
        () => this.deletionGracePeriod,
        () => clock.now >= this.deadline,
      ),
      {
        failure: (name) => this.podWorker.startFailures.get(name),
        found: (kind, instance) => this.probeManager.resultOf(kind, instance),
      },
      note,
    );
  }

  /** Something has changed in the runtime: it is seen when it is looked at next. */
  onRuntimeChange(): void {
    const due = relistAt(this.timing, this.clock.now);
    if (this.relistDue === due) return;
    this.relistDue = due;
    this.clock.schedule(due, () => {
      this.relistDue = undefined;
      this.relist();
    });
  }
  /** Something has changed in the API. */
  onApiChange(): void {
    this.wake.fire();
  }
  deletePod(grace: number): void {
    this.deletionGracePeriod = Math.max(grace, 1);
    this.wake.fire();
  }

  *run(): Process {
    this.publish();
    this.start();
    while (this.deletionGracePeriod === undefined && !isTerminalPhase(this.statusManager.phase)) {
      const todo = computePodActions(
        this.spec,
        this.snapshot,
        this.probeManager,
        this.statusManager.isRestartingAll,
      );
      yield* this.lag();
      const { hasActed, retry } = yield* this.podWorker.syncPod(todo, this.snapshot);
      const ended = this.clock.now;
      const isSeen = hasActed && retry === undefined;
      if (isSeen) {
        yield* this.lag();
        this.relist();
      }
      // Where nothing failed and nothing changes, looking at it again and again comes to nothing.
      const due =
        retry === undefined
          ? undefined
          : tickAt(
              this.timing,
              ended + Math.min(retry, this.timing.resync) * (1 + this.timing.jitter),
            );
      yield { signal: this.wake, ...(due !== undefined && { seconds: due - ended }) };
      this.wake.clear();
      const last = retry === undefined ? lastResync(this.timing, ended, this.clock.now) : ended;
      yield* this.waitForRelistAfter(
        isSeen && last === ended ? ended : relistAfter(this.timing, last),
      );
      this.publish();
    }
    if (this.deletionGracePeriod === undefined)
      yield* this.waitForRelistAfter(relistAfter(this.timing, this.clock.now));
    yield* this.terminate();
  }

  /** What comes with the first look at a Pod. */
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

  /** Waits for a look at the runtime, unless there has been one since. */
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

  /** What probes see of a container: what was published last. */
  private shown(container: ApiContainer): PublishedView {
    if (isTerminalPhase(this.statusManager.phase)) return 'over';
    const last = this.publishedSnapshot.newest(container);
    const status = this.statusManager.status(container.name ?? '');
    if (!last || !status) return undefined;
    const isAgain =
      status.state?.waiting != null ||
      shouldContainerBeRestarted(container, this.spec, last.exitCode) ||
      this.statusManager.isRestartingAll;
    return {
      instance: last.instance,
      running: last.running,
      started: status.started === true,
      shouldRestart: isAgain,
    };
  }
}
