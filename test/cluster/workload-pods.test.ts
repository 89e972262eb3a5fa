import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { surgeOf } from '../../lib/cluster/surge.js';
import { type WorkloadPods, workloadPodsOf } from '../../lib/cluster/workload-pods.js';

const containers = [{ name: 'app', image: 'app:1' }];
const template = { metadata: { labels: { app: 'web' } }, spec: { containers } };
const selector = { matchLabels: { app: 'web' } };

const podsOf = (apiVersion: string, kind: string, spec: object): WorkloadPods => {
  const pods = workloadPodsOf({ apiVersion, kind, metadata: { name: 'web' }, spec });
  if (pods === undefined) throw new Error(`${kind} has no Pods`);
  return pods;
};

test.each<[kind: string, apiVersion: string, spec: object, count: number, surge: number]>([
  ['Pod', 'v1', { containers }, 1, 0],
  ['ReplicationController', 'v1', { template }, 1, 0],
  ['ReplicaSet', 'apps/v1', { selector, template, replicas: 3 }, 3, 0],
  ['Deployment', 'apps/v1', { selector, template }, 1, 1],
  ['Deployment', 'apps/v1', { selector, template, replicas: 0 }, 0, 0],
  ['Deployment', 'apps/v1', { selector, template, replicas: 9 }, 9, 3],
  ['Deployment', 'apps/v1', { selector, template, strategy: { type: 'Recreate' } }, 1, 0],
  ['StatefulSet', 'apps/v1', { selector, template, replicas: 2 }, 2, 0],
  ['DaemonSet', 'apps/v1', { selector, template }, 1, 0],
  ['Job', 'batch/v1', { template }, 1, 0],
  ['Job', 'batch/v1', { template, parallelism: 5 }, 5, 0],
  ['Job', 'batch/v1', { template, parallelism: 5, completions: 2 }, 2, 0],
  ['Job', 'batch/v1', { template, suspend: true }, 0, 0],
  ['CronJob', 'batch/v1', { jobTemplate: { spec: { template } } }, 1, 0],
  ['CronJob', 'batch/v1', { jobTemplate: { spec: { template, suspend: true } } }, 0, 0],
])('%s of %s with %j has %d Pods and a surge of %d', (kind, apiVersion, spec, count, surge) => {
  expect(podsOf(apiVersion, kind, spec)).toMatchObject({ count, surge });
});

test('objects of other kinds have no Pods', () => {
  const metadata = { name: 'web' };
  const others: readonly KubernetesObject[] = [
    { apiVersion: 'v1', kind: 'Service', metadata },
    { apiVersion: 'v1', kind: 'PodTemplate', metadata, template },
    { apiVersion: 'extensions/v1beta1', kind: 'Deployment', metadata },
  ];
  expect(others.map((each) => workloadPodsOf(each))).toEqual([undefined, undefined, undefined]);
});

test('a manifest that cannot be decoded is an error', () => {
  const spec = { selector, template, replicas: 'two' };
  expect(() => podsOf('apps/v1', 'Deployment', spec)).toThrow(TypeError);
});

test('a Pod of a Deployment names a ReplicaSet that selects it', () => {
  const { podAt, controllers } = podsOf('apps/v1', 'Deployment', { selector, template });
  const labels = { app: 'web', 'pod-template-hash': 'new' };
  expect(podAt(0)).toMatchObject({
    metadata: {
      name: 'web-0',
      namespace: 'default',
      labels,
      ownerReferences: [{ kind: 'ReplicaSet', name: 'web-new', controller: true }],
    },
  });
  expect(controllers).toMatchObject([
    {
      kind: 'ReplicaSet',
      metadata: { name: 'web-new' },
      spec: { selector: { matchLabels: labels } },
    },
  ]);
});

test('a Pod of a StatefulSet has its name as its host name, in the domain of the Service', () => {
  const { podAt } = podsOf('apps/v1', 'StatefulSet', { selector, template, serviceName: 'db' });
  expect(podAt(1).spec).toMatchObject({ hostname: 'web-1', subdomain: 'db' });
});

test('a Pod of a StatefulSet has its claims in place of volumes of the same name', () => {
  const volumes = [
    { name: 'data', emptyDir: {} },
    { name: 'tmp', emptyDir: {} },
  ];
  const claimSpec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  const { podAt, claimsAt } = podsOf('apps/v1', 'StatefulSet', {
    selector,
    template: { ...template, spec: { containers, volumes } },
    ordinals: { start: 5 },
    volumeClaimTemplates: [{ metadata: { name: 'data', labels: { a: 'b' } }, spec: claimSpec }],
  });
  expect(podAt(1)).toMatchObject({
    metadata: { name: 'web-6', labels: { 'statefulset.kubernetes.io/pod-name': 'web-6' } },
    spec: {
      volumes: [
        { name: 'data', persistentVolumeClaim: { claimName: 'data-web-6' } },
        { name: 'tmp' },
      ],
    },
  });
  expect(claimsAt(1)).toMatchObject([
    {
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data-web-6', namespace: 'default', labels: { a: 'b', app: 'web' } },
      spec: claimSpec,
    },
  ]);
});

test('an ephemeral volume has a claim that the Pod owns', () => {
  const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  const volumes = [{ name: 'scratch', ephemeral: { volumeClaimTemplate: { spec } } }];
  const { claimsAt } = podsOf('v1', 'Pod', { containers, volumes });
  expect(claimsAt(0)).toMatchObject([
    {
      metadata: {
        name: 'web-scratch',
        ownerReferences: [{ kind: 'Pod', name: 'web', controller: true }],
      },
      spec,
    },
  ]);
});

test.each([
  [10, '25%', 3],
  [10, 2, 2],
  [4, '10%', 1],
  [1, '0%', 0],
])('%d replicas with a maxSurge of %p have a surge of %d Pods', (replicas, maxSurge, surge) => {
  const rollingUpdate = { maxSurge };
  expect(surgeOf({ replicas, strategy: { type: 'RollingUpdate', rollingUpdate } })).toBe(surge);
});
