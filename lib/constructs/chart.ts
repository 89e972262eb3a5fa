import { Chart as Cdk8sChart, type ChartProps as Cdk8sChartProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { configureValidation } from '../validation/configure-validation.js';
import type { ValidationProps } from '../validation/validation-props.js';

/** The props of a cdk8s Chart, and how its Pods are validated. */
export interface ChartProps extends Cdk8sChartProps, ValidationProps {}

/**
 * A cdk8s Chart whose Pods can be validated with other settings than those of the app, such as
 * another Pod Security level.
 *
 * @example
 * ```ts
 * import { App, Chart, DaemonSet } from 'cdk8s-pods';
 *
 * const app = new App({ podSecurity: 'restricted' });
 * const agents = new Chart(app, 'node-agents', { podSecurity: 'privileged' });
 * new DaemonSet(agents, 'agent', {
 *   template: { hostPID: true, containers: { agent: { image: 'agent:2.1' } } },
 * });
 * app.synth();
 * ```
 */
export class Chart extends Cdk8sChart {
  /**
   * @param scope - the app, an Environment, or another construct
   * @param id - the name of the chart among the children of its scope
   *
   * @throws RangeError if the version or the Pod Security level is not a known one
   */
  constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);
    configureValidation(this, props);
  }
}
