import { Chart as Cdk8sChart, type ChartProps as Cdk8sChartProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { configureValidation } from '../validation/configure-validation.js';
import type { ValidationProps } from '../validation/validation-props.js';

/** How a chart is made: as cdk8s makes one, and how its Pods are judged. */
export interface ChartProps extends Cdk8sChartProps, ValidationProps {}

/**
 * A chart of cdk8s whose Pods are judged in its own way: another Pod Security level than the app's,
 * another version.
 */
export class Chart extends Cdk8sChart {
  constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);
    configureValidation(this, props);
  }
}
