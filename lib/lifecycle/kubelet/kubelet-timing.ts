import { type BackoffLimits, CRASH_LOOP } from './backoff.js';

/**
 * How soon a kubelet sees and does things. The defaults are those of an idle node with a default
 * kubelet.
 */
export interface KubeletTiming {
  /**
   * Seconds between two looks at the container runtime: that a container ended is seen so much
   * later at most. With 0, at once.
   *
   * @default 1
   */
  readonly relist: number;
  /**
   * When the first of these looks is.
   *
   * @default 0
   */
  readonly relistOffset: number;
  /**
   * Seconds after which a Pod is looked at again to which nothing happens.
   *
   * @default 60
   */
  readonly resync: number;
  /**
   * When the first round of the kubelet's loop is, which comes each second and takes up what is due
   * again.
   *
   * @default 0
   */
  readonly tick: number;
  /**
   * By which part of its time a retry or a resync comes late: up to a half, at random.
   *
   * @default 0
   */
  readonly jitter: number;
  /**
   * Which part of its period a probe waits before it is asked for the first time: up to all of it,
   * at random, on a kubelet younger than that.
   *
   * @default 0
   */
  readonly probeDelay: (container: string, probe: string) => number;
  /**
   * The part of a second that the wall clock shows when the Pod's life begins: some times are kept
   * in whole seconds.
   *
   * @default 0
   */
  readonly secondFraction: number;
  /**
   * Seconds for which a kubelet is kept from going on, on a busy node: asked anew each time that it
   * is about to look, or to act on what it has seen.
   *
   * @default 0
   */
  readonly lag: () => number;
  /** How long containers that crash are held back. */
  readonly backoff: BackoffLimits;
}

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

const EPSILON = 1e-9;

/** The first look at the runtime at or after a time. */
export const relistAt = ({ relist, relistOffset }: KubeletTiming, time: number): number =>
  relist === 0 ? time : relistOffset + Math.ceil((time - relistOffset) / relist - EPSILON) * relist;

/** The first look after a time. */
export const relistAfter = ({ relist, relistOffset }: KubeletTiming, time: number): number =>
  relist === 0
    ? time
    : relistOffset + (Math.floor((time - relistOffset) / relist + EPSILON) + 1) * relist;

/** The first round of the loop at or after a time. */
export const tickAt = ({ tick }: KubeletTiming, time: number): number =>
  tick + Math.ceil(time - tick - EPSILON);

/** When a Pod was looked at last to which nothing has happened between two times. */
export function lastResync(time: KubeletTiming, from: number, to: number): number {
  for (let last = from; ; ) {
    const due = tickAt(time, last + time.resync * (1 + time.jitter));
    if (due >= to) return last;
    last = Math.max(due, relistAfter(time, last));
  }
}

/** A time as the API keeps it: the whole second that has begun. */
export const wholeSecond = ({ secondFraction }: KubeletTiming, time: number): number =>
  Math.floor(time + secondFraction + EPSILON) - secondFraction;
