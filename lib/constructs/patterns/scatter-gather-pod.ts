import type { Construct } from 'constructs';
import {
  type Aggregator,
  applyScatterGather,
  type ScatterGatherOptions,
} from '../../patterns/scatter-gather.js';
import type { PodProps } from '../../spec/pod.js';
import type { PodWithOption } from '../../types/pattern-types.js';
import type { ScatterGatherErrors } from '../../types/patterns/scatter-gather.js';
import type { PropertyOf } from '../../types/type-utils.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod whose root container has each request answered by many leaves; see `applyScatterGather()`.
 *
 * @example
 * ```ts
 * import { App, Chart, ScatterGatherPod } from 'cdk8s-pods';
 *
 * const app = new App();
 * new ScatterGatherPod(new Chart(app, 'search'), 'search', {
 *   containers: { search: { image: 'example.com/search:7', ports: { http: 8080 } } },
 *   scatterGather: {
 *     root: 'search',
 *     leaves: { addresses: ['leaf-0.leaves:8080', 'leaf-1.leaves:8080'], variable: 'LEAVES' },
 *     aggregator: {
 *       name: 'merge',
 *       container: {
 *         image: 'example.com/merge:1',
 *         ports: { merge: 9000 },
 *         startupProbe: { tcpSocket: { port: 'merge' } },
 *       },
 *       port: 'merge',
 *       variable: 'MERGE',
 *     },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface ScatterGatherPod extends Pod {}

/** The type of the class `ScatterGatherPod`. It infers the type of the props, to check them. */
export interface ScatterGatherPodConstructor {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - The Pod, and in `scatterGather` the options of `applyScatterGather()`.
   * @throws An Error if a name, port or variable that the pattern adds is already in use, or if
   * there are no leaves.
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: CheckedScatterGatherPodProps<P>,
  ): ScatterGatherPod;

  /**
   * Checks the props of a ScatterGatherPod at compile time, and returns them. Use it in the
   * constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, ScatterGatherPod.props({ … }))`.
   */
  props<const P = PodProps>(
    props: CheckedScatterGatherPodProps<P>,
  ): PodProps & { readonly scatterGather: ScatterGatherOptions };
}

type CheckedScatterGatherPodProps<P> = PodWithOption<
  'scatterGather',
  ScatterGatherOptions,
  P,
  ScatterGatherErrors<PropertyOf<P, 'scatterGather'>, ScatterGatherOptions, Aggregator, P>
>;

/** The class of `ScatterGatherPod` objects. */
export const ScatterGatherPod: ScatterGatherPodConstructor = class ScatterGatherPod extends Pod {
  constructor(scope: Construct, id: string, props: unknown) {
    const { scatterGather: options, ...pod } = props as PodProps & {
      readonly scatterGather: ScatterGatherOptions;
    };
    super(scope, id, applyScatterGather(pod, options));
  }
} as unknown as ScatterGatherPodConstructor;
