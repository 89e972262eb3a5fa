import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { place } from '../../lib/placement/place.js';
import type { Placement } from '../../lib/placement/placement.js';
import { boundPod, limitRange, quota, workload } from './manifests.js';

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

describe('admission', () => {
  test('Pods have the requests that a LimitRange sets', () => {
    const pod = { containers: [{ name: 'app', image: 'app:1' }] };
    const manifests = [workload('Deployment', 'web', { replicas: 3, pod })];
    expect(place(manifests, clusterOf(twoNodes)).fittingOrders).toBe(12);
    const limited = place([limitRange('1500m', '2'), ...manifests], clusterOf(twoNodes));
    expect(limited.workloads[0]).toMatchObject({ verdict: 'never', mostFitting: 2 });
  });

  test('Pods that the server refuses find no node', () => {
    const manifests = [workload('Deployment', 'web', { cpu: '2' })];
    const { workloads } = place([limitRange('1', '1'), ...manifests], clusterOf(twoNodes));
    expect(workloads).toMatchObject([
      { verdict: 'never', pods: [], refused: [expect.stringContaining('equal to cpu limit of 1')] },
    ]);
  });

  test('Pods are placed until a quota is used up', () => {
    const manifests = [workload('Deployment', 'web', { replicas: 3 })];
    const { workloads, fittingOrders } = place(manifests, clusterOf([twoNodes, quota('2')]));
    expect(fittingOrders).toBe(0);
    expect(workloads).toMatchObject([
      {
        verdict: 'never',
        pods: [{ node: 'node-1' }, { node: 'node-2' }],
        refused: [expect.stringContaining('exceeded quota: compute')],
      },
    ]);
  });

  test('the priority of a class counts', () => {
    const priorityClass = {
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata: { name: 'high' },
      value: 1000,
    };
    const pod = { priorityClassName: 'high' };
    const placement = place(
      [workload('Job', 'a', { cpu: '2' }), workload('Job', 'b', { cpu: '2', pod }), priorityClass],
      clusterOf({ ...twoNodes, count: 1 }),
    );
    expect(verdictsOf(placement)).toEqual({
      'Job shop/a': ['never', 0],
      'Job shop/b': ['always', 12],
    });
  });
});

test.each([0, 1.5, Number.NaN])('%p orders are an error', (orders) => {
  expect(() => place([], clusterOf(twoNodes), { orders })).toThrow(RangeError);
});
