import { admit } from '../../lib/admission/admit.js';
import { withObjects } from '../../lib/cluster/with-objects.js';
import { cluster, containers, deployment, limitRange, namespace, pod, quota } from './objects.js';

test('an object is returned as the server stores it', () => {
  const { refused, by, object } = admit(pod(), cluster([limitRange({ max: { cpu: '1' } })]));
  expect({ refused, by }).toEqual({ refused: [], by: undefined });
  expect(object).toMatchObject({
    metadata: { annotations: { 'kubernetes.io/limit-ranger': expect.any(String) } },
    spec: {
      containers: [{ resources: { limits: { cpu: '1' }, requests: { cpu: '1' } } }],
      priority: 0,
      serviceAccountName: 'default',
    },
    status: { phase: 'Pending', qosClass: 'Burstable' },
  });
});

test('a default can make a Pod invalid', () => {
  const resources = { requests: { cpu: '700m' } };
  const wanting = pod({ containers: [{ ...containers[0], resources }] });
  expect(admit(wanting, cluster([limitRange({ default: { cpu: '500m' } })]))).toEqual({
    by: 'validation',
    refused: [
      'spec.containers[0].resources.requests: Invalid value: "700m": ' +
        'must be less than or equal to cpu limit of 500m',
    ],
  });
});

test('a manifest with an unknown field is not read', () => {
  expect(admit(pod({ imagepullsecrets: [] }), cluster([]))).toEqual({
    by: 'decoding',
    refused: ['unknown field "spec.imagepullsecrets"'],
  });
});

describe('what is not in the input', () => {
  const named = pod({
    priorityClassName: 'high',
    runtimeClassName: 'kata',
    serviceAccountName: 'web',
  });

  test('may exist', () => {
    expect(admit(named, cluster([])).refused).toEqual([]);
    expect(admit(named, cluster([namespace('other')])).refused).toEqual([]);
  });

  const account = { apiVersion: 'v1', kind: 'ServiceAccount' };
  test.each<[string, object, string]>([
    ['Namespaces', namespace('kube-system'), 'namespaces "shop" not found'],
    [
      'ServiceAccounts of the namespace',
      { ...account, metadata: { name: 'default', namespace: 'shop' } },
      'serviceaccount "web" not found',
    ],
    [
      'PriorityClasses',
      {
        apiVersion: 'scheduling.k8s.io/v1',
        kind: 'PriorityClass',
        value: 2_000_001_000,
        metadata: { name: 'system-node-critical' },
      },
      'no PriorityClass with name high was found',
    ],
    [
      'RuntimeClasses',
      { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: 'gvisor' } },
      'RuntimeClass "kata" not found',
    ],
  ])('does not exist if the input has all %s', (_, object, sentence) => {
    expect(admit(named, cluster([object])).refused).toEqual([expect.stringContaining(sentence)]);
  });

  test('does not exist in a cluster that is complete', () => {
    const { refused } = admit(pod(), cluster([namespace('shop')], { complete: true }));
    expect(refused).toEqual([
      'pods "web" is forbidden: error looking up service account shop/default: ' +
        'serviceaccount "default" not found',
    ]);
  });

  test('is there if every cluster has it', () => {
    const known = cluster([{ ...account, metadata: { name: 'web', namespace: 'shop' } }]);
    const critical = pod({ priorityClassName: 'system-node-critical' });
    expect(admit(critical, known).object).toMatchObject({
      spec: { serviceAccountName: 'default', priority: 2_000_001_000 },
    });
  });

  test('is there if the application has it', () => {
    const known = cluster([namespace('kube-system')]);
    expect(admit(pod(), withObjects(known, [namespace('shop')])).refused).toEqual([]);
  });
});

test('a quota that an application changes keeps its usage', () => {
  const status = { hard: { pods: '4' }, used: { pods: '4' } };
  const known = cluster([quota({ pods: '4' }, { status })]);
  expect(admit(pod(), known).refused).toHaveLength(1);
  expect(admit(pod(), withObjects(known, [quota({ pods: '5' })])).refused).toEqual([]);
  expect(admit(deployment(2), withObjects(known, [quota({ pods: '5' })])).pods).toMatchObject({
    admitted: 1,
  });
});

test('an object that exists is updated', () => {
  const claim = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', namespace: 'shop' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  };
  const full = quota({ persistentvolumeclaims: '1' });
  expect(admit(claim, cluster([full, claim])).refused).toEqual([]);
  const other = { ...claim, metadata: { name: 'other', namespace: 'shop' } };
  expect(admit(other, cluster([full, claim])).refused).toHaveLength(1);
});

test('the versions of Kubernetes differ', () => {
  const node = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'node', labels: { 'topology.kubernetes.io/zone': 'a' } },
    status: { allocatable: { cpu: '1' } },
  };
  const labelsIn = (kubernetes: '1.34' | '1.35') =>
    admit(pod({ nodeName: 'node' }), cluster([node]), { kubernetes }).object?.metadata;
  expect(labelsIn('1.34')).not.toHaveProperty('labels');
  expect(labelsIn('1.35')).toHaveProperty('labels', { 'topology.kubernetes.io/zone': 'a' });
});

test('an object of an unknown kind is admitted as it is written', () => {
  const custom = {
    apiVersion: 'example.com/v1',
    kind: 'Widget',
    metadata: { name: 'a', namespace: 'shop' },
  };
  expect(admit(custom, cluster([]))).toEqual({ refused: [], object: custom });
  expect(admit(custom, cluster([quota({ 'count/widgets.example.com': '0' })])).refused).toEqual([
    'widgets.example.com "a" is forbidden: exceeded quota: quota, requested: ' +
      'count/widgets.example.com=1, used: count/widgets.example.com=0, limited: ' +
      'count/widgets.example.com=0',
  ]);
});

test('another object than a cluster is an error', () => {
  expect(() => admit(pod(), { nodeCount: 1, boundPodCount: 0 })).toThrow(
    'The second argument of admit is the cluster that clusterOf returns.',
  );
});

// As the admission plugins of 1.37.2 and of v1.38.0-beta.0 say.
test('since 1.38, a quota has no sum of limits if a container is not limited', () => {
  const [container] = containers;
  const limited = (name: string, memory: string) => ({
    ...container,
    name,
    resources: { limits: { memory } },
  });
  const unlimited = pod({ containers: [limited('a', '2Gi'), limited('b', '0')] });
  const shop = cluster([quota({ 'limits.memory': '1Gi' })]);
  expect(admit(unlimited, shop).refused).toEqual([
    'pods "web" is forbidden: exceeded quota: quota, requested: limits.memory=2Gi, ' +
      'used: limits.memory=0, limited: limits.memory=1Gi',
  ]);
  expect(admit(unlimited, shop, { kubernetes: '1.38' }).refused).toEqual([]);
});
