import type { LabelSelector } from './label-selector.js';

/**
 * Spreads Pods of this namespace evenly over nodes, zones or other domains. It is evaluated when
 * the Pod is scheduled: running Pods are not moved if the distribution becomes uneven. Two
 * constraints with the same `topologyKey` and `whenUnsatisfiable` are refused.
 *
 * Source: core/v1 TopologySpreadConstraint.
 */
export interface TopologySpreadConstraint {
  /**
   * The Pods to count, usually selected by the labels of this Pod. If omitted, no Pods are counted,
   * and the server warns; `{}` alone does not count any either, without a warning. Without counted
   * Pods, nothing is spread.
   */
  readonly labelSelector?: LabelSelector | undefined;
  /**
   * Labels that must have the same value on the counted Pods as on this one: `pod-template-hash`,
   * to spread each rollout separately. When the Pod is created, the server adds them to
   * `labelSelector`, which is required and must not contain them. Labels that this Pod does not
   * have are ignored.
   *
   * @default - none
   */
  readonly matchLabelKeys?: readonly string[] | undefined;
  /** How many more of the Pods a domain can have than the domain with the fewest; at least 1. */
  readonly maxSkew: number;
  /**
   * Minimum number of domains. While there are fewer, the fewest Pods of a domain count as 0: no
   * domain gets more than `maxSkew` Pods, and the other Pods wait for new domains. Only with
   * `DoNotSchedule`.
   *
   * @default 1
   */
  readonly minDomains?: number | undefined;
  /**
   * `Honor` only counts nodes that `nodeSelector` and the required node affinity of the Pod allow.
   *
   * @default 'Honor'
   */
  readonly nodeAffinityPolicy?: 'Honor' | 'Ignore' | undefined;
  /**
   * `Honor` excludes nodes with taints that the Pod does not tolerate. With `Ignore`, such a node
   * can be the empty domain with which the others are compared, so that the Pod stays Pending.
   *
   * @default 'Ignore'
   */
  readonly nodeTaintsPolicy?: 'Honor' | 'Ignore' | undefined;
  /**
   * The node label whose value identifies a domain: `kubernetes.io/hostname` for a node,
   * `topology.kubernetes.io/zone` for a zone. With `DoNotSchedule`, the Pod is not scheduled to a
   * node without the label.
   */
  readonly topologyKey: string;
  /**
   * `DoNotSchedule` excludes nodes that would violate `maxSkew`; if no node is left, the Pod stays
   * Pending. `ScheduleAnyway` only prefers nodes that make the distribution more even.
   */
  readonly whenUnsatisfiable: 'DoNotSchedule' | 'ScheduleAnyway';
}
