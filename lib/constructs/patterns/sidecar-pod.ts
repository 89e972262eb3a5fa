import type { Construct } from 'constructs';
import { applySidecar, type SidecarOptions } from '../../patterns/sidecar.js';
import type { PodProps } from '../../spec/pod.js';
import type { PodWithOption } from '../../types/pattern-types.js';
import type { SidecarErrors } from '../../types/patterns/sidecar.js';
import type { PropertyOf } from '../../types/type-utils.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod with native sidecars; see `applySidecar()`.
 *
 * @example
 * ```ts
 * import { App, Chart, SidecarPod } from 'cdk8s-pods';
 *
 * const app = new App();
 * new SidecarPod(new Chart(app, 'web'), 'web', {
 *   containers: { web: { image: 'nginx:1.29' } },
 *   sidecar: { sidecars: { proxy: { image: 'envoyproxy/envoy:v1.36.2' } } },
 * });
 * app.synth();
 * ```
 */
export interface SidecarPod extends Pod {}

/** The type of the class `SidecarPod`. It infers the type of the props, to check them. */
export interface SidecarPodConstructor {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - The Pod, and in `sidecar` the options of `applySidecar()`.
   * @throws An Error if a name, path, port or variable that the pattern adds is already in use.
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: CheckedSidecarPodProps<P>,
  ): SidecarPod;

  /**
   * Checks the props of a SidecarPod at compile time, and returns them. Use it in the constructor
   * of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, SidecarPod.props({ … }))`.
   */
  props<const P = PodProps>(
    props: CheckedSidecarPodProps<P>,
  ): PodProps & { readonly sidecar: SidecarOptions };
}

type CheckedSidecarPodProps<P> = PodWithOption<
  'sidecar',
  SidecarOptions,
  P,
  SidecarErrors<PropertyOf<P, 'sidecar'>, SidecarOptions, P>
>;

/** The class of `SidecarPod` objects. */
export const SidecarPod: SidecarPodConstructor = class SidecarPod extends Pod {
  constructor(scope: Construct, id: string, props: unknown) {
    const { sidecar: options, ...pod } = props as PodProps & { readonly sidecar: SidecarOptions };
    super(scope, id, applySidecar(pod, options));
  }
} as unknown as SidecarPodConstructor;
