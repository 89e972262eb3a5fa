import type { LeaderElectionNames } from './leader-election.js';

/** Options of `leaderElectionRights()`. */
export interface LeaderElectionRightsOptions extends LeaderElectionNames {
  /** The namespace of the Pods. A RoleBinding must contain the namespace of its ServiceAccount. */
  readonly namespace: string;
}

/** An object of the Kubernetes API that a leader election needs. */
export interface LeaderElectionObject {
  /** The API group and version of the object. */
  readonly apiVersion: string;
  /** The kind of the object. */
  readonly kind: 'Lease' | 'ServiceAccount' | 'Role' | 'RoleBinding';
  /** The name and the namespace of the object. */
  readonly metadata: { readonly name: string; readonly namespace: string };
  /** The other fields of the object. */
  readonly [field: string]: unknown;
}

/**
 * Returns the objects that an elector needs besides its Pod: the Lease, a ServiceAccount, and a
 * Role with its RoleBinding, which allow it to read and update this Lease only. The Lease is
 * created in advance, because the right to create Leases cannot be restricted to one name.
 *
 * @param options - The names of the Lease and the ServiceAccount, and their namespace.
 * @returns The objects, in the order in which they should be created.
 *
 * @example
 * ```ts
 * import { ApiObject, App, Chart } from 'cdk8s';
 * import { leaderElectionRights } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'rights');
 * const names = { lease: 'shop', serviceAccount: 'shop-elector', namespace: 'shop' };
 * for (const object of leaderElectionRights(names)) new ApiObject(chart, object.kind, object);
 * app.synth();
 * ```
 */
export function leaderElectionRights({
  lease,
  serviceAccount,
  namespace,
}: LeaderElectionRightsOptions): readonly LeaderElectionObject[] {
  const role = `${lease}-leader`;
  const apiGroup = 'rbac.authorization.k8s.io';
  const rule = {
    apiGroups: ['coordination.k8s.io'],
    resources: ['leases'],
    resourceNames: [lease],
    verbs: ['get', 'update'],
  };
  return [
    { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: lease, namespace } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: serviceAccount, namespace } },
    {
      apiVersion: `${apiGroup}/v1`,
      kind: 'Role',
      metadata: { name: role, namespace },
      rules: [rule],
    },
    {
      apiVersion: `${apiGroup}/v1`,
      kind: 'RoleBinding',
      metadata: { name: role, namespace },
      roleRef: { apiGroup, kind: 'Role', name: role },
      subjects: [{ kind: 'ServiceAccount', name: serviceAccount, namespace }],
    },
  ];
}
