import type { Construct } from 'constructs';
import { type NginxPodProps, nginxPod } from '../../patterns/nginx.js';
import { Pod } from '../kinds/pod.js';

/**
 * A Pod that runs nginx, which serves its start page on port 80; see `nginxPod()`.
 *
 * @example
 * ```ts
 * import { App, Chart, NginxPod } from 'cdk8s-pods';
 *
 * const app = new App();
 * new NginxPod(new Chart(app, 'nginx'), 'pod', { container: { image: 'nginx:1.29' } });
 * app.synth();
 * ```
 */
export class NginxPod extends Pod {
  /**
   * Creates the Pod.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - Fields of the Pod, and of its nginx container.
   */
  constructor(scope: Construct, id: string, props: NginxPodProps = {}) {
    super(scope, id, nginxPod(props));
  }
}
