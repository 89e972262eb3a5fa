/** What a process waits for: some seconds, a signal, or whichever comes first. */
export interface Wait {
  readonly seconds?: number;
  readonly signal?: ResettableEvent;
}

/** Something that goes on in virtual time: it yields what it waits for. */
export type Process<Result = void> = Generator<Wait, Result, void>;

/** Something that happens once, or again after `clear`. */
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
 * Virtual time. Nothing ever sleeps, and what is due at the same time is done in the order in which
 * it was asked for.
 */
export class Clock {
  now = 0;
  /** The soonest last: most of what is asked for is due soon. */
  private readonly timers: Timer[] = [];

  schedule(time: number, run: () => void): Timer {
    const entry = { at: Math.max(time, this.now), run };
    let i = this.timers.length;
    while (i > 0 && (this.timers[i - 1] as Timer).at <= entry.at) i--;
    this.timers.splice(i, 0, entry);
    return entry;
  }

  /** Starts a process. The signal fires when it has ended. */
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

  /** Does what is due until a time. Returns whether nothing is left to come. */
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
