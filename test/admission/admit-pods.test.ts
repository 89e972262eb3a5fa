import { admit, admitAll } from '../../lib/admission/admit.js';
import { cluster, deployment, namespace, pod, quota } from './objects.js';

describe('the Pods of a workload', () => {
  const ofShop = cluster([quota({ pods: '4' })]);

  test('are admitted until a quota is used up', () => {
    const { refused, object, pods, surge } = admit(deployment(6), ofShop);
    expect({ refused, surge }).toEqual({ refused: [], surge: undefined });
    expect(object).toMatchObject({ kind: 'Deployment' });
    expect(pods).toMatchObject({
      count: 6,
      admitted: 4,
      by: 'ResourceQuota',
      refused: [
        'pods "web-4" is forbidden: exceeded quota: quota, requested: pods=1, used: pods=4, ' +
          'limited: pods=4',
      ],
      object: { kind: 'Pod', metadata: { name: 'web-0' } },
    });
  });

  test('leave no room for an update', () => {
    const { pods, surge } = admit(deployment(4), ofShop);
    expect(pods).toMatchObject({ count: 4, admitted: 4, refused: [] });
    expect(surge).toMatchObject({ count: 1, admitted: 0, by: 'ResourceQuota' });
    expect(admit(deployment(4, {}, { strategy: { type: 'Recreate' } }), ofShop).surge).toBe(
      undefined,
    );
  });

  test('are refused although the workload is admitted', () => {
    const restricted = cluster([
      namespace('shop', { 'pod-security.kubernetes.io/enforce': 'baseline' }),
    ]);
    const { refused, pods } = admit(deployment(2, { hostNetwork: true }), restricted);
    expect(refused).toEqual([]);
    expect(pods).toEqual({
      count: 2,
      admitted: 0,
      by: 'PodSecurity',
      refused: [
        'pods "web-0" is forbidden: violates PodSecurity "baseline:latest": host namespaces ' +
          '(hostNetwork=true)',
      ],
    });
  });

  test('need claims', () => {
    const statefulSet = {
      ...deployment(3),
      kind: 'StatefulSet',
      spec: {
        ...deployment(3).spec,
        serviceName: 'web',
        volumeClaimTemplates: [
          {
            metadata: { name: 'data' },
            spec: {
              accessModes: ['ReadWriteOnce'],
              resources: { requests: { storage: '2Gi' } },
            },
          },
        ],
      },
    };
    expect(admit(statefulSet, cluster([quota({ 'requests.storage': '5Gi' })])).pods).toMatchObject({
      count: 3,
      admitted: 2,
      refused: [expect.stringContaining('persistentvolumeclaims "data-web-2" is forbidden')],
    });
  });

  test('that exist are not created again', () => {
    const existing = [0, 1, 2].map((i) => ({
      ...pod({ nodeName: 'node' }),
      metadata: {
        name: `web-5d4f-${i}`,
        namespace: 'shop',
        labels: { 'pod-template-hash': '5d4f' },
        ownerReferences: [{ kind: 'ReplicaSet', name: 'web-5d4f', controller: true }],
      },
    }));
    const full = cluster([quota({ pods: '3', 'count/deployments.apps': '0' }), ...existing]);
    const { refused, pods, surge } = admit(deployment(3), full);
    expect(refused).toEqual([]);
    expect(pods).toEqual({ count: 3, admitted: 3, refused: [] });
    expect(surge).toMatchObject({ count: 1, admitted: 0 });
    expect(admit(deployment(4), full).pods).toMatchObject({ count: 4, admitted: 3 });
  });

  test('are many', () => {
    const { pods } = admit(deployment(2_000_000_000), cluster([quota({ pods: '1000' })]));
    expect(pods).toMatchObject({ count: 2_000_000_000, admitted: 1000 });
  });
});

test('objects that are created one after the other share quotas', () => {
  const full = cluster([quota({ pods: '5' })]);
  const other = { ...deployment(3), metadata: { name: 'other', namespace: 'shop' } };
  const admissions = admitAll([deployment(3), other], full);
  expect(admissions.map(({ pods }) => pods?.admitted)).toEqual([3, 2]);
  expect(admissions[0]?.surge).toMatchObject({ count: 1, admitted: 1 });
});
