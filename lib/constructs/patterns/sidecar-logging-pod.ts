import type { Construct } from 'constructs';
import {
  makeSidecarLoggingPod,
  type SidecarLoggingPodProps,
} from '../../patterns/sidecar-logging.js';
import type { CheckedOptions, NoEntries } from '../../types/pattern-types.js';
import type { SidecarLoggingPodErrors } from '../../types/patterns/sidecar-logging.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod with an app that writes its log to a shared volume, and a sidecar that prints it: see
 * `sidecarLoggingPod()`. `kubectl logs -c log-agent` shows the log.
 *
 * @example
 * ```ts
 * import { App, Chart, SidecarLoggingPod } from 'cdk8s-pods';
 *
 * const app = new App();
 * new SidecarLoggingPod(new Chart(app, 'web'), 'web', {
 *   containers: { web: { image: 'nginx:1.29' } },
 *   logFile: '/var/log/nginx/access.log',
 * });
 * app.synth();
 * ```
 */
export interface SidecarLoggingPod extends Pod {}

/** The type of the class `SidecarLoggingPod`. It infers the type of the props, to check them. */
export interface SidecarLoggingPodConstructor {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - Fields of the Pod, and the options of `sidecarLogging()`.
   * @throws An Error if a name or path that the pattern adds is already in use.
   */
  new <const P = NoEntries>(
    scope: Construct,
    id: string,
    props?: CheckedSidecarLoggingPodProps<P>,
  ): SidecarLoggingPod;

  /**
   * Checks the props of a SidecarLoggingPod at compile time, and returns them. Use it in the
   * constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, SidecarLoggingPod.props({ … }))`.
   */
  props<const P = NoEntries>(props: CheckedSidecarLoggingPodProps<P>): SidecarLoggingPodProps;
}

type CheckedSidecarLoggingPodProps<P> = CheckedOptions<
  SidecarLoggingPodProps,
  P,
  SidecarLoggingPodErrors<P, SidecarLoggingPodProps>
>;

/** The class of `SidecarLoggingPod` objects. */
export const SidecarLoggingPod: SidecarLoggingPodConstructor = class SidecarLoggingPod extends Pod {
  constructor(scope: Construct, id: string, props: unknown) {
    super(scope, id, makeSidecarLoggingPod(props as SidecarLoggingPodProps | undefined));
  }
} as unknown as SidecarLoggingPodConstructor;
