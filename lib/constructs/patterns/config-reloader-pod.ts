import type { Construct } from 'constructs';
import {
  applyConfigReloader,
  type ConfigReloaderOptions,
  type UpdatedVolumeSource,
} from '../../patterns/config-reloader.js';
import type { PodProps } from '../../spec/pod.js';
import type { PodWithOption } from '../../types/pattern-types.js';
import type { ConfigReloaderErrors } from '../../types/patterns/config-reloader.js';
import type { PropertyOf } from '../../types/type-utils.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod with a config reloader, a sidecar that reloads the app when its configuration changes; see
 * `applyConfigReloader()`.
 *
 * @example
 * ```ts
 * import { App, Chart, ConfigReloaderPod } from 'cdk8s-pods';
 *
 * const app = new App();
 * new ConfigReloaderPod(new Chart(app, 'prometheus'), 'prometheus', {
 *   containers: {
 *     prometheus: {
 *       image: 'prom/prometheus:v3.7.3',
 *       args: ['--config.file=/etc/prometheus/prometheus.yml', '--web.enable-lifecycle'],
 *       ports: { http: 9090 },
 *       volumeMounts: { '/etc/prometheus': { volume: 'config', readOnly: true } },
 *     },
 *   },
 *   volumes: { config: { configMap: { name: 'prometheus' } } },
 *   configReloader: {
 *     app: 'prometheus',
 *     volume: 'config',
 *     reload: { port: 'http', path: '/-/reload' },
 *     name: 'reloader',
 *     container: { image: 'busybox:1.37' },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface ConfigReloaderPod extends Pod {}

/** The type of the class `ConfigReloaderPod`. It infers the type of the props, to check them. */
export interface ConfigReloaderPodConstructor {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - The Pod, and in `configReloader` the options of `applyConfigReloader()`.
   * @throws An Error if a name, path, port or variable that the pattern adds is already in use, or
   * if the app would never see a change.
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: CheckedConfigReloaderPodProps<P>,
  ): ConfigReloaderPod;

  /**
   * Checks the props of a ConfigReloaderPod at compile time, and returns them. Use it in the
   * constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, ConfigReloaderPod.props({ … }))`.
   */
  props<const P = PodProps>(
    props: CheckedConfigReloaderPodProps<P>,
  ): PodProps & { readonly configReloader: ConfigReloaderOptions };
}

type CheckedConfigReloaderPodProps<P> = PodWithOption<
  'configReloader',
  ConfigReloaderOptions,
  P,
  ConfigReloaderErrors<
    PropertyOf<P, 'configReloader'>,
    ConfigReloaderOptions,
    P,
    UpdatedVolumeSource
  >
>;

/** The class of `ConfigReloaderPod` objects. */
export const ConfigReloaderPod: ConfigReloaderPodConstructor = class ConfigReloaderPod extends Pod {
  constructor(scope: Construct, id: string, props: unknown) {
    const { configReloader: options, ...pod } = props as PodProps & {
      readonly configReloader: ConfigReloaderOptions;
    };
    super(scope, id, applyConfigReloader(pod, options));
  }
} as unknown as ConfigReloaderPodConstructor;
