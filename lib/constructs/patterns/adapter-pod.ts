import type { Construct } from 'constructs';
import { type AdapterOptions, applyAdapter } from '../../patterns/adapter.js';
import type { PodProps } from '../../spec/pod.js';
import type { PodWithOption } from '../../types/pattern-types.js';
import type { AdapterErrors } from '../../types/patterns/adapter.js';
import type { PropertyOf } from '../../types/type-utils.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod with an adapter, a sidecar that provides the metrics or logs of an app in another format;
 * see `applyAdapter()`.
 *
 * @example
 * ```ts
 * import { AdapterPod, App, Chart } from 'cdk8s-pods';
 *
 * const app = new App();
 * new AdapterPod(new Chart(app, 'web'), 'web', {
 *   containers: { web: { image: 'nginx:1.29', ports: { status: 8080 } } },
 *   adapter: {
 *     app: 'web',
 *     source: { port: 'status', variable: 'STATUS' },
 *     name: 'exporter',
 *     container: {
 *       image: 'nginx/nginx-prometheus-exporter:1.5.1',
 *       args: ['--nginx.scrape-uri=http://$(STATUS)/'],
 *       ports: { metrics: 9113 },
 *     },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface AdapterPod extends Pod {}

/** The type of the class `AdapterPod`. It infers the type of the props, to check them. */
export interface AdapterPodConstructor {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - The Pod, and in `adapter` the options of `applyAdapter()`.
   * @throws An Error if a name, path, port or variable that the pattern adds is already in use.
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: CheckedAdapterPodProps<P>,
  ): AdapterPod;

  /**
   * Checks the props of an AdapterPod at compile time, and returns them. Use it in the constructor
   * of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, AdapterPod.props({ … }))`.
   */
  props<const P = PodProps>(
    props: CheckedAdapterPodProps<P>,
  ): PodProps & { readonly adapter: AdapterOptions };
}

type CheckedAdapterPodProps<P> = PodWithOption<
  'adapter',
  AdapterOptions,
  P,
  AdapterErrors<PropertyOf<P, 'adapter'>, AdapterOptions, P>
>;

/** The class of `AdapterPod` objects. */
export const AdapterPod: AdapterPodConstructor = class AdapterPod extends Pod {
  constructor(scope: Construct, id: string, props: unknown) {
    const { adapter: options, ...pod } = props as PodProps & { readonly adapter: AdapterOptions };
    super(scope, id, applyAdapter(pod, options));
  }
} as unknown as AdapterPodConstructor;
