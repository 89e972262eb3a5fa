import type { LeaderElectionOptions } from './leader-election.js';

/** The Lease, and who may keep it. */
export interface LeaderElectionRightsOptions
  extends Pick<LeaderElectionOptions, 'lease' | 'serviceAccount'> {
  /** The namespace of the Pods. A RoleBinding must name that of its ServiceAccount. */
  readonly namespace: string;
}

/** An object of the API that an election needs. */
export interface LeaderElectionObject {
  readonly apiVersion: string;
  readonly kind: 'Lease' | 'ServiceAccount' | 'Role' | 'RoleBinding';
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly [field: string]: unknown;
}

/**
 * What an elector needs beside its Pod: the Lease, a ServiceAccount, and a Role that lets it read
 * and write this Lease and nothing else. The Lease is there from the start, as a right to create
 * Leases cannot be kept to one name.
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
