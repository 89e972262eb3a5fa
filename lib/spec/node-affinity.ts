/**
 * Which nodes the Pod must or should run on. It is like `nodeSelector` with more operators; if both
 * are set, both must hold.
 *
 * Source: core/v1 NodeAffinity.
 */
export interface NodeAffinity {
  /** Preferences: a node gains the `weight` of each that it meets. */
  readonly preferredDuringSchedulingIgnoredDuringExecution?:
    | readonly PreferredSchedulingTerm[]
    | undefined;
  /** The condition; while no node meets it, the Pod stays Pending. */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector | undefined;
}

/**
 * Selects nodes by alternatives.
 *
 * Source: core/v1 NodeSelector.
 */
export interface NodeSelector {
  /**
   * The alternatives, at least one: a node has to meet one of them. Conditions that must hold
   * together belong into one term.
   */
  readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
}

/**
 * Conditions on a node, all of which must hold. An empty term, `{}`, matches no node.
 *
 * Source: core/v1 NodeSelectorTerm.
 */
export interface NodeSelectorTerm {
  /**
   * Conditions on labels of the node:
   * `[{ key: 'kubernetes.io/arch', operator: 'In', values: ['arm64'] }]`.
   */
  readonly matchExpressions?: readonly NodeSelectorRequirement[] | undefined;
  /**
   * Conditions on the name of the node: the key is always `metadata.name`, the operator `In` or
   * `NotIn`, with exactly one value.
   */
  readonly matchFields?: readonly NodeSelectorRequirement[] | undefined;
}

/**
 * A condition on one label of a node, or on its name.
 *
 * Source: core/v1 NodeSelectorRequirement.
 */
export interface NodeSelectorRequirement {
  /** The label: `topology.kubernetes.io/zone`. */
  readonly key: string;
  /**
   * How the label is compared with `values`. `NotIn` and `DoesNotExist` also match nodes without
   * the label; `Gt` and `Lt` match labels that are whole numbers greater or less than the value.
   */
  readonly operator: 'DoesNotExist' | 'Exists' | 'Gt' | 'In' | 'Lt' | 'NotIn';
  /**
   * One or more for `In` and `NotIn`; one whole number as a string for `Gt` and `Lt` (`['8']`;
   * other strings are accepted, but never match); none for `Exists` and `DoesNotExist`.
   */
  readonly values?: readonly string[] | undefined;
}

/**
 * A preferred condition on nodes, and its weight.
 *
 * Source: core/v1 PreferredSchedulingTerm.
 */
export interface PreferredSchedulingTerm {
  /** The condition. */
  readonly preference: NodeSelectorTerm;
  /** The weight relative to other terms, from 1 to 100. */
  readonly weight: number;
}
