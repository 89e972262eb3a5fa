import type { Api } from '../../api/api.js';
import { nextChangeAfter, type ProbeResponse, probeResponseAt } from '../container-scripts.js';
import type { ProbeKind } from '../timeline.js';
import { type Clock, type Process, ResettableEvent, type Wait } from './clock.js';
import type { ContainerInstance } from './container-runtime.js';
import { EPSILON, type KubeletTiming, wholeSecond } from './kubelet-timing.js';
import type { ProbeResult } from './pod-actions.js';

/** The result of a probe before it is executed for the first time in a run. */
const INITIAL_RESULTS: Readonly<Record<ProbeKind, ProbeResult>> = {
  startup: 'unknown',
  readiness: 'failure',
  liveness: 'success',
};

/** A container as its last published status shows it, which may be out of date. */
interface PublishedContainer {
  readonly instance: ContainerInstance;
  readonly running: boolean;
  readonly started: boolean;
  /** Whether it is restarted if it has terminated. */
  readonly shouldRestart: boolean;
}

/** `undefined` until the container is created; `terminated` once its Pod has ended. */
export type PublishedView = PublishedContainer | 'terminated' | undefined;

/**
 * Runs one probe of one container, over all its runs.
 *
 * Source: pkg/kubelet/prober worker.
 */
export class ProberWorker {
  private readonly wake = new ResettableEvent();
  readonly results: Map<ContainerInstance, ProbeResult> = new Map();
  isStopped = false;
  private instance: ContainerInstance | undefined;
  private lastResult: ProbeResult = 'unknown';
  /** How many times in a row the result was the same. Not reset by a restart. */
  private resultRun = 0;
  /** Whether the probe is not executed again for this run. */
  private isOnHold = false;
  /** When the probe is due next. */
  private nextDue = 0;
  /** Whether the probe is to be executed at once. */
  private isTriggered = false;
  /** Until when executing the probe would not change anything. */
  private unchangedUntil = 0;

  constructor(
    readonly kind: ProbeKind,
    readonly name: string,
    private readonly probe: Api<'Probe'>,
    private readonly clock: Clock,
    private readonly timing: KubeletTiming,
    private readonly publishedView: () => PublishedView,
    private readonly onResult: (instance: ContainerInstance, result: ProbeResult) => void,
  ) {}

  private get period(): number {
    return this.probe.periodSeconds || 10;
  }

  /** Executes the probe once a period, from the Pod's first sync on, and whenever triggered. */
  *run(delay: number): Process {
    yield { seconds: delay };
    this.nextDue = this.clock.now + this.period;
    while (yield* this.doProbe()) {
      yield* this.waitUntilDue();
      if (this.isStopped) return;
      if (this.isTriggered) this.nextDue = this.clock.now;
      this.isTriggered = false;
      // Like a Go ticker: of the ticks missed during a probe one is delivered afterwards, and the
      // following ticks keep their times.
      this.nextDue +=
        this.period * (1 + Math.max(0, Math.floor((this.clock.now - this.nextDue) / this.period)));
    }
    this.isStopped = true;
  }

  /** Executes the probe at once. */
  trigger(): void {
    this.isTriggered = true;
    this.wake.fire();
  }

  /** Called when the published status may have changed. */
  onStatusChange(): void {
    if (!this.isStopped && this.computeUnchangedUntil() < this.unchangedUntil) this.wake.fire();
  }

  /** Waits until the probe is due, skipping the times at which nothing would change. */
  private *waitUntilDue(): Process {
    for (let due = this.dueAt(this.nextDue); ; due = this.dueAt(this.clock.now + 2 * EPSILON)) {
      yield { seconds: due - this.clock.now, signal: this.wake };
      this.wake.clear();
      if (this.isStopped || this.isTriggered || this.clock.now >= due) return;
    }
  }

  /** Returns the first due time at or after `time` at which the result may change. */
  private dueAt(time: number): number {
    this.unchangedUntil = this.computeUnchangedUntil();
    const { nextDue, period } = this;
    const from = Math.max(time, this.unchangedUntil);
    return Math.max(
      this.clock.now,
      from <= nextDue ? nextDue : nextDue + Math.ceil((from - EPSILON - nextDue) / period) * period,
    );
  }

  /** Executes the probe once, if needed. Returns whether the worker continues. */
  private *doProbe(): Generator<Wait, boolean, void> {
    const view = this.publishedView();
    if (!view) return true;
    if (view === 'terminated') return false;
    const { instance, running, shouldRestart } = view;
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
    if (!this.isDue(view)) return true;
    const response = this.responseOf(instance);
    if (response === 'timeout')
      yield { seconds: this.probe.timeoutSeconds || 1, signal: instance.exited };
    if (response === 'error' || !instance.running) return true;
    this.countResult(instance, response === true ? 'success' : 'failure');
    return true;
  }

  /**
   * Returns until when executing the probe would not change anything, provided that the published
   * status stays the same.
   */
  private computeUnchangedUntil(): number {
    const view = this.publishedView();
    if (!view) return Number.POSITIVE_INFINITY;
    if (view === 'terminated') return 0;
    const { instance, running, shouldRestart } = view;
    if (this.instance !== instance) return 0;
    if (this.isOnHold) return Number.POSITIVE_INFINITY;
    const known = this.results.get(instance);
    if (!running) return known === 'failure' && shouldRestart ? Number.POSITIVE_INFINITY : 0;
    if (this.age(instance) < this.delay)
      return wholeSecond(this.timing, instance.startedAt) + this.delay;
    if (!this.isDue(view)) return Number.POSITIVE_INFINITY;
    const response = this.responseOf(instance);
    const result = response === true ? 'success' : 'failure';
    if (response !== 'error' && (known !== result || this.lastResult !== result)) return 0;
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
  /**
   * The seconds since the published start. It is published in whole seconds, so an initial delay
   * may be up to a second shorter than configured.
   */
  private age({ startedAt }: ContainerInstance): number {
    return Math.floor(this.clock.now - wholeSecond(this.timing, startedAt) + EPSILON);
  }
  private responseOf({ run, startedAt }: ContainerInstance): ProbeResponse {
    return probeResponseAt(run[this.kind], this.clock.now - startedAt);
  }

  /** Counts a result, and sets it once its threshold is reached. */
  private countResult(instance: ContainerInstance, result: ProbeResult): void {
    this.resultRun = this.lastResult === result ? this.resultRun + 1 : 1;
    this.lastResult = result;
    if (
      this.resultRun <
      (result === 'failure' ? this.probe.failureThreshold || 3 : this.probe.successThreshold || 1)
    )
      return;
    this.setResult(instance, result);
    if (this.kind === 'startup' || (this.kind === 'liveness' && result === 'failure')) {
      this.isOnHold = true;
      this.resultRun = 0;
    }
  }

  private setResult(instance: ContainerInstance, result: ProbeResult): void {
    if (this.results.get(instance) === result) return;
    this.results.set(instance, result);
    this.onResult(instance, result);
  }
}
