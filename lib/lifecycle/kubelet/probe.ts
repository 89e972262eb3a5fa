import type { Api } from '../../api/types.js';
import { type Answer, answerAt, changeAfter } from '../script.js';
import type { ProbeKind } from '../timeline.js';
import { type Clock, type Process, Signal, type Wait } from './clock.js';
import type { Instance } from './runtime.js';
import { type Timebase, wholeSecond } from './timebase.js';
import type { Found } from './todo.js';

/** What a probe is taken to say of a run of a container before it has been asked. */
const FIRST: Readonly<Record<ProbeKind, Found>> = { startup: 'unknown', readiness: 'failure', liveness: 'success' };

/** A container as it was last published, which may be older than the truth. */
interface Shown {
  readonly instance: Instance;
  readonly running: boolean;
  readonly started: boolean;
  /** Whether it is started again if it has ended. */
  readonly isAgain: boolean;
}

const ABOUT = 1e-9;

/** What is shown of a container: nothing as long as it was not made, `over` once its Pod is. */
export type View = Shown | 'over' | undefined;

/** One probe of one container, over all its runs. */
export class Prober {
  private readonly wake = new Signal();
  readonly found: Map<Instance, Found> = new Map();
  isStopped = false;
  private instance: Instance | undefined;
  private last: Found = 'unknown';
  /** How often in a row it has found the same: rows go on over restarts. */
  private row = 0;
  /** Whether it has said all that it has to say of this run. */
  private isOnHold = false;
  /** When it would be asked next, and whether it is to be asked at once. */
  private next = 0;
  private isHurried = false;
  /** Until when it need not be asked, as nothing new would be found. */
  private quiet = 0;

  constructor(
    readonly kind: ProbeKind,
    readonly name: string,
    private readonly probe: Api<'Probe'>,
    private readonly clock: Clock,
    private readonly time: Timebase,
    private readonly shown: () => View,
    private readonly changed: (instance: Instance, found: Found) => void,
  ) {}

  private get period(): number {
    return this.probe.periodSeconds || 10;
  }

  /** Asks once a period, from the Pod's first sync on, and at once whenever hurried. */
  *work(delay: number): Process {
    yield { seconds: delay };
    this.next = this.clock.now + this.period;
    while (yield* this.ask()) {
      yield* this.rest();
      if (this.isStopped) return;
      if (this.isHurried) this.next = this.clock.now;
      this.isHurried = false;
      // What was due while it was busy is done once, and then it goes on as before.
      this.next += this.period * (1 + Math.max(0, Math.floor((this.clock.now - this.next) / this.period)));
    }
    this.isStopped = true;
  }

  /** Asks at once. */
  hurry(): void {
    this.isHurried = true;
    this.wake.fire();
  }

  /** Something else may be shown of the container. */
  look(): void {
    if (!this.isStopped && this.quietUntil() < this.quiet) this.wake.fire();
  }

  /** Waits until its next turn, leaving out those at which nothing new would be found. */
  private *rest(): Process {
    for (let due = this.dueAt(this.next); ; due = this.dueAt(this.clock.now + 2 * ABOUT)) {
      yield { seconds: due - this.clock.now, signal: this.wake };
      this.wake.clear();
      if (this.isStopped || this.isHurried || this.clock.now >= due) return;
    }
  }

  /** Its first turn from a time on at which something new may be found. */
  private dueAt(time: number): number {
    this.quiet = this.quietUntil();
    const { next, period } = this;
    const from = Math.max(time, this.quiet);
    return Math.max(this.clock.now, from <= next ? next : next + Math.ceil((from - ABOUT - next) / period) * period);
  }

  /** Asks once. Returns whether it goes on. */
  private *ask(): Generator<Wait, boolean, void> {
    const shown = this.shown();
    if (!shown) return true;
    if (shown === 'over') return false;
    const { instance, running, isAgain } = shown;
    if (this.instance !== instance) {
      if (this.instance) this.found.delete(this.instance);
      this.instance = instance;
      this.isOnHold = false;
      this.set(instance, FIRST[this.kind]);
    }
    if (this.isOnHold) return true;
    if (!running) {
      this.set(instance, 'failure');
      return isAgain;
    }
    if (!this.isDue(shown)) return true;
    const answer = this.answer(instance);
    if (answer === 'timeout') yield { seconds: this.probe.timeoutSeconds || 1, signal: instance.gone };
    if (answer === 'error' || !instance.running) return true;
    this.count(instance, answer === true ? 'success' : 'failure');
    return true;
  }

  /** Until when asking again and again would find nothing new, as long as the same is shown of the container. */
  private quietUntil(): number {
    const shown = this.shown();
    if (!shown) return Number.POSITIVE_INFINITY;
    if (shown === 'over') return 0;
    const { instance, running, isAgain } = shown;
    if (this.instance !== instance) return 0;
    if (this.isOnHold) return Number.POSITIVE_INFINITY;
    const found = this.found.get(instance);
    if (!running) return found === 'failure' && isAgain ? Number.POSITIVE_INFINITY : 0;
    if (this.age(instance) < this.delay) return wholeSecond(this.time, instance.startedAt) + this.delay;
    if (!this.isDue(shown)) return Number.POSITIVE_INFINITY;
    const answer = this.answer(instance);
    const result = answer === true ? 'success' : 'failure';
    if (answer !== 'error' && (found !== result || this.last !== result)) return 0;
    return instance.startedAt + changeAfter(instance.run[this.kind], this.clock.now - instance.startedAt);
  }

  private isDue({ instance, started }: Shown): boolean {
    return this.age(instance) >= this.delay && started !== (this.kind === 'startup') && instance.running;
  }
  private get delay(): number {
    return this.probe.initialDelaySeconds ?? 0;
  }
  /** The start is published in whole seconds, so that an initial delay may be up to one shorter. */
  private age({ startedAt }: Instance): number {
    return Math.floor(this.clock.now - wholeSecond(this.time, startedAt) + 1e-9);
  }
  private answer({ run, startedAt }: Instance): Answer {
    return answerAt(run[this.kind], this.clock.now - startedAt);
  }

  /** What is found counts when it was found often enough in a row. */
  private count(instance: Instance, found: Found): void {
    this.row = this.last === found ? this.row + 1 : 1;
    this.last = found;
    if (this.row < (found === 'failure' ? this.probe.failureThreshold || 3 : this.probe.successThreshold || 1)) return;
    this.set(instance, found);
    if (this.kind === 'startup' || (this.kind === 'liveness' && found === 'failure')) {
      this.isOnHold = true;
      this.row = 0;
    }
  }

  private set(instance: Instance, found: Found): void {
    if (this.found.get(instance) === found) return;
    this.found.set(instance, found);
    this.changed(instance, found);
  }
}
