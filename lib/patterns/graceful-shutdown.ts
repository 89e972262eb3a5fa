import type { LifecycleHandler } from '../spec/lifecycle.js';
import type { PodProps } from '../spec/pod.js';
import { applyPodPatch } from './apply-pod-patch.js';

/** How long a Pod takes to stop, and what it does then. */
export interface GracefulShutdownOptions {
  /**
   * Seconds from the wish to stop the Pod until its containers are told: while they last it works
   * on, and whoever sends it requests learns that it goes.
   */
  readonly drainSeconds: number;
  /** Seconds that a container takes to end, once it is told. */
  readonly stopSeconds: number;
  /**
   * Seconds that the sidecars take to end, after all containers.
   *
   * @default 0
   */
  readonly sidecarSeconds?: number | undefined;
  /**
   * What is done instead of waiting, in no more than `drainSeconds`.
   *
   * @default - the kubelet waits `drainSeconds`
   */
  readonly drain?: LifecycleHandler | undefined;
  /**
   * The containers that drain.
   *
   * @default - all of `containers`
   */
  readonly containers?: readonly string[] | undefined;
}

/**
 * A Pod that works on for a while when it is to stop, and has the time for it.
 *
 * Throws an Error where a container has a preStop hook already, and where the Pod's
 * `terminationGracePeriodSeconds` is too short.
 */
export function applyGracefulShutdown(pod: PodProps, options: GracefulShutdownOptions): PodProps {
  const {
    drainSeconds,
    stopSeconds,
    sidecarSeconds = 0,
    containers = Object.keys(pod.containers),
  } = options;
  const preStop =
    options.drain ?? (drainSeconds === 0 ? undefined : { sleep: { seconds: drainSeconds } });
  const needed = drainSeconds + stopSeconds + sidecarSeconds;
  const { terminationGracePeriodSeconds = needed } = pod;
  if (terminationGracePeriodSeconds < needed)
    throw new Error(
      `terminationGracePeriodSeconds is ${terminationGracePeriodSeconds} in this pod, and ${needed} are needed: write that, or leave it out`,
    );
  const to = Object.fromEntries(containers.map((name) => [name, { preStop }]));
  return { ...applyPodPatch(pod, { containerPatches: to }), terminationGracePeriodSeconds };
}
