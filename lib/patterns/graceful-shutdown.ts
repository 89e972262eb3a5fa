import type { LifecycleHandler } from '../spec/lifecycle.js';
import type { PodProps } from '../spec/pod.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type { ExtendedPod } from '../types/composed-pod.js';
import type { CheckedOptions, ResultOf } from '../types/pattern-types.js';
import type { GracefulShutdownErrors } from '../types/patterns/graceful-shutdown.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { assertSeconds } from './assert-options.js';
import { namesOf } from './conflicts.js';

/** Options of `gracefulShutdown()`. */
export interface GracefulShutdownOptions {
  /**
   * Seconds that the containers continue to work after the Pod has been deleted, before they are
   * told to stop. In this time clients learn that the Pod is going away.
   */
  readonly drainSeconds: number;
  /** Seconds that a container needs to stop after it has received its stop signal. */
  readonly stopSeconds: number;
  /**
   * Seconds that the sidecars need to stop, after all containers have stopped.
   *
   * @default 0
   */
  readonly sidecarSeconds?: number | undefined;
  /**
   * A preStop hook to run instead of waiting. It must complete within `drainSeconds`.
   *
   * @default - the kubelet waits for `drainSeconds`
   */
  readonly drain?: LifecycleHandler | undefined;
  /**
   * The names of the containers that drain.
   *
   * @default - all of `containers`
   */
  readonly containers?: readonly string[] | undefined;
}

/**
 * Gives the containers of a Pod time to finish their work when the Pod is deleted.
 *
 * The pattern adds a preStop hook to the containers. If the Pod has no
 * `terminationGracePeriodSeconds`, it sets that to the sum of the seconds in the options.
 *
 * @param pod - The Pod. It is not changed.
 * @param options - How long the Pod takes to stop.
 * @returns A new Pod.
 * @throws An Error if a container already has a preStop hook, or if the
 * `terminationGracePeriodSeconds` of the Pod are too short.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, gracefulShutdown } from 'cdk8s-pods';
 *
 * const app = new App();
 * new Deployment(new Chart(app, 'web'), 'web', {
 *   replicas: 3,
 *   template: gracefulShutdown(
 *     { containers: { web: { image: 'nginx:1.29', ports: { http: 80 } } } },
 *     { drainSeconds: 5, stopSeconds: 20 },
 *   ),
 * });
 * app.synth();
 * ```
 */
export function gracefulShutdown<const Pod = PodProps, const Options = GracefulShutdownOptions>(
  pod: CheckedPod<Pod>,
  options: CheckedOptions<
    GracefulShutdownOptions,
    Options,
    GracefulShutdownErrors<Options, GracefulShutdownOptions, Pod>
  >,
): ResultOf<
  Pod,
  PodChecks<Pod>,
  Options,
  GracefulShutdownErrors<Options, GracefulShutdownOptions, Pod>,
  ExtendedPod<Pod>
>;
export function gracefulShutdown(pod: unknown, options: unknown): unknown {
  return applyGracefulShutdown(pod as PodProps, options as GracefulShutdownOptions);
}

/** Applies the pattern to a Pod of which nothing is known at compile time. */
export function applyGracefulShutdown(pod: PodProps, options: GracefulShutdownOptions): PodProps {
  const {
    drainSeconds,
    stopSeconds,
    sidecarSeconds = 0,
    containers = namesOf(pod.containers),
  } = options;
  for (const [option, seconds] of Object.entries({ drainSeconds, stopSeconds, sidecarSeconds }))
    assertSeconds(seconds, option);
  const preStop =
    options.drain ?? (drainSeconds === 0 ? undefined : { sleep: { seconds: drainSeconds } });
  const needed = drainSeconds + stopSeconds + sidecarSeconds;
  const { terminationGracePeriodSeconds = needed } = pod;
  if (terminationGracePeriodSeconds < needed)
    throw new Error(
      `terminationGracePeriodSeconds is ${terminationGracePeriodSeconds} in this pod, but the ` +
        `shutdown can take ${needed}: set it to ${needed} or more, or leave it out`,
    );
  const containerPatches = Object.fromEntries(containers.map((name) => [name, { preStop }]));
  return { ...applyPodPatch(pod, { containerPatches }), terminationGracePeriodSeconds };
}
