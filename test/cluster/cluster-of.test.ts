import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { schedule } from '../../lib/scheduling/schedule.js';

const node = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name },
  status: { allocatable: { cpu: '4', memory: '8Gi', pods: '10' } },
});
const pod = (name: string, spec: object = {}, status: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop' },
  spec: { containers: [{ name: 'web', image: 'nginx:1.29' }], ...spec },
  status,
});
const counts = (objects: Parameters<typeof clusterOf>[0]) => {
  const { nodeCount, boundPodCount } = clusterOf(objects);
  return { nodeCount, boundPodCount };
};

test('counts nodes and the Pods that are bound to them', () => {
  const items = [
    node('a'),
    pod('bound', { nodeName: 'a' }),
    pod('pending'),
    pod('elsewhere', { nodeName: 'b' }),
    pod('succeeded', { nodeName: 'a' }, { phase: 'Succeeded' }),
    pod('failed', { nodeName: 'a' }, { phase: 'Failed' }),
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
  ];
  const expected = { nodeCount: 1, boundPodCount: 1 };
  expect(counts(items)).toEqual(expected);
  expect(counts({ apiVersion: 'v1', kind: 'List', items } as object)).toEqual(expected);
  const list = {
    kind: 'NodeList',
    items: [{ ...node('c'), kind: undefined, apiVersion: undefined }],
  };
  expect(counts(JSON.parse(JSON.stringify([list, ...items])))).toEqual({
    nodeCount: 2,
    boundPodCount: 1,
  });
});

test('makes the nodes of pools', () => {
  const cluster = clusterOf([
    { name: 'general', count: 3, cpu: '4', memory: '8Gi', zones: ['a', 'b'], labels: { x: 'y' } },
    {
      name: 'gpu',
      count: 1,
      cpu: 8,
      memory: '8Gi',
      pods: 1,
      taints: [{ key: 'gpu', effect: 'NoSchedule' }],
    },
  ]);
  expect(cluster.nodeCount).toBe(4);
  const fits = (spec: object): readonly string[] => schedule(pod('new', spec), cluster).fits;
  expect(fits({})).toEqual(['general-1', 'general-2', 'general-3']);
  expect(fits({ nodeSelector: { x: 'y', 'topology.kubernetes.io/zone': 'b' } })).toEqual([
    'general-2',
  ]);
  expect(fits({ tolerations: [{ operator: 'Exists' }] })).toHaveLength(4);
});

test.each<[string, unknown, string]>([
  ['a text', 'nodes', '"nodes" is neither an object of a cluster nor a node pool.'],
  ['null', [null], 'null is neither an object of a cluster nor a node pool.'],
  ['a half-written List', { kind: 'List' }, 'The List has no list of items.'],
  ['an object without a kind', [{ metadata: {} }], 'An object has no kind: {"metadata":{}}.'],
  ['two nodes with one name', [node('a'), node('a')], 'Node a is in the input more than once.'],
  [
    'a label that is a number',
    [{ ...node('a'), metadata: { name: 'a', labels: { x: 1 } } }],
    'Node a: metadata.labels.x: 1 is not a string.',
  ],
  [
    'a node without allocatable resources',
    [{ ...node('a'), status: {} }],
    'Node a has no status.allocatable. Write the node as `kubectl get nodes -o json` prints it.',
  ],
  [
    'a quantity that is none',
    [{ ...node('a'), status: { allocatable: { cpu: '4 cores' } } }],
    'Node a: status.allocatable.cpu: "4 cores" is not a quantity.',
  ],
  ['a pool without memory', { count: 1, cpu: '4' }, 'Node pool node has no memory.'],
  ['a negative pool', { count: -1, cpu: '4', memory: '1Gi' }, 'count: -1 is not an integer'],
  [
    'a pool with a wrong amount',
    { count: 1, cpu: 'four', memory: '1Gi' },
    'Node node-1: status.allocatable.cpu: "four" is not a quantity.',
  ],
])('%s is an error that names it', (_, input, message) => {
  expect(() => clusterOf(input as never)).toThrow(message);
});

test('amounts beyond 2^53 are exact', () => {
  const cluster = (memory: string) => clusterOf({ count: 1, cpu: '4', memory });
  const request = (memory: string) =>
    pod('new', { containers: [{ name: 'a', image: 'b', resources: { requests: { memory } } }] });
  const fits = (asked: string, total: string) =>
    schedule(request(asked), cluster(total)).fits.length;
  expect(fits('9007199254740993', '9007199254740993')).toBe(1);
  expect(fits('9007199254740993', '9007199254740992')).toBe(0);
});
