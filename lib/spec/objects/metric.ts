import type { LabelSelector } from '../label-selector.js';
import type { Quantity } from '../quantity.js';

/**
 * A measurement from which an autoscaler computes the number of replicas: the use of a resource by
 * all containers of a Pod or by one, a metric of each Pod, a metric of another object, or one from
 * outside the cluster.
 *
 * Source: autoscaling/v2 MetricSpec.
 */
export type Metric =
  | {
      readonly type: 'Resource';
      readonly resource: ResourceMetric;
    }
  | {
      readonly type: 'ContainerResource';
      readonly containerResource: ResourceMetric & {
        /** The name of the container. */
        readonly container: string;
      };
    }
  | {
      readonly type: 'Pods';
      readonly pods: NamedMetric;
    }
  | {
      readonly type: 'Object';
      readonly object: NamedMetric & {
        /** The object that the metric describes. */
        readonly describedObject: ScaleTargetRef;
      };
    }
  | {
      readonly type: 'External';
      readonly external: NamedMetric;
    };

/** The use of a resource that containers request. Source: autoscaling/v2 ResourceMetricSource. */
interface ResourceMetric {
  /** The name of the resource: `'cpu'` or `'memory'`. */
  readonly name: string;
  /** The value to reach. */
  readonly target: MetricTarget;
}

/** A metric with a name of its own. Source: autoscaling/v2 PodsMetricSource. */
interface NamedMetric {
  /** The metric. */
  readonly metric: {
    /** Its name. */
    readonly name: string;
    /** The labels of the metric. */
    readonly selector?: LabelSelector | undefined;
  };
  /** The value to reach. */
  readonly target: MetricTarget;
}

/** The value that a metric should reach. Source: autoscaling/v2 MetricTarget. */
export interface MetricTarget {
  /** Which of the other fields is set. */
  readonly type: 'Utilization' | 'AverageValue' | 'Value';
  /** The average of all Pods, in percent of what they request. Only for resources. */
  readonly averageUtilization?: number | undefined;
  /** The average of all Pods. */
  readonly averageValue?: Quantity | undefined;
  /** The value itself. */
  readonly value?: Quantity | undefined;
}

/** A reference to an object by kind and name. Source: autoscaling/v2 CrossVersionObjectReference. */
export interface ScaleTargetRef {
  /**
   * The API group and version of the object: `'apps/v1'`. A server refuses a reference without it,
   * except to a ReplicationController or another kind of the core group.
   */
  readonly apiVersion?: string | undefined;
  /** The kind of the object. */
  readonly kind: string;
  /** The name of the object. */
  readonly name: string;
}
