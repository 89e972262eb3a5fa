import type { LabelSelector } from '../label-selector.js';
import type { Metadata } from '../metadata.js';

/** The fields of a Role. Source: rbac.authorization.k8s.io/v1 Role. */
export interface RoleProps {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /** The rights in the namespace of the Role. */
  readonly rules?: readonly PolicyRule[] | undefined;
}

/** The fields of a ClusterRole. Source: rbac.authorization.k8s.io/v1 ClusterRole. */
export interface ClusterRoleProps {
  /**
   * The name, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /** The rights. If there is an `aggregationRule`, a controller writes them. */
  readonly rules?: readonly ClusterPolicyRule[] | undefined;
  /** The ClusterRoles whose rules this one has, by their labels. */
  readonly aggregationRule?:
    | { readonly clusterRoleSelectors: readonly LabelSelector[] }
    | undefined;
}

/** Verbs on resources. Source: rbac.authorization.k8s.io/v1 PolicyRule. */
export interface PolicyRule {
  /** The API groups: `['']` for the core group, `['apps']`, or `['*']`. */
  readonly apiGroups: readonly string[];
  /** The resources, in lower case and plural: `['pods', 'pods/log']`. */
  readonly resources: readonly string[];
  /**
   * The names of the objects.
   *
   * @default - all objects
   */
  readonly resourceNames?: readonly string[] | undefined;
  /** The verbs: `['get', 'list', 'watch']`. */
  readonly verbs: readonly string[];
}

/** Verbs on resources, or on URLs. Source: rbac.authorization.k8s.io/v1 PolicyRule. */
export type ClusterPolicyRule =
  | (PolicyRule & { readonly nonResourceURLs?: undefined })
  | {
      /** The paths of the API server that are no resources: `['/healthz']`. */
      readonly nonResourceURLs: readonly string[];
      /** The verbs: `['get']`. */
      readonly verbs: readonly string[];
      readonly apiGroups?: undefined;
      readonly resources?: undefined;
      readonly resourceNames?: undefined;
    };
