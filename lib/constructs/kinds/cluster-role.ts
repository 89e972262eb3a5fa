import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { NamedObject } from '../../spec/named-object.js';
import type { ClusterRoleProps } from '../../spec/objects/role.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * Rights in the cluster, or in a namespace if a RoleBinding gives them. It belongs to no namespace.
 *
 * Source: rbac.authorization.k8s.io/v1 ClusterRole.
 *
 * @example
 * ```ts
 * import { App, Chart, ClusterRole } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop', { namespace: 'shop' });
 * new ClusterRole(chart, 'role', {
 *   rules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list'] }],
 * });
 * app.synth();
 * ```
 */
export interface ClusterRole extends ApiObject, NamedObject<'ClusterRole'> {
  /** The kind of the object. */
  readonly kind: 'ClusterRole';
}

/** The type of the class `ClusterRole`. */
export interface ClusterRoleConstructor {
  /**
   * Creates a ClusterRole.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata and the rules
   */
  new (scope: Construct, id: string, props: ClusterRoleProps): ClusterRole;
}

const KIND = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  example: "{ rules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }] }",
  hasSpec: false,
  isClusterScoped: true,
};

/** The class of `ClusterRole` objects. */
export const ClusterRole: ClusterRoleConstructor = class ClusterRole extends ObjectWithoutPod {
  constructor(scope: Construct, id: string, props: ClusterRoleProps) {
    super(scope, id, KIND, props);
  }
} as unknown as ClusterRoleConstructor;
