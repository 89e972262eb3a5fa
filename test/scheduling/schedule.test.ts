import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { schedule } from '../../lib/scheduling/schedule.js';

const cluster = clusterOf([
  { count: 2, cpu: '4', memory: '8Gi' },
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'db', namespace: 'shop' },
    spec: {
      nodeName: 'node-1',
      priority: -1,
      containers: [{ name: 'db', image: 'x', resources: { requests: { cpu: '3' } } }],
    },
  },
]);
const pod = (spec: object = {}, cpu = '1') => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    containers: [{ name: 'web', image: 'nginx:1.29', resources: { requests: { cpu } } }],
    ...spec,
  },
});

test('a Pod fits, and nodes have scores', () => {
  const { fits, scores, refusals, message } = schedule(pod(), cluster);
  expect({ fits, refusals, message }).toEqual({
    fits: ['node-1', 'node-2'],
    refusals: [],
    message: undefined,
  });
  expect(scores.map(({ node }) => node)).toEqual(fits);
  expect(scores[0]?.total).toBeLessThan(scores[1]?.total ?? 0);
});

test('a node that is too small cannot fit, a node that is full can', () => {
  const { refusals } = schedule(pod({}, '5'), cluster);
  expect(refusals[0]).toEqual({
    node: 'node-1',
    plugin: 'NodeResourcesFit',
    reasons: ['Insufficient cpu'],
    canPreemptionHelp: false,
  });
  expect(schedule(pod({}, '2'), cluster).refusals[0]?.canPreemptionHelp).toBe(true);
});

test('preemption names the Pods to evict', () => {
  const tolerations = [{ operator: 'Exists' }];
  const nodeName = { 'kubernetes.io/hostname': 'node-1' };
  const verdict = schedule(pod({ tolerations, nodeSelector: nodeName }, '2'), cluster);
  expect(verdict.candidates).toEqual([{ node: 'node-1', victims: ['shop/db'] }]);
  expect(verdict.message).toBe(
    "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) didn't match Pod's node " +
      'affinity/selector. preemption: found a potential placement for pod on node node-1, ' +
      'preempting 1 victims',
  );
});

test('the version of kube-scheduler can be chosen', () => {
  const { message } = schedule(pod({}, '5'), cluster, { kubernetes: '1.36' });
  expect(message).toBe(
    '0/2 nodes are available: 2 Insufficient cpu. no new claims to deallocate, preemption: ' +
      '0/2 nodes are available: 2 Preemption is not helpful for scheduling.',
  );
});

test('the cluster is not modified', () => {
  const first = schedule(pod({}, '2'), cluster);
  expect(schedule(pod({}, '2'), cluster)).toEqual(first);
});

test('a Pod is not judged by rules that are not modelled', () => {
  const claims = schedule(pod({ resourceClaims: [{ name: 'gpu' }] }), cluster);
  expect(claims).toMatchObject({ fits: [], notJudged: expect.stringContaining('resourceClaims') });
  const other = schedule(pod({ schedulerName: 'mine' }), cluster);
  expect(other).toMatchObject({ fits: [], notJudged: expect.stringContaining('mine') });
});

test('a Pod with scheduling gates waits', () => {
  expect(schedule(pod({ schedulingGates: [{ name: 'a' }] }), cluster)).toMatchObject({
    fits: [],
    message: 'Scheduling is blocked due to non-empty scheduling gates',
  });
});

test.each<[string, unknown, string]>([
  ['null', null, 'schedule takes a Pod'],
  [
    'a Deployment',
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } },
    'schedule takes a Pod, not Deployment web.',
  ],
  ['a wrong value', pod({ priority: 'high' }), 'Pod shop/web: spec.priority: '],
  ['a wrong quantity', pod({}, '1 core'), 'Pod shop/web: spec.containers[0].resources.requests'],
])('%s is an error', (_, manifest, message) => {
  expect(() => schedule(manifest as never, cluster)).toThrow(message);
});

test('another object than a cluster is an error', () => {
  expect(() => schedule(pod(), { nodeCount: 1, boundPodCount: 0 })).toThrow(
    'The second argument of schedule is the cluster that clusterOf returns.',
  );
});
