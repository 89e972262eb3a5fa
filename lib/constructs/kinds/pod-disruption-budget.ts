import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodDisruptionBudgetProps } from '../../spec/objects/pod-disruption-budget.js';
import type { CheckedPodDisruptionBudget } from '../../types/objects/pod-disruption-budget.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * Limits how many Pods can be unavailable at a time because of evictions, such as those of a node
 * that is drained.
 *
 * A Pod or workload in place of the selector stands for its selector. Source: policy/v1
 * PodDisruptionBudget.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, PodDisruptionBudget } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop', { namespace: 'shop' });
 * const web = new Deployment(chart, 'web', {
 *   template: {
 *     metadata: { labels: { app: 'web' } },
 *     containers: { web: { image: 'nginx:1.29', ports: { http: 8080 } } },
 *   },
 * });
 * new PodDisruptionBudget(chart, 'budget', { selector: web, maxUnavailable: 1 });
 * app.synth();
 * ```
 */
export interface PodDisruptionBudget extends ApiObject {
  /** The kind of the object. */
  readonly kind: 'PodDisruptionBudget';
}

/** The type of the class `PodDisruptionBudget`. It infers and checks the type of the props. */
export interface PodDisruptionBudgetConstructor {
  /**
   * Creates a PodDisruptionBudget.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, and the fields of its `spec`
   * @throws an Error if the Pods of the selector have no labels of their own
   */
  new <const P = PodDisruptionBudgetProps>(
    scope: Construct,
    id: string,
    props: CheckedPodDisruptionBudget<P>,
  ): PodDisruptionBudget;

  /**
   * Checks the props of a PodDisruptionBudget at compile time, and returns them.
   * Use it in the constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, PodDisruptionBudget.props({ … }))`.
   */
  props<const P = PodDisruptionBudgetProps>(
    props: CheckedPodDisruptionBudget<P>,
  ): PodDisruptionBudgetProps;
}

const KIND = {
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  example: '{ selector: web, maxUnavailable: 1 }',
  hasSpec: true,
};

/** The class of `PodDisruptionBudget` objects. */
export const PodDisruptionBudget: PodDisruptionBudgetConstructor =
  class PodDisruptionBudget extends ObjectWithoutPod {
    constructor(scope: Construct, id: string, props: PodDisruptionBudgetProps) {
      super(scope, id, KIND, props, (related) => ({
        selector: related.selector(props.selector, ['selector']),
      }));
    }
  } as unknown as PodDisruptionBudgetConstructor;
