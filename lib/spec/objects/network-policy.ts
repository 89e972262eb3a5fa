import type { LabelSelector } from '../label-selector.js';
import type { Metadata } from '../metadata.js';
import type { PodsObject } from '../named-object.js';

/**
 * The fields of a NetworkPolicy.
 *
 * Source: networking.k8s.io/v1 NetworkPolicySpec.
 */
export interface NetworkPolicyProps {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * The Pods whose traffic it restricts: a Pod or workload, whose selector is written, or a
   * selector.
   *
   * @default - all Pods of the namespace
   */
  readonly podSelector?: PodsObject | LabelSelector | undefined;
  /**
   * The directions that it restricts.
   *
   * @default - Ingress, and Egress if `egress` has a rule
   */
  readonly policyTypes?: readonly ('Ingress' | 'Egress')[] | undefined;
  /**
   * The traffic to the Pods that is allowed.
   *
   * @default - none, if the policy restricts it
   */
  readonly ingress?: readonly NetworkPolicyIngressRule[] | undefined;
  /**
   * The traffic from the Pods that is allowed.
   *
   * @default - none, if the policy restricts it
   */
  readonly egress?: readonly NetworkPolicyEgressRule[] | undefined;
}

/** Traffic to Pods that is allowed. Source: networking.k8s.io/v1 NetworkPolicyIngressRule. */
export interface NetworkPolicyIngressRule {
  /**
   * The sources.
   *
   * @default - all
   */
  readonly from?: readonly NetworkPolicyPeer[] | undefined;
  /**
   * The ports of the selected Pods.
   *
   * @default - all
   */
  readonly ports?: readonly NetworkPolicyPort[] | undefined;
}

/** Traffic from Pods that is allowed. Source: networking.k8s.io/v1 NetworkPolicyEgressRule. */
export interface NetworkPolicyEgressRule {
  /**
   * The destinations.
   *
   * @default - all
   */
  readonly to?: readonly NetworkPolicyPeer[] | undefined;
  /**
   * The ports of the destinations.
   *
   * @default - all
   */
  readonly ports?: readonly NetworkPolicyPort[] | undefined;
}

/**
 * A source or destination: Pods of the same namespace, Pods of other namespaces, or addresses.
 *
 * Source: networking.k8s.io/v1 NetworkPolicyPeer.
 */
export interface NetworkPolicyPeer {
  /**
   * The Pods: a Pod or workload, whose selector is written, or a selector. Without
   * `namespaceSelector` they are in the namespace of the policy.
   *
   * @default - all Pods of the selected namespaces
   */
  readonly podSelector?: PodsObject | LabelSelector | undefined;
  /**
   * The namespaces of the Pods.
   *
   * @default - that of the policy
   */
  readonly namespaceSelector?: LabelSelector | undefined;
  /** A range of addresses. It excludes the other fields. */
  readonly ipBlock?:
    | {
        /** The range: `'10.0.0.0/8'`. */
        readonly cidr: string;
        /** The ranges in it that are left out. */
        readonly except?: readonly string[] | undefined;
      }
    | undefined;
}

/** A port, or a range of ports. Source: networking.k8s.io/v1 NetworkPolicyPort. */
export interface NetworkPolicyPort {
  /**
   * The number of the port, or its name in the Pods.
   *
   * @default - all ports
   */
  readonly port?: number | string | undefined;
  /** The last port of a range, which starts with the number in `port`. */
  readonly endPort?: number | undefined;
  /**
   * The protocol.
   *
   * @default 'TCP'
   */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP' | undefined;
}
