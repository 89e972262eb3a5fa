import type { LabelSelector } from './label-selector.js';

/**
 * Spreads Pods of this namespace evenly over nodes, zones or other places. It is looked at when the
 * Pod is placed: Pods that run are not moved when the balance is lost. Two constraints with the
 * same `topologyKey` and `whenUnsatisfiable` are refused.
 *
 * Source: core/v1 TopologySpreadConstraint.
 */
export interface TopologySpreadConstraint {
  /**
   * The Pods to count, usually by the labels of this Pod itself. Left out it counts none, and the
   * server warns; `{}` by itself counts none either, without a warning. Then nothing is spread.
   */
  readonly labelSelector?: LabelSelector | undefined;
  /**
   * Labels that must have the same value on the counted Pods as on this one: `pod-template-hash`,
   * to spread each rollout by itself. The server adds them to `labelSelector`, which must be there
   * and must not hold them, when the Pod is made. Labels that this Pod lacks are ignored.
   *
   * @default - none
   */
  readonly matchLabelKeys?: readonly string[] | undefined;
  /** How many more of the Pods one place may hold than the place with the fewest; at least 1. */
  readonly maxSkew: number;
  /**
   * How many places there should be. While there are fewer, the fewest counts as 0: no place gets
   * more than `maxSkew` Pods, and the others wait for new places. Only with `DoNotSchedule`.
   *
   * @default 1
   */
  readonly minDomains?: number | undefined;
  /**
   * `Honor` counts only nodes that `nodeSelector` and the required node affinity of the Pod allow.
   *
   * @default 'Honor'
   */
  readonly nodeAffinityPolicy?: 'Honor' | 'Ignore' | undefined;
  /**
   * `Honor` leaves out nodes with taints that the Pod does not tolerate. With `Ignore` such a node
   * can be the empty place that the others are measured by: the Pod stays Pending.
   *
   * @default 'Ignore'
   */
  readonly nodeTaintsPolicy?: 'Honor' | 'Ignore' | undefined;
  /**
   * The node label whose value makes a place: `kubernetes.io/hostname` for a node,
   * `topology.kubernetes.io/zone` for a zone. With `DoNotSchedule` a node without it takes no such
   * Pod.
   */
  readonly topologyKey: string;
  /**
   * `DoNotSchedule` rules out nodes that would break `maxSkew`, and leaves the Pod Pending if none
   * is left. `ScheduleAnyway` only prefers nodes that even things out.
   */
  readonly whenUnsatisfiable: 'DoNotSchedule' | 'ScheduleAnyway';
}
