import type { Construct } from 'constructs';
import { type SidecarLoggingPodProps, sidecarLoggingPod } from '../../patterns/sidecar-logging.js';
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
export class SidecarLoggingPod extends Pod {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - Fields of the Pod, and the options of `sidecarLogging()`.
   * @throws An Error if a name or path that the pattern adds is already in use.
   */
  constructor(scope: Construct, id: string, props: SidecarLoggingPodProps = {}) {
    super(scope, id, sidecarLoggingPod(props));
  }
}
