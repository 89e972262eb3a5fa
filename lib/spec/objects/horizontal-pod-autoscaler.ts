import type { Metadata } from '../metadata.js';
import type { ScalableObject } from '../named-object.js';
import type { Quantity } from '../quantity.js';
import type { Metric, ScaleTargetRef } from './metric.js';

/**
 * The fields of a HorizontalPodAutoscaler.
 *
 * Source: autoscaling/v2 HorizontalPodAutoscalerSpec.
 */
export interface HorizontalPodAutoscalerProps {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /** The workload whose replicas it sets, or a reference to an object of any kind with a scale. */
  readonly scaleTargetRef: ScalableObject | ScaleTargetRef;
  /**
   * Minimum number of replicas. 0 is possible since Kubernetes 1.37, with an object or external
   * metric.
   *
   * @default 1
   */
  readonly minReplicas?: number | undefined;
  /** Maximum number of replicas. */
  readonly maxReplicas: number;
  /**
   * The measurements from which the number of replicas is computed. The largest number counts.
   *
   * @default - an average use of 80 % of the requested CPU
   */
  readonly metrics?: readonly Metric[] | undefined;
  /** How fast it adds and removes replicas. */
  readonly behavior?:
    | {
        /**
         * How fast it adds replicas.
         *
         * @default - at most 4 Pods or 100 % each 15 seconds, whichever is more
         */
        readonly scaleUp?: ScalingRules | undefined;
        /**
         * How fast it removes replicas.
         *
         * @default - down to `minReplicas` at once, by the largest number of the last 300 seconds
         */
        readonly scaleDown?: ScalingRules | undefined;
      }
    | undefined;
}

/** How fast replicas are added or removed. Source: autoscaling/v2 HPAScalingRules. */
export interface ScalingRules {
  /**
   * Seconds, at most 3,600, of which the recommendations are considered before scaling.
   *
   * @default 0 for scaling up, 300 for scaling down
   */
  readonly stabilizationWindowSeconds?: number | undefined;
  /**
   * Which of the policies applies: that with the largest or the smallest change, or none, which
   * forbids scaling in this direction.
   *
   * @default 'Max'
   */
  readonly selectPolicy?: 'Max' | 'Min' | 'Disabled' | undefined;
  /** The policies, of which at least one must be set. */
  readonly policies?:
    | readonly {
        /** Whether `value` is a number of Pods or a percentage. */
        readonly type: 'Pods' | 'Percent';
        /** The largest change in the period: a number greater than 0. */
        readonly value: number;
        /** The period in seconds, at most 1,800. */
        readonly periodSeconds: number;
      }[]
    | undefined;
  /**
   * The relative difference between the measured and the wanted value that is ignored: `'0.05'`.
   *
   * @default - that of the cluster, 0.1
   */
  readonly tolerance?: Quantity | undefined;
}
