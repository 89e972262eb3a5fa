import { leaderElectionRights } from '../../lib/patterns/leader-election-rights.js';

test('returns a Lease, and a Role that permits updates of only this Lease', () => {
  const metadata = (name: string) => ({ name, namespace: 'apps' });
  expect(
    leaderElectionRights({ lease: 'shop', serviceAccount: 'shop-elector', namespace: 'apps' }),
  ).toEqual([
    { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: metadata('shop') },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: metadata('shop-elector') },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: metadata('shop-leader'),
      rules: [
        {
          apiGroups: ['coordination.k8s.io'],
          resources: ['leases'],
          resourceNames: ['shop'],
          verbs: ['get', 'update'],
        },
      ],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: metadata('shop-leader'),
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'shop-leader' },
      subjects: [{ kind: 'ServiceAccount', name: 'shop-elector', namespace: 'apps' }],
    },
  ]);
});
