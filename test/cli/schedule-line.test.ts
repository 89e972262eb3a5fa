import { scheduleLine } from '../../lib/cli/schedule-line.js';

const node = (name: string, allocatable: object = { cpu: '4', memory: '8Gi', pods: 10 }) => ({
  metadata: { name },
  status: { allocatable },
});
const pod = (spec: object = {}) => ({
  metadata: { name: 'web', namespace: 'shop' },
  spec: { containers: [{ name: 'web', image: 'nginx:1.29' }], ...spec },
});
const line = (value: object): unknown => JSON.parse(scheduleLine(JSON.stringify(value)));

test('prints the nodes that fit', () => {
  expect(scheduleLine(JSON.stringify({ nodes: [node('a'), node('b')], pod: pod() }))).toBe(
    '{"fits":["a","b"]}',
  );
});

test('prints the message of the scheduler', () => {
  const nodes = [node('a'), node('b', { cpu: '1', memory: '1Gi', pods: 0 })];
  expect(line({ nodes, pods: [], pod: pod({ nodeSelector: { disk: 'ssd' } }) })).toEqual({
    fits: [],
    message:
      "0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector. " +
      'preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.',
  });
  expect(line({ nodes: [], pod: pod() })).toEqual({
    fits: [],
    message: 'no nodes available to schedule pods',
  });
});

test('prints why there is no verdict', () => {
  expect(line({ nodes: [node('a')], pod: pod({ resourceClaims: [{ name: 'gpu' }] }) })).toEqual({
    fits: [],
    notJudged:
      'The Pod has resourceClaims. The plugin DynamicResources, which decides, is not modelled.',
  });
});

const ALLOCATABLE = 'Write the node as `kubectl get nodes -o json` prints it.';

test.each<[string, string]>([
  ['{', 'The line is not JSON: '],
  ['[]', 'Write an object with the members `nodes`, `pods` and `pod`.'],
  ['{"nodes":{},"pod":{}}', 'nodes is not a list of objects of the kind Node.'],
  ['{"nodes":[null],"pod":{}}', 'nodes[0] is not an object of the kind Node.'],
  ['{"nodes":[{}],"pod":{}}', 'nodes[0], a Node, has no name.'],
  [
    '{"nodes":[{"metadata":{"name":"a"}}],"pod":{}}',
    `Node a has no status.allocatable. ${ALLOCATABLE}`,
  ],
  [
    '{"nodes":[{"metadata":{"name":"a"},"status":{"allocatable":{"cpu":"4 cores"}}}],"pod":{}}',
    'Node a: status.allocatable.cpu: "4 cores" is not a quantity.',
  ],
  [
    '{"pods":[{"metadata":{"name":"x","namespace":"y"},"spec":{"containers":[3]}}],"pod":{}}',
    'Pod y/x: spec.containers[0]: 3 is not an object.',
  ],
  [
    '{"nodes":[],"pod":{"metadata":{"name":"x"},"spec":{"containers":"a"}}}',
    'Pod x: spec.containers: cannot unmarshal string into a list.',
  ],
])('%s is an error', (text, error) => {
  expect(JSON.parse(scheduleLine(text))).toEqual({
    fits: [],
    error: expect.stringContaining(error),
  });
});
