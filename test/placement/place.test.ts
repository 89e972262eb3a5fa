import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { place } from '../../lib/placement/place.js';
import type { Placement } from '../../lib/placement/placement.js';
import { boundPod, workload } from './manifests.js';

const twoNodes = { count: 2, cpu: '2', memory: '8Gi', zones: ['a', 'b'] };

/** Returns the verdict on each workload, and in how many orders it fits. */
const verdictsOf = ({ workloads }: Placement) =>
  Object.fromEntries(
    workloads.map(({ title, verdict, fittingOrders }) => [title, [verdict, fittingOrders]]),
  );
const nodesOf = ({ workloads }: Placement) =>
  workloads.flatMap(({ pods }) => pods.map(({ name, node }) => `${name} ${node ?? '-'}`));

test('Pods spread over the nodes with the highest scores', () => {
  const placement = place([workload('Deployment', 'web', { replicas: 3 })], clusterOf(twoNodes));
  expect(verdictsOf(placement)).toEqual({ 'Deployment shop/web': ['always', 12] });
  expect(nodesOf(placement)).toEqual(['web-0 node-1', 'web-1 node-2', 'web-2 node-1']);
  expect(placement.workloads[0]?.pods[0]?.equalNodes).toEqual(['node-2']);
});

test('an application can fit in some orders, and the same ones each time', () => {
  const manifests = [
    workload('Deployment', 'web', { replicas: 2 }),
    workload('Deployment', 'api', { cpu: '1500m' }),
  ];
  const placement = place(manifests, clusterOf(twoNodes));
  expect(placement).toMatchObject({ fittingOrders: 7, proofs: [] });
  expect(verdictsOf(placement)).toEqual({
    'Deployment shop/web': ['always', 12],
    'Deployment shop/api': ['sometimes', 7],
  });
  expect(place(manifests, clusterOf(twoNodes))).toEqual(placement);
});

test('a workload that is larger than the nodes never fits, with a proof', () => {
  const placement = place(
    [workload('Deployment', 'web', { replicas: 3, cpu: '1500m' })],
    clusterOf(twoNodes),
  );
  expect(placement.workloads[0]).toMatchObject({
    verdict: 'never',
    fewestFitting: 2,
    message: expect.stringMatching(/^0\/2 nodes are available: 2 Insufficient cpu\./),
    proof:
      'The 2 nodes that its Pods can use have room for 2 of the 3 Pods. A Pod requests 1.5 CPUs.',
  });
});

test('several workloads together can be larger than the nodes', () => {
  const placement = place(
    [workload('DaemonSet', 'agent', { cpu: '500m' }), workload('Job', 'import', { cpu: '2' })],
    clusterOf({ ...twoNodes, count: 1 }),
  );
  expect(placement).toMatchObject({
    fittingOrders: 0,
    proofs: ['The 2 Pods that can use only this node request 2.5 CPUs, and 2 CPUs are free.'],
  });
});

test('a DaemonSet has a Pod for each node that it selects and whose taints it tolerates', () => {
  const cluster = clusterOf([
    twoNodes,
    {
      ...twoNodes,
      name: 'gpu',
      labels: { gpu: 'yes' },
      taints: [{ key: 'gpu', effect: 'NoSchedule' }],
    },
    { ...twoNodes, name: 'cordoned', taints: [UNSCHEDULABLE] },
  ]);
  const tolerations = [{ key: 'gpu', operator: 'Exists' }];
  const placement = place(
    [
      workload('DaemonSet', 'agent'),
      workload('DaemonSet', 'driver', { pod: { tolerations, nodeSelector: { gpu: 'yes' } } }),
    ],
    cluster,
  );
  expect(nodesOf(placement)).toEqual([
    'agent-node-1 node-1',
    'agent-node-2 node-2',
    'agent-cordoned-1 cordoned-1',
    'agent-cordoned-2 cordoned-2',
    'driver-gpu-1 gpu-1',
    'driver-gpu-2 gpu-2',
  ]);
});

const UNSCHEDULABLE = { key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' } as const;

test.each([
  ['Deployment', 'ReplicaSet/web-7d9c6b8f5d'],
  ['StatefulSet', 'StatefulSet/web'],
  ['Job', 'Job/web'],
])('the Pods of a %s replace those that run', (kind, owner) => {
  const cluster = clusterOf([
    { ...twoNodes, count: 1 },
    boundPod('old', 'node-1', { cpu: '2', owner }),
    boundPod('other', 'node-1', { cpu: '0', owner: 'ReplicaSet/web-api-7d9c6b8f5d' }),
  ]);
  const placement = place([workload(kind, 'web', { cpu: '2' })], cluster);
  expect(placement).toMatchObject({ replacedPodCount: 1, fittingOrders: 12 });
});

test('Pods with a higher priority come first, and evict others', () => {
  const cluster = clusterOf([
    { ...twoNodes, count: 1 },
    boundPod('batch', 'node-1', { cpu: '2', priority: -5 }),
  ]);
  const placement = place(
    [workload('Job', 'low', { pod: { priority: -10 } }), workload('Job', 'high', { cpu: '2' })],
    cluster,
  );
  expect(verdictsOf(placement)).toEqual({
    'Job shop/low': ['never', 0],
    'Job shop/high': ['always', 12],
  });
  expect(placement.workloads[1]?.pods[0]?.victims).toEqual(['shop/batch']);
});

test('the cluster is as before', () => {
  const cluster = clusterOf([twoNodes, boundPod('batch', 'node-1', { priority: -5 })]);
  const manifests = [workload('Deployment', 'web', { replicas: 5 })];
  expect(place(manifests, cluster)).toEqual(place(manifests, cluster));
  expect(cluster.boundPodCount).toBe(1);
});

describe('claims', () => {
  const claimSpec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  const set = (storageClassName?: string) =>
    workload('StatefulSet', 'db', {
      replicas: 2,
      spec: {
        volumeClaimTemplates: [
          {
            metadata: { name: 'data' },
            spec: { ...claimSpec, ...(storageClassName && { storageClassName }) },
          },
        ],
      },
    });
  const storageClass = (name: string, volumeBindingMode: string, provisioner = 'ebs') => ({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: {
      name,
      annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
    },
    provisioner,
    volumeBindingMode,
  });
  const volume = (name: string, node: string) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name },
    spec: {
      storageClassName: 'local',
      capacity: { storage: '5Gi' },
      accessModes: ['ReadWriteOnce'],
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            {
              matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [node] }],
            },
          ],
        },
      },
    },
    status: { phase: 'Available' },
  });

  test('are assumed to be bound if the cluster says nothing about storage', () => {
    const placement = place([set()], clusterOf(twoNodes));
    expect(placement.fittingOrders).toBe(12);
    expect(placement.assumptions).toEqual([expect.stringContaining('has no StorageClasses')]);
  });

  test('of a class that provisions at once are assumed to be bound', () => {
    const placement = place([set()], clusterOf([twoNodes, storageClass('fast', 'Immediate')]));
    expect(placement.fittingOrders).toBe(12);
    expect(placement.assumptions).toEqual([expect.stringContaining('The StorageClass fast')]);
  });

  test('of a class that waits for the Pod need no assumption', () => {
    const cluster = clusterOf([twoNodes, storageClass('slow', 'WaitForFirstConsumer')]);
    expect(place([set('slow')], cluster)).toMatchObject({ fittingOrders: 12, assumptions: [] });
  });

  test('take volumes that exist, each one only once', () => {
    const local = storageClass('local', 'WaitForFirstConsumer', 'kubernetes.io/no-provisioner');
    const one = clusterOf([twoNodes, local, volume('a', 'node-2')]);
    expect(place([set('local')], one).workloads[0]).toMatchObject({
      verdict: 'never',
      fewestFitting: 1,
      message: expect.stringContaining("didn't find available persistent volumes to bind"),
    });
    const two = clusterOf([twoNodes, local, volume('a', 'node-2'), volume('b', 'node-2')]);
    expect(nodesOf(place([set('local')], two))).toEqual(['db-0 node-2', 'db-1 node-2']);
  });
});

test('Pods that are not judged, and Pods with gates, have no nodes', () => {
  const placement = place(
    [
      workload('Job', 'other', { pod: { schedulerName: 'volcano' } }),
      workload('Job', 'gated', { pod: { schedulingGates: [{ name: 'a' }] } }),
    ],
    clusterOf(twoNodes),
  );
  expect(placement.workloads).toMatchObject([
    { verdict: 'not judged', notJudged: expect.stringContaining('volcano') },
    { verdict: 'never', message: 'Scheduling is blocked due to non-empty scheduling gates' },
  ]);
});

test.each([0, 1.5, Number.NaN])('%p orders are an error', (orders) => {
  expect(() => place([], clusterOf(twoNodes), { orders })).toThrow(RangeError);
});
