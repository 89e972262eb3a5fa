import type { Api } from '../../api/api.js';
import { nextChangeAfter, type ProbeResponse, probeResponseAt } from '../container-scripts.js';
import type { ProbeKind } from '../timeline.js';
import { type Clock, type Process, ResettableEvent, type Wait } from './clock.js';
import type { ContainerInstance } from './container-runtime.js';
import { type KubeletTiming, wholeSecond } from './kubelet-timing.js';
import type { ProbeResult } from './pod-actions.js';

/** What a probe is taken to say of a run of a container before it has been asked. */
const INITIAL_RESULTS: Readonly<Record<ProbeKind, ProbeResult>> = {
  startup: 'unknown',
  readiness: 'failure',
  liveness: 'success',
};

/** A container as it was last published, which may be older than the truth. */
interface PublishedContainer {
  readonly instance: ContainerInstance;
  readonly running: boolean;
  readonly started: boolean;
  /** Whether it is started again if it has ended. */
  readonly shouldRestart: boolean;
}

const EPSILON = 1e-9;

/** What is shown of a container: nothing as long as it was not made, `over` once its Pod is. */
export type PublishedView = PublishedContainer | 'over' | undefined;

/** One probe of one container, over all its runs. */
export class ProberWorker {
  private readonly wake = new ResettableEvent();
  readonly results: Map<ContainerInstance, ProbeResult> = new Map();
  isStopped = false;
  private instance: ContainerInstance | undefined;
  private lastResult: ProbeResult = 'unknown';
  /** How often in a row it has found the same: rows go on over restarts. */
  private resultRun = 0;
  /** Whether it has said all that it has to say of this run. */
  private isOnHold = false;
  /** When it would be asked next, and whether it is to be asked at once. */
  private nextDue = 0;
  private isTriggered = false;
  /** Until when it need not be asked, as nothing new would be found. */
  private unchangedUntil = 0;

  constructor(
    readonly kind: ProbeKind,
    readonly name: string,
    private readonly probe: Api<'Probe'>,
    private readonly clock: Clock,
    private readonly timing: KubeletTiming,
    private readonly publishedView: () => PublishedView,
    private readonly onResult: (instance: ContainerInstance, found: ProbeResult) => void,
  ) {}

  private get period(): number {
    return this.probe.periodSeconds || 10;
  }

  /** Asks once a period, from the Pod's first sync on, and at once whenever hurried. */
  *run(delay: number): Process {
    yield { seconds: delay };
    this.nextDue = this.clock.now + this.period;
    while (yield* this.doProbe()) {
      yield* this.waitUntilDue();
      if (this.isStopped) return;
      if (this.isTriggered) this.nextDue = this.clock.now;
      this.isTriggered = false;
      // What was due while it was busy is done once, and then it goes on as before.
      this.nextDue +=
        this.period * (1 + Math.max(0, Math.floor((this.clock.now - this.nextDue) / this.period)));
    }
    this.isStopped = true;
  }

  /** Asks at once. */
  trigger(): void {
    this.isTriggered = true;
    this.wake.fire();
  }

  /** Something else may be shown of the container. */
  onStatusChange(): void {
    if (!this.isStopped && this.computeUnchangedUntil() < this.unchangedUntil) this.wake.fire();
  }

  /** Waits until its next turn, leaving out those at which nothing new would be found. */
  private *waitUntilDue(): Process {
    for (let due = this.dueAt(this.nextDue); ; due = this.dueAt(this.clock.now + 2 * EPSILON)) {
      yield { seconds: due - this.clock.now, signal: this.wake };
      this.wake.clear();
      if (this.isStopped || this.isTriggered || this.clock.now >= due) return;
    }
  }

  /** Its first turn from a time on at which something new may be found. */
  private dueAt(time: number): number {
    this.unchangedUntil = this.computeUnchangedUntil();
    const { nextDue, period } = this;
    const from = Math.max(time, this.unchangedUntil);
    return Math.max(
      this.clock.now,
      from <= nextDue ? nextDue : nextDue + Math.ceil((from - EPSILON - nextDue) / period) * period,
    );
  }

  /** Asks once. Returns whether it goes on. */
  private *doProbe(): Generator<Wait, boolean, void> {
    const shown = this.publishedView();
    if (!shown) return true;
    if (shown === 'over') return false;
    const { instance, running, shouldRestart } = shown;
    if (this.instance !== instance) {
      if (this.instance) this.results.delete(this.instance);
      this.instance = instance;
      this.isOnHold = false;
      this.setResult(instance, INITIAL_RESULTS[this.kind]);
    }
    if (this.isOnHold) return true;
    if (!running) {
      this.setResult(instance, 'failure');
      return shouldRestart;
    }
    if (!this.isDue(shown)) return true;
    const answer = this.responseOf(instance);
    if (answer === 'timeout')
      yield { seconds: this.probe.timeoutSeconds || 1, signal: instance.exited };
    if (answer === 'error' || !instance.running) return true;
    this.countResult(instance, answer === true ? 'success' : 'failure');
    return true;
  }

  /**
   * Until when asking again and again would find nothing new, as long as the same is shown of the
   * container.
   */
  private computeUnchangedUntil(): number {
    const shown = this.publishedView();
    if (!shown) return Number.POSITIVE_INFINITY;
    if (shown === 'over') return 0;
    const { instance, running, shouldRestart } = shown;
    if (this.instance !== instance) return 0;
    if (this.isOnHold) return Number.POSITIVE_INFINITY;
    const found = this.results.get(instance);
    if (!running) return found === 'failure' && shouldRestart ? Number.POSITIVE_INFINITY : 0;
    if (this.age(instance) < this.delay)
      return wholeSecond(this.timing, instance.startedAt) + this.delay;
    if (!this.isDue(shown)) return Number.POSITIVE_INFINITY;
    const answer = this.responseOf(instance);
    const result = answer === true ? 'success' : 'failure';
    if (answer !== 'error' && (found !== result || this.lastResult !== result)) return 0;
    return (
      instance.startedAt +
      nextChangeAfter(instance.run[this.kind], this.clock.now - instance.startedAt)
    );
  }

  private isDue({ instance, started }: PublishedContainer): boolean {
    return (
      this.age(instance) >= this.delay && started !== (this.kind === 'startup') && instance.running
    );
  }
  private get delay(): number {
    return this.probe.initialDelaySeconds ?? 0;
  }
  /** The start is published in whole seconds, so that an initial delay may be up to one shorter. */
  private age({ startedAt }: ContainerInstance): number {
    return Math.floor(this.clock.now - wholeSecond(this.timing, startedAt) + 1e-9);
  }
  private responseOf({ run, startedAt }: ContainerInstance): ProbeResponse {
    return probeResponseAt(run[this.kind], this.clock.now - startedAt);
  }

  /** What is found counts when it was found often enough in a row. */
  private countResult(instance: ContainerInstance, found: ProbeResult): void {
    this.resultRun = this.lastResult === found ? this.resultRun + 1 : 1;
    this.lastResult = found;
    if (
      this.resultRun <
      (found === 'failure' ? this.probe.failureThreshold || 3 : this.probe.successThreshold || 1)
    )
      return;
    this.setResult(instance, found);
    if (this.kind === 'startup' || (this.kind === 'liveness' && found === 'failure')) {
      this.isOnHold = true;
      this.resultRun = 0;
    }
  }

  private setResult(instance: ContainerInstance, found: ProbeResult): void {
    if (this.results.get(instance) === found) return;
    this.results.set(instance, found);
    this.onResult(instance, found);
  }
}
