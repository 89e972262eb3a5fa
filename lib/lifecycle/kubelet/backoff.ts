/**
 * How long is waited before something that fails is tried again: first, at most, and after how long
 * a quiet time it is forgotten.
 */
export interface BackoffLimits {
  readonly first: number;
  readonly max: number;
  readonly reset: number;
}

/** Of containers that end, and of images that cannot be pulled: 10 s, doubled up to 5 minutes. */
export const CRASH_LOOP: BackoffLimits = { first: 10, max: 300, reset: 600 };
export const IMAGE_PULL: BackoffLimits = { ...CRASH_LOOP };

/** The back-off of one thing that fails. */
export class Backoff {
  private delay = 0;
  private lastUpdate: number | undefined;

  constructor(private readonly limits: BackoffLimits) {}

  /** The seconds still to wait after a failure at `since`. */
  remaining(since: number, now: number): number {
    return this.isFresh(since) ? 0 : Math.max(0, since + this.delay - now);
  }

  /** It is tried again after a failure at `since`: the next wait is longer. */
  next(since: number, now: number): void {
    const { first, max } = this.limits;
    this.delay = this.isFresh(since) ? Math.min(first, max) : Math.min(this.delay * 2, max);
    this.lastUpdate = now;
  }

  private isFresh(since: number): boolean {
    return this.lastUpdate === undefined || since - this.lastUpdate > this.limits.reset;
  }

  get lastTried(): number {
    return this.lastUpdate ?? Number.NEGATIVE_INFINITY;
  }
}
