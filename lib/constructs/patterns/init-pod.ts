import type { Construct } from 'constructs';
import { applyInit, type InitOptions } from '../../patterns/init.js';
import type { PodProps } from '../../spec/pod.js';
import type { PodWithOption } from '../../types/pattern-types.js';
import type { InitErrors } from '../../types/patterns/init.js';
import type { PropertyOf } from '../../types/type-utils.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod with init containers that prepare it before its containers start; see `applyInit()`.
 *
 * @example
 * ```ts
 * import { App, Chart, InitPod } from 'cdk8s-pods';
 *
 * const app = new App();
 * new InitPod(new Chart(app, 'shop'), 'shop', {
 *   containers: { shop: { image: 'example.com/shop:7' } },
 *   init: {
 *     initContainers: { migrate: { image: 'example.com/shop:7', command: ['shop', 'migrate'] } },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface InitPod extends Pod {}

/** The type of the class `InitPod`. It infers the type of the props, to check them. */
export interface InitPodConstructor {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - The Pod, and in `init` the options of `applyInit()`.
   * @throws An Error if a name, path, port or variable that the pattern adds is already in use.
   */
  new <const P = PodProps>(scope: Construct, id: string, props: CheckedInitPodProps<P>): InitPod;

  /**
   * Checks the props of an InitPod at compile time, and returns them. Use it in the constructor of
   * a subclass, where TypeScript does not infer their type:
   * `super(scope, id, InitPod.props({ … }))`.
   */
  props<const P = PodProps>(
    props: CheckedInitPodProps<P>,
  ): PodProps & { readonly init: InitOptions };
}

type CheckedInitPodProps<P> = PodWithOption<
  'init',
  InitOptions,
  P,
  InitErrors<PropertyOf<P, 'init'>, InitOptions, P>
>;

/** The class of `InitPod` objects. */
export const InitPod: InitPodConstructor = class InitPod extends Pod {
  constructor(scope: Construct, id: string, props: unknown) {
    const { init: options, ...pod } = props as PodProps & { readonly init: InitOptions };
    super(scope, id, applyInit(pod, options));
  }
} as unknown as InitPodConstructor;
