import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { NamedObject } from '../../spec/named-object.js';
import type { RoleProps } from '../../spec/objects/role.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * Rights in a namespace, which a RoleBinding gives to subjects.
 *
 * Source: rbac.authorization.k8s.io/v1 Role.
 *
 * @example
 * ```ts
 * import { App, Chart, Role } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop', { namespace: 'shop' });
 * new Role(chart, 'role', {
 *   rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'watch'] }],
 * });
 * app.synth();
 * ```
 */
export interface Role extends ApiObject, NamedObject<'Role'> {
  /** The kind of the object. */
  readonly kind: 'Role';
}

/** The type of the class `Role`. */
export interface RoleConstructor {
  /**
   * Creates a Role.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata and the rules
   */
  new (scope: Construct, id: string, props: RoleProps): Role;
}

const KIND = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'Role',
  example: "{ rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] }",
  hasSpec: false,
};

/** The class of `Role` objects. */
export const Role: RoleConstructor = class Role extends ObjectWithoutPod {
  constructor(scope: Construct, id: string, props: RoleProps) {
    super(scope, id, KIND, props);
  }
} as unknown as RoleConstructor;
