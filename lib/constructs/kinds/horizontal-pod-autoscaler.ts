import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { HorizontalPodAutoscalerProps } from '../../spec/objects/horizontal-pod-autoscaler.js';
import type { CheckedHorizontalPodAutoscaler } from '../../types/objects/horizontal-pod-autoscaler.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * Sets the number of replicas of a workload by its load.
 *
 * A workload in place of `scaleTargetRef` stands for a reference to it. One that cannot be scaled
 * does not compile. Leave out `replicas` of the workload: each `apply` would set them again.
 *
 * Source: autoscaling/v2 HorizontalPodAutoscaler.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, HorizontalPodAutoscaler } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop', { namespace: 'shop' });
 * const web = new Deployment(chart, 'web', {
 *   template: {
 *     containers: { web: { image: 'nginx:1.29', resources: { requests: { cpu: '100m' } } } },
 *   },
 * });
 * new HorizontalPodAutoscaler(chart, 'autoscaler', {
 *   scaleTargetRef: web,
 *   minReplicas: 2,
 *   maxReplicas: 10,
 *   metrics: [
 *     {
 *       type: 'Resource',
 *       resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
 *     },
 *   ],
 * });
 * app.synth();
 * ```
 */
export interface HorizontalPodAutoscaler extends ApiObject {
  /** The kind of the object. */
  readonly kind: 'HorizontalPodAutoscaler';
}

/** The type of the class `HorizontalPodAutoscaler`. It infers and checks the type of the props. */
export interface HorizontalPodAutoscalerConstructor {
  /**
   * Creates a HorizontalPodAutoscaler.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, and the fields of its `spec`
   */
  new <const P = HorizontalPodAutoscalerProps>(
    scope: Construct,
    id: string,
    props: CheckedHorizontalPodAutoscaler<P>,
  ): HorizontalPodAutoscaler;

  /**
   * Checks the props of a HorizontalPodAutoscaler at compile time, and returns them.
   * Use it in the constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, HorizontalPodAutoscaler.props({ … }))`.
   */
  props<const P = HorizontalPodAutoscalerProps>(
    props: CheckedHorizontalPodAutoscaler<P>,
  ): HorizontalPodAutoscalerProps;
}

const KIND = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  example: '{ scaleTargetRef: web, maxReplicas: 10 }',
  hasSpec: true,
};

/** The class of `HorizontalPodAutoscaler` objects. */
export const HorizontalPodAutoscaler: HorizontalPodAutoscalerConstructor =
  class HorizontalPodAutoscaler extends ObjectWithoutPod {
    constructor(scope: Construct, id: string, props: HorizontalPodAutoscalerProps) {
      super(scope, id, KIND, props, (related) => ({
        scaleTargetRef: related.reference(
          props.scaleTargetRef,
          ({ apiVersion, kind, name }) => ({ apiVersion, kind, name }),
          ['scaleTargetRef'],
        ),
      }));
    }
  } as unknown as HorizontalPodAutoscalerConstructor;
