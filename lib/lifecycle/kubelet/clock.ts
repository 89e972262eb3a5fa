/** The event for which a process waits: a number of seconds, a signal, or the first of both. */
export interface Wait {
  readonly seconds?: number;
  readonly signal?: ResettableEvent;
}

/** A process in virtual time. It yields what it waits for. */
export type Process<Result = void> = Generator<Wait, Result, void>;

/** An event that fires once, and can fire again after `clear`. */
export class ResettableEvent {
  hasFired = false;
  private listeners: (() => void)[] = [];

  fire(): void {
    this.hasFired = true;
    for (const wake of this.listeners.splice(0)) wake();
  }
  clear(): void {
    this.hasFired = false;
  }
  onFire(wake: () => void): void {
    this.listeners.push(wake);
  }
  removeListener(wake: () => void): void {
    this.listeners.splice(this.listeners.lastIndexOf(wake), 1);
  }
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/**
 * A clock with virtual time: nothing really waits. Timers that are due at the same time run in the
 * order in which they were scheduled.
 */
export class Clock {
  now = 0;
  /** Sorted by time, the next one last: most new timers are due soon, so insertion is cheap. */
  private readonly timers: Timer[] = [];

  schedule(time: number, run: () => void): Timer {
    const entry = { at: Math.max(time, this.now), run };
    let i = this.timers.length;
    while (i > 0 && (this.timers[i - 1] as Timer).at <= entry.at) i--;
    this.timers.splice(i, 0, entry);
    return entry;
  }

  /** Starts a process. The returned event fires when the process ends. */
  start(process: Process): ResettableEvent {
    const done = new ResettableEvent();
    const step = () => {
      const next = process.next();
      if (next.done) done.fire();
      else this.wait(next.value, step);
    };
    this.schedule(this.now, step);
    return done;
  }

  /** Runs all timers up to a time. Returns whether no timer is left. */
  run(until: number): boolean {
    for (
      let next = this.timers.at(-1);
      next !== undefined && next.at <= until;
      next = this.timers.at(-1)
    ) {
      this.timers.pop();
      this.now = next.at;
      next.run();
    }
    return this.timers.length === 0;
  }

  private wait({ seconds = Number.POSITIVE_INFINITY, signal }: Wait, resume: () => void): void {
    if (signal?.hasFired) {
      this.schedule(this.now, resume);
      return;
    }
    const timer = Number.isFinite(seconds) ? this.schedule(this.now + seconds, passed) : undefined;
    function passed(): void {
      signal?.removeListener(wake);
      resume();
    }
    const wake = () => {
      if (timer) this.timers.splice(this.timers.lastIndexOf(timer), 1);
      this.schedule(this.now, resume);
    };
    signal?.onFire(wake);
  }
}
