import type { PodProps } from '../spec/pod.js';
import type { RestartPolicy } from '../spec/restart-policy.js';
import type { CheckedPod, PodChecks } from '../types/checked-pod.js';
import type { ExtendedPod } from '../types/composed-pod.js';
import type { ResultOf } from '../types/pattern-types.js';

/**
 * A Pod as the template of a workload: plain data, which you can keep in a constant, spread, and
 * pass to a workload. Its type knows its restartPolicy, so that a Deployment does not accept a
 * template that never restarts.
 *
 * Source: core/v1 PodTemplateSpec.
 */
export interface PodTemplateSpec<R extends RestartPolicy = RestartPolicy> extends PodProps {
  /**
   * When its containers are restarted. If it is not set, the type is `Always`, but the value is
   * undefined.
   */
  readonly restartPolicy: R;
}

/** The Pod that `podTemplate()` returns: its type knows the names of its parts. */
export type NamedTemplate<Pod> = ResultOf<Pod, PodChecks<Pod>, unknown, unknown, ExtendedPod<Pod>>;

/**
 * Checks a Pod as `new Pod` does, and returns it as the template of a workload.
 *
 * @param props - The Pod.
 * @returns The same object.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, podTemplate } from 'cdk8s-pods';
 *
 * const web = podTemplate({ containers: { web: { image: 'nginx:1.29', ports: { http: 80 } } } });
 * const app = new App();
 * new Deployment(new Chart(app, 'web'), 'web', { replicas: 3, template: web });
 * app.synth();
 * ```
 */
export function podTemplate<const P = PodProps>(props: CheckedPod<P>): NamedTemplate<P>;
export function podTemplate(props: unknown): unknown {
  return props;
}
