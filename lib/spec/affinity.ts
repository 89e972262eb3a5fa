import type { LabelSelector } from './label-selector.js';
import type { NodeAffinity } from './node-affinity.js';

/**
 * Where the Pod must or should run, by the labels of nodes and by the Pods that run there. It is
 * evaluated once, when the Pod is scheduled: later changes do not move the Pod (as the long names
 * say: `IgnoredDuringExecution`).
 *
 * Source: core/v1 Affinity.
 */
export interface Affinity {
  /** Which nodes, by their labels or their name. */
  readonly nodeAffinity?: NodeAffinity | undefined;
  /** Near which Pods. */
  readonly podAffinity?: PodAffinity | undefined;
  /** Away from which Pods: replicas on different nodes. */
  readonly podAntiAffinity?: PodAntiAffinity | undefined;
}

/**
 * Attracts the Pod to nodes, zones or other places where certain Pods are.
 *
 * Source: core/v1 PodAffinity.
 */
export interface PodAffinity {
  /** Preferences: a place gains the `weight` of a term for each Pod there that the term selects. */
  readonly preferredDuringSchedulingIgnoredDuringExecution?:
    | readonly WeightedPodAffinityTerm[]
    | undefined;
  /**
   * Conditions, all of which must hold; otherwise the Pod stays Pending. One Pod must match every
   * term: terms for two different Pods are never met. If no Pod in the cluster matches, but this
   * one matches its own terms, it may go anywhere.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[] | undefined;
}

/**
 * Keeps the Pod away from nodes, zones or other places where certain Pods are.
 *
 * Source: core/v1 PodAntiAffinity.
 */
export interface PodAntiAffinity {
  /** Preferences: a place loses the `weight` of a term for each Pod there that the term selects. */
  readonly preferredDuringSchedulingIgnoredDuringExecution?:
    | readonly WeightedPodAffinityTerm[]
    | undefined;
  /**
   * Places to avoid: one matching Pod is enough, for any of the terms. It also keeps later Pods
   * that match away from this one. If replicas avoid each other and outnumber the places, the last
   * ones stay Pending; the preferred form or `topologySpreadConstraints` do not do so.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[] | undefined;
}

/**
 * Which Pods are selected, and what counts as one place.
 *
 * Source: core/v1 PodAffinityTerm.
 */
export interface PodAffinityTerm {
  /**
   * The Pods, by their labels. If omitted, it selects none, and the API server warns: a required
   * affinity is then never met, and an anti-affinity has no effect. `{}` selects all.
   */
  readonly labelSelector?: LabelSelector | undefined;
  /**
   * Labels that must have the same value on those Pods as on this one: `pod-template-hash`, to
   * consider one rollout only. When the Pod is created, the server adds them to `labelSelector`,
   * which is required and must not contain them. Labels that this Pod does not have are ignored.
   *
   * @default - none
   */
  readonly matchLabelKeys?: readonly string[] | undefined;
  /**
   * Labels that must not have the same value on those Pods as on this one: `tenant`. Pods without
   * the label are selected, too. Otherwise like `matchLabelKeys`, except that `labelSelector` may
   * contain them, too.
   *
   * @default - none
   */
  readonly mismatchLabelKeys?: readonly string[] | undefined;
  /**
   * Namespaces of the Pods, by their labels, in addition to those in `namespaces`. `{}` selects
   * all.
   *
   * @default - none by label
   */
  readonly namespaceSelector?: LabelSelector | undefined;
  /**
   * Namespaces of the Pods, by name.
   *
   * @default - that of this Pod, unless there is a `namespaceSelector`
   */
  readonly namespaces?: readonly string[] | undefined;
  /**
   * The node label whose value identifies a place: `kubernetes.io/hostname` for a node,
   * `topology.kubernetes.io/zone` for a zone. A node without it never meets a required affinity,
   * and never breaks an anti-affinity.
   */
  readonly topologyKey: string;
}

/**
 * A preference, and its weight.
 *
 * Source: core/v1 WeightedPodAffinityTerm.
 */
export interface WeightedPodAffinityTerm {
  /** Which Pods are selected, and what counts as one place. */
  readonly podAffinityTerm: PodAffinityTerm;
  /** The weight relative to other terms, from 1 to 100. */
  readonly weight: number;
}
