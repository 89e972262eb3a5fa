import type { Construct } from 'constructs';
import { type AmbassadorOptions, applyAmbassador } from '../../patterns/ambassador.js';
import type { PodProps } from '../../spec/pod.js';
import type { PodWithOption } from '../../types/pattern-types.js';
import type { AmbassadorErrors } from '../../types/patterns/ambassador.js';
import type { PropertyOf } from '../../types/type-utils.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod with an ambassador, a sidecar that makes an external service available on localhost; see
 * `applyAmbassador()`.
 *
 * @example
 * ```ts
 * import { AmbassadorPod, App, Chart } from 'cdk8s-pods';
 *
 * const app = new App();
 * new AmbassadorPod(new Chart(app, 'shop'), 'shop', {
 *   containers: { shop: { image: 'example.com/shop:7' } },
 *   ambassador: {
 *     name: 'redis',
 *     container: {
 *       image: 'envoyproxy/envoy:v1.36.2',
 *       ports: { redis: 6379 },
 *       startupProbe: { tcpSocket: { port: 'redis' } },
 *     },
 *     clients: { shop: { REDIS: 'redis' } },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface AmbassadorPod extends Pod {}

/** The type of the class `AmbassadorPod`. It infers the type of the props, to check them. */
export interface AmbassadorPodConstructor {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - The Pod, and in `ambassador` the options of `applyAmbassador()`.
   * @throws An Error if a name, port or variable that the pattern adds is already in use.
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: CheckedAmbassadorPodProps<P>,
  ): AmbassadorPod;

  /**
   * Checks the props of an AmbassadorPod at compile time, and returns them. Use it in the
   * constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, AmbassadorPod.props({ … }))`.
   */
  props<const P = PodProps>(
    props: CheckedAmbassadorPodProps<P>,
  ): PodProps & { readonly ambassador: AmbassadorOptions };
}

type CheckedAmbassadorPodProps<P> = PodWithOption<
  'ambassador',
  AmbassadorOptions,
  P,
  AmbassadorErrors<PropertyOf<P, 'ambassador'>, AmbassadorOptions, P>
>;

/** The class of `AmbassadorPod` objects. */
export const AmbassadorPod: AmbassadorPodConstructor = class AmbassadorPod extends Pod {
  constructor(scope: Construct, id: string, props: unknown) {
    const { ambassador: options, ...pod } = props as PodProps & {
      readonly ambassador: AmbassadorOptions;
    };
    super(scope, id, applyAmbassador(pod, options));
  }
} as unknown as AmbassadorPodConstructor;
