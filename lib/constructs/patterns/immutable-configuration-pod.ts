import type { Construct } from 'constructs';
import {
  applyImmutableConfiguration,
  type CopyWithInitContainer,
  type ImmutableConfigurationOptions,
} from '../../patterns/immutable-configuration.js';
import type { PodProps } from '../../spec/pod.js';
import type { PodWithOption } from '../../types/pattern-types.js';
import type { ImmutableConfigurationErrors } from '../../types/patterns/immutable-configuration.js';
import type { PropertyOf } from '../../types/type-utils.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod whose configuration comes from an image; see `applyImmutableConfiguration()`.
 *
 * @example
 * ```ts
 * import { App, Chart, ImmutableConfigurationPod } from 'cdk8s-pods';
 *
 * const app = new App();
 * new ImmutableConfigurationPod(new Chart(app, 'shop'), 'shop', {
 *   containers: { shop: { image: 'example.com/shop:7' } },
 *   immutableConfiguration: {
 *     image: 'example.com/shop-config:7',
 *     folder: '/config',
 *     volume: 'config',
 *     mounts: { shop: '/etc/shop' },
 *     method: 'imageVolume',
 *   },
 * });
 * app.synth();
 * ```
 */
export interface ImmutableConfigurationPod extends Pod {}

/**
 * The type of the class `ImmutableConfigurationPod`. It infers the type of the props, to check
 * them.
 */
export interface ImmutableConfigurationPodConstructor {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - The Pod, and in `immutableConfiguration` the options of
   * `applyImmutableConfiguration()`.
   * @throws An Error if a name or path that the pattern adds is already in use, or if a container
   * would read the configuration before it has been copied.
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: CheckedImmutableConfigurationPodProps<P>,
  ): ImmutableConfigurationPod;

  /**
   * Checks the props of an ImmutableConfigurationPod at compile time, and returns them. Use it in
   * the constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, ImmutableConfigurationPod.props({ … }))`.
   */
  props<const P = PodProps>(
    props: CheckedImmutableConfigurationPodProps<P>,
  ): PodProps & { readonly immutableConfiguration: ImmutableConfigurationOptions };
}

type CheckedImmutableConfigurationPodProps<P> = PodWithOption<
  'immutableConfiguration',
  ImmutableConfigurationOptions,
  P,
  ImmutableConfigurationErrors<
    PropertyOf<P, 'immutableConfiguration'>,
    ImmutableConfigurationOptions,
    CopyWithInitContainer,
    P
  >
>;

/** The class of `ImmutableConfigurationPod` objects. */
export const ImmutableConfigurationPod: ImmutableConfigurationPodConstructor =
  class ImmutableConfigurationPod extends Pod {
    constructor(scope: Construct, id: string, props: unknown) {
      const { immutableConfiguration: options, ...pod } = props as PodProps & {
        readonly immutableConfiguration: ImmutableConfigurationOptions;
      };
      super(scope, id, applyImmutableConfiguration(pod, options));
    }
  } as unknown as ImmutableConfigurationPodConstructor;
