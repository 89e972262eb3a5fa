/** What a process waits for: some seconds, a signal, or whichever comes first. */
export interface Wait {
  readonly seconds?: number;
  readonly signal?: Signal;
  /** Whether nothing would come of it if the seconds passed now: where all that is left to wait for is idle, nothing happens any more. */
  readonly idle?: () => boolean;
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
}

interface Entry {
  readonly at: number;
  readonly run: () => void;
  readonly idle: (() => boolean) | undefined;
}

/** Virtual time. Nothing ever sleeps, and what is due at the same time is done in the order in which it was asked for. */
export class Clock {
  now = 0;
  private queue: Entry[] = [];

  at(time: number, run: () => void, idle?: () => boolean): Entry {
    const entry = { at: Math.max(time, this.now), run, idle };
    let i = this.queue.length;
    while (i > 0 && (this.queue[i - 1] as Entry).at > entry.at) i--;
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

  /** Does what is due until a time. Returns whether nothing is left that could come to anything. */
  run(until: number): boolean {
    for (let next = this.queue[0]; next !== undefined && next.at <= until; next = this.queue[0]) {
      if (this.isIdle()) return true;
      this.queue.shift();
      this.now = next.at;
      next.run();
    }
    return this.isIdle();
  }

  private isIdle(): boolean {
    return this.queue.every(({ idle }) => idle?.());
  }

  private wait({ seconds = Number.POSITIVE_INFINITY, signal, idle }: Wait, resume: () => void): void {
    if (signal?.hasFired) {
      this.at(this.now, resume);
      return;
    }
    let isPending = true;
    const timer = Number.isFinite(seconds) ? this.at(this.now + seconds, wake, idle) : undefined;
    function wake(): void {
      if (!isPending) return;
      isPending = false;
      resume();
    }
    signal?.onFire(() => {
      if (!isPending) return;
      isPending = false;
      if (timer) this.queue.splice(this.queue.indexOf(timer), 1);
      this.at(this.now, resume);
    });
  }
}
