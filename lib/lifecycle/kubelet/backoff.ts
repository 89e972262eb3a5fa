/** The limits of an exponential back-off, in seconds. */
export interface BackoffLimits {
  /** The initial delay. Each further failure doubles it. */
  readonly initial: number;
  /** The maximum delay. */
  readonly max: number;
  /** The time without a failure after which the delay starts at `initial` again. */
  readonly reset: number;
}

/** The back-off of containers that terminate: 10 s, doubled up to 5 minutes. */
export const CRASH_LOOP: BackoffLimits = { initial: 10, max: 300, reset: 600 };
/** The back-off of images that cannot be pulled. */
export const IMAGE_PULL: BackoffLimits = { ...CRASH_LOOP };

/** The back-off of one container or image. */
export class Backoff {
  private delay = 0;
  private lastUpdate: number | undefined;

  constructor(private readonly limits: BackoffLimits) {}

  /** Returns the seconds left to wait after a failure at `since`. */
  remaining(since: number, now: number): number {
    return this.isFresh(since) ? 0 : Math.max(0, since + this.delay - now);
  }

  /** Records a retry after a failure at `since`, and increases the delay. */
  next(since: number, now: number): void {
    const { initial, max } = this.limits;
    this.delay = this.isFresh(since) ? Math.min(initial, max) : Math.min(this.delay * 2, max);
    this.lastUpdate = now;
  }

  private isFresh(since: number): boolean {
    return this.lastUpdate === undefined || since - this.lastUpdate > this.limits.reset;
  }

  /** The time of the last retry. */
  get lastTried(): number {
    return this.lastUpdate ?? Number.NEGATIVE_INFINITY;
  }
}
