import type { Construct } from 'constructs';
import {
  applyGracefulShutdown,
  type GracefulShutdownOptions,
} from '../../patterns/graceful-shutdown.js';
import type { PodProps } from '../../spec/pod.js';
import type { PodWithOption } from '../../types/pattern-types.js';
import type { GracefulShutdownErrors } from '../../types/patterns/graceful-shutdown.js';
import type { PropertyOf } from '../../types/type-utils.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod whose containers have time to finish their work when it is deleted; see
 * `applyGracefulShutdown()`.
 *
 * @example
 * ```ts
 * import { App, Chart, GracefulShutdownPod } from 'cdk8s-pods';
 *
 * const app = new App();
 * new GracefulShutdownPod(new Chart(app, 'web'), 'web', {
 *   containers: { web: { image: 'nginx:1.29', ports: { http: 80 } } },
 *   gracefulShutdown: { drainSeconds: 5, stopSeconds: 20 },
 * });
 * app.synth();
 * ```
 */
export interface GracefulShutdownPod extends Pod {}

/** The type of the class `GracefulShutdownPod`. It infers the type of the props, to check them. */
export interface GracefulShutdownPodConstructor {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - The Pod, and in `gracefulShutdown` the options of `applyGracefulShutdown()`.
   * @throws An Error if a container already has a preStop hook, or if the
   * `terminationGracePeriodSeconds` of the Pod are too short.
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: CheckedGracefulShutdownPodProps<P>,
  ): GracefulShutdownPod;

  /**
   * Checks the props of a GracefulShutdownPod at compile time, and returns them. Use it in the
   * constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, GracefulShutdownPod.props({ … }))`.
   */
  props<const P = PodProps>(
    props: CheckedGracefulShutdownPodProps<P>,
  ): PodProps & { readonly gracefulShutdown: GracefulShutdownOptions };
}

type CheckedGracefulShutdownPodProps<P> = PodWithOption<
  'gracefulShutdown',
  GracefulShutdownOptions,
  P,
  GracefulShutdownErrors<PropertyOf<P, 'gracefulShutdown'>, GracefulShutdownOptions, P>
>;

/** The class of `GracefulShutdownPod` objects. */
export const GracefulShutdownPod: GracefulShutdownPodConstructor =
  class GracefulShutdownPod extends Pod {
    constructor(scope: Construct, id: string, props: unknown) {
      const { gracefulShutdown: options, ...pod } = props as PodProps & {
        readonly gracefulShutdown: GracefulShutdownOptions;
      };
      super(scope, id, applyGracefulShutdown(pod, options));
    }
  } as unknown as GracefulShutdownPodConstructor;
