import { type BackoffLimits, CRASH_LOOP } from './backoff.js';

/**
 * How soon a kubelet notices changes and acts. The defaults are those of a kubelet with its default
 * configuration on an idle node.
 */
export interface KubeletTiming {
  /**
   * Seconds between two relists of the container runtime: the kubelet notices the end of a
   * container up to this much later. With 0, it notices it at once.
   *
   * @default 1
   */
  readonly relist: number;
  /**
   * When the first relist happens, in seconds.
   *
   * @default 0
   */
  readonly relistOffset: number;
  /**
   * Seconds until the next sync of a Pod without any event.
   *
   * @default 60
   */
  readonly resync: number;
  /**
   * When the sync loop of the kubelet, which starts due retries once a second, ticks first, in
   * seconds.
   *
   * @default 0
   */
  readonly tick: number;
  /**
   * The fraction of its delay by which a retry or a resync is late. In a real kubelet it is random,
   * up to 0.5.
   *
   * @default 0
   */
  readonly jitter: number;
  /**
   * Returns the fraction of its period that a probe waits before it is executed for the first time.
   * In a real kubelet that has run for less than a period it is random, up to 1.
   *
   * @default 0
   */
  readonly probeDelay: (container: string, probe: string) => number;
  /**
   * The fraction of a second of the wall clock when the Pod is created. It matters because the API
   * keeps some times in whole seconds.
   *
   * @default 0
   */
  readonly secondFraction: number;
  /**
   * Returns the seconds by which a kubelet on a busy node is delayed. Called before each relist
   * after a sync, and before each sync.
   *
   * @default 0
   */
  readonly lag: () => number;
  /** The CrashLoopBackOff delay of containers. */
  readonly backoff: BackoffLimits;
}

/** The timing of an idle node. */
export const DEFAULT_TIMING: KubeletTiming = {
  relist: 1,
  relistOffset: 0,
  resync: 60,
  tick: 0,
  jitter: 0,
  probeDelay: () => 0,
  secondFraction: 0,
  lag: () => 0,
  backoff: CRASH_LOOP,
};

/** The tolerance for rounding errors when times are compared, in seconds. */
export const EPSILON = 1e-9;

/** Returns the time of the first relist at or after a time. */
export const relistAt = ({ relist, relistOffset }: KubeletTiming, time: number): number =>
  relist === 0 ? time : relistOffset + Math.ceil((time - relistOffset) / relist - EPSILON) * relist;

/** Returns the time of the first relist after a time. */
export const relistAfter = ({ relist, relistOffset }: KubeletTiming, time: number): number =>
  relist === 0
    ? time
    : relistOffset + (Math.floor((time - relistOffset) / relist + EPSILON) + 1) * relist;

/** Returns the first tick of the sync loop at or after a time. */
export const tickAt = ({ tick }: KubeletTiming, time: number): number =>
  tick + Math.ceil(time - tick - EPSILON);

/** Returns the time of the last resync of a Pod without events between two times. */
export function lastResync(timing: KubeletTiming, from: number, to: number): number {
  for (let last = from; ; ) {
    const due = tickAt(timing, last + timing.resync * (1 + timing.jitter));
    if (due >= to) return last;
    last = Math.max(due, relistAfter(timing, last));
  }
}

/** Rounds a time down to the whole second of the wall clock, as the API stores it. */
export const wholeSecond = ({ secondFraction }: KubeletTiming, time: number): number =>
  Math.floor(time + secondFraction + EPSILON) - secondFraction;
