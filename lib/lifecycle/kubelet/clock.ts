/** What a process waits for: some seconds, a signal, or whichever comes first. */
export interface Wait {
  readonly seconds?: number;
  readonly signal?: Signal;
}

/** Something that goes on in virtual time: it yields what it waits for. */
export type Process<Result = void> = Generator<Wait, Result, void>;

/** Something that happens once, or again after `clear`. */
export class Signal {
  hasFired = false;
  private waiting: (() => void)[] = [];

  fire(): void {
    this.hasFired = true;
    for (const wake of this.waiting.splice(0)) wake();
  }
  clear(): void {
    this.hasFired = false;
  }
  onFire(wake: () => void): void {
    this.waiting.push(wake);
  }
  forget(wake: () => void): void {
    this.waiting.splice(this.waiting.lastIndexOf(wake), 1);
  }
}

interface Entry {
  readonly at: number;
  readonly run: () => void;
}

/** Virtual time. Nothing ever sleeps, and what is due at the same time is done in the order in which it was asked for. */
export class Clock {
  now = 0;
  /** The soonest last: most of what is asked for is due soon. */
  private readonly queue: Entry[] = [];

  at(time: number, run: () => void): Entry {
    const entry = { at: Math.max(time, this.now), run };
    let i = this.queue.length;
    while (i > 0 && (this.queue[i - 1] as Entry).at <= entry.at) i--;
    this.queue.splice(i, 0, entry);
    return entry;
  }

  /** Starts a process. The signal fires when it has ended. */
  start(process: Process): Signal {
    const done = new Signal();
    const step = () => {
      const next = process.next();
      if (next.done) done.fire();
      else this.wait(next.value, step);
    };
    this.at(this.now, step);
    return done;
  }

  /** Does what is due until a time. Returns whether nothing is left to come. */
  run(until: number): boolean {
    for (let next = this.queue.at(-1); next !== undefined && next.at <= until; next = this.queue.at(-1)) {
      this.queue.pop();
      this.now = next.at;
      next.run();
    }
    return this.queue.length === 0;
  }

  private wait({ seconds = Number.POSITIVE_INFINITY, signal }: Wait, resume: () => void): void {
    if (signal?.hasFired) {
      this.at(this.now, resume);
      return;
    }
    const timer = Number.isFinite(seconds) ? this.at(this.now + seconds, passed) : undefined;
    function passed(): void {
      signal?.forget(wake);
      resume();
    }
    const wake = () => {
      if (timer) this.queue.splice(this.queue.lastIndexOf(timer), 1);
      this.at(this.now, resume);
    };
    signal?.onFire(wake);
  }
}
