import { PODS_KINDS } from '../../spec/named-object.js';
import { serviceSelectorOf } from '../kinds/selected-pods.js';
import { manifestOf } from './manifest-of.js';
import type { PodsConstruct } from './service-for.js';

/**
 * Returns the labels that select the Pods of a Pod or workload, for objects that no construct of
 * this package makes: those of cdk8s-plus, of `cdk8s import`, or an `ApiObject`. The constructs of
 * this package take the Pod or workload itself.
 *
 * @param pods - The Pod or workload.
 * @returns The labels of its selector, or those of a Pod.
 * @throws An Error if the Pods have no labels of their own, or if the selector of the workload has
 * expressions, too.
 *
 * @example
 * ```ts
 * import { ApiObject } from 'cdk8s';
 * import { App, Chart, Deployment, selectorLabels } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop');
 * const web = new Deployment(chart, 'web', {
 *   template: {
 *     metadata: { labels: { app: 'web' } },
 *     containers: { web: { image: 'nginx:1.29', ports: { metrics: 9090 } } },
 *   },
 * });
 * new ApiObject(chart, 'monitor', {
 *   apiVersion: 'monitoring.coreos.com/v1',
 *   kind: 'PodMonitor',
 *   spec: {
 *     selector: { matchLabels: selectorLabels(web) },
 *     podMetricsEndpoints: [{ port: 'metrics' }],
 *   },
 * });
 * app.synth();
 * ```
 */
export function selectorLabels(pods: PodsConstruct): { readonly [label: string]: string } {
  manifestOf(pods, 'selectorLabels', PODS_KINDS, 'a Pod or a workload');
  return serviceSelectorOf(pods);
}
