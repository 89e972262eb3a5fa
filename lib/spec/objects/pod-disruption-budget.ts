import type { LabelSelector } from '../label-selector.js';
import type { Metadata } from '../metadata.js';
import type { PodsObject } from '../named-object.js';

/**
 * The fields of a PodDisruptionBudget. It has `maxUnavailable` or `minAvailable`, and not both.
 *
 * Source: policy/v1 PodDisruptionBudgetSpec.
 */
export interface PodDisruptionBudgetProps {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * The Pods that it protects: a Pod or workload, whose selector is written, or a selector. An
   * empty selector, `{}`, selects all Pods of the namespace.
   *
   * @default - no Pods
   */
  readonly selector?: PodsObject | LabelSelector | undefined;
  /**
   * The number or percentage of Pods that an eviction may leave unavailable: 1, or `'25%'`. It
   * needs Pods of a controller.
   */
  readonly maxUnavailable?: number | `${number}%` | undefined;
  /** The number or percentage of Pods that stay available. */
  readonly minAvailable?: number | `${number}%` | undefined;
  /**
   * Whether running Pods that are not ready can be evicted: always, or only if the budget allows
   * it.
   *
   * @default 'IfHealthyBudget'
   */
  readonly unhealthyPodEvictionPolicy?: 'AlwaysAllow' | 'IfHealthyBudget' | undefined;
}
