import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { rolloutCheck } from '../../lib/placement/rollout-check.js';
import { boundPod, quota, workload } from './manifests.js';

const pool = (count: number, cpu: string) => ({ count, cpu, memory: '8Gi' });
const OWNER = 'ReplicaSet/web-7d9c6b8f5d';

const web = (cpu: string, strategy?: object): KubernetesObject =>
  workload('Deployment', 'web', { cpu, replicas: 2, spec: strategy && { strategy } });

const rolling = (maxUnavailable: number | string, maxSurge: number | string = 1) => ({
  type: 'RollingUpdate',
  rollingUpdate: { maxUnavailable, maxSurge },
});

const problemOf = (
  now: KubernetesObject,
  items: Parameters<typeof clusterOf>[0],
  before: readonly KubernetesObject[] = [web('1')],
) => rolloutCheck(before, clusterOf(items))(now);

/** Two nodes of 2 CPUs, on each of which an old Pod requests 1 CPU. */
const running = [
  pool(2, '2'),
  boundPod('web-a', 'node-1', { owner: OWNER }),
  boundPod('web-b', 'node-2', { owner: OWNER }),
];

test.each([
  ['as large as the old ones', web('1')],
  ['that fits in place of an old one', web('2', rolling(1))],
  ['of a Deployment that deletes all old ones first', web('2', { type: 'Recreate' })],
])('a new Pod %s finds a node', (_, now) => {
  expect(problemOf(now, running)).toBeUndefined();
});

test('a new Pod needs room beside the old ones', () => {
  expect(problemOf(web('1500m'), running)).toMatchObject({
    rule: 'cluster/rollout',
    detail: expect.stringMatching(
      /^This update cannot finish: a new Pod finds no node while the 2 old Pods run \(FailedScheduling: 0\/2 nodes are available: 2 Insufficient cpu\./,
    ),
    remediation: expect.stringContaining('maxUnavailable: 1'),
  });
});

test('a new Pod can be too large in place of an old one', () => {
  expect(problemOf(web('3', rolling(1)), running)?.detail).toContain(
    'although up to 1 of the old ones are deleted first',
  );
});

test('Pods that keep away from each other need a free node', () => {
  const podAntiAffinity = {
    requiredDuringSchedulingIgnoredDuringExecution: [
      {
        topologyKey: 'kubernetes.io/hostname',
        labelSelector: { matchLabels: { app: 'web' } },
      },
    ],
  };
  const apart = (maxUnavailable: number) =>
    workload('Deployment', 'web', {
      replicas: 2,
      cpu: '1',
      pod: { affinity: { podAntiAffinity } },
      spec: { strategy: rolling(maxUnavailable) },
    });
  const withLabels = running.map((item) =>
    'metadata' in item
      ? { ...item, metadata: { ...(item.metadata as object), labels: { app: 'web' } } }
      : item,
  );
  expect(problemOf(apart(0), withLabels)?.detail).toContain('anti-affinity');
  expect(problemOf(apart(1), withLabels)).toBeUndefined();
  // Without the Pods of the cluster, the old ones are placed first.
  expect(problemOf(apart(0), pool(2, '2'), [apart(0)])?.detail).toContain('anti-affinity');
  expect(problemOf(apart(0), pool(3, '2'), [apart(0)])).toBeUndefined();
});

test('a new Pod needs room in the quota, unless an old one is deleted first', () => {
  const withQuota = [...running, quota('2')];
  expect(problemOf(web('1'), withQuota)?.detail).toMatch(
    /^This update cannot finish: the server refuses a new Pod while the old ones run \(.*exceeded quota: compute/,
  );
  expect(problemOf(web('1', rolling(1)), withQuota)).toBeUndefined();
  expect(problemOf(web('1'), [...running, quota('3')])).toBeUndefined();
});

test('a workload that does not run is not judged', () => {
  expect(problemOf(web('3'), [pool(2, '2'), boundPod('other', 'node-1')])).toBeUndefined();
});

describe('StatefulSet', () => {
  const set = (cpu: string, spec?: object) =>
    workload('StatefulSet', 'web', { cpu, replicas: 2, ...(spec && { spec }) });
  const runs = [
    pool(2, '2'),
    boundPod('web-0', 'node-1', { owner: 'StatefulSet/web', cpu: '2' }),
    boundPod('web-1', 'node-2', { owner: 'StatefulSet/web' }),
    boundPod('other', 'node-2'),
  ];

  test('its last Pod has to fit in place of the old one', () => {
    expect(problemOf(set('1'), runs)).toBeUndefined();
    expect(problemOf(set('2'), runs)?.detail).toContain('in place of the old one');
  });

  test.each([{ type: 'OnDelete' }, { type: 'RollingUpdate', rollingUpdate: { partition: 2 } }])(
    '%j updates no Pod',
    (updateStrategy) => {
      expect(problemOf(set('2', { updateStrategy }), runs)).toBeUndefined();
    },
  );
});

test.each(['DaemonSet', 'Job'])('a %s is not judged', (kind) => {
  expect(problemOf(workload(kind, 'web', { cpu: '9' }), running)).toBeUndefined();
});
