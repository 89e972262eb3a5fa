import type { Construct } from 'constructs';
import {
  type GracefulShutdownOptions,
  applyGracefulShutdown as gracefulShutdownOf,
} from '../../patterns/graceful-shutdown.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod } from '../../types/checked-pod.js';
import type { ExtendedPod } from '../../types/composed-pod.js';
import type { ContainerName, PodWithOption } from '../../types/pattern-types.js';
import { Pod } from '../kinds/pod.js';

/** How the Pod P is stopped. */
export interface GracefulShutdownFor<P> extends GracefulShutdownOptions {
  readonly containers?: readonly ContainerName<P>[] | undefined;
}

/**
 * A Pod that works on for a while when it is to stop, and has the time for it.
 *
 * It writes a preStop hook in its containers, and, if the Pod has none,
 * `terminationGracePeriodSeconds`: the sum of the seconds given. Throws an Error where a container
 * has a preStop hook already, and where the Pod's time is too short.
 */
export const gracefulShutdown = <const P = PodProps>(
  pod: CheckedPod<P>,
  options: GracefulShutdownFor<P>,
): ExtendedPod<P> => gracefulShutdownOf(pod, options) as ExtendedPod<P>;

/** A Pod that shuts down gracefully. */
export interface GracefulShutdownPod extends Pod {}

/** How a Pod that shuts down gracefully is made. */
export interface GracefulShutdownPodConstructor {
  /** @param props the Pod, and in `gracefulShutdown` what `gracefulShutdown()` takes */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: PodWithOption<'gracefulShutdown', GracefulShutdownFor<P>, P>,
  ): GracefulShutdownPod;
}

export const GracefulShutdownPod: GracefulShutdownPodConstructor =
  class GracefulShutdownPod extends Pod {
    constructor(
      scope: Construct,
      id: string,
      {
        gracefulShutdown: options,
        ...pod
      }: PodProps & { readonly gracefulShutdown: GracefulShutdownOptions },
    ) {
      super(scope, id, gracefulShutdownOf(pod, options));
    }
  } as GracefulShutdownPodConstructor;
