import { admitLine } from '../../lib/cli/admit-line.js';

const base = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'default' } },
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } },
];
const quota = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'few' },
  spec: { hard: { pods: '0' } },
};
const object = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'web', image: 'nginx:1.29' }] },
};
const line = (value: object): unknown => JSON.parse(admitLine(JSON.stringify(value)));

test('prints the object as admitted', () => {
  expect(line({ cluster: base, object })).toMatchObject({
    refused: [],
    object: { spec: { priority: 0, serviceAccountName: 'default' } },
  });
});

test('prints why the object is refused', () => {
  expect(line({ cluster: [...base, quota], object })).toEqual({
    refused: [
      'pods "web" is forbidden: exceeded quota: few, requested: pods=1, used: pods=0, ' +
        'limited: pods=0',
    ],
    by: 'ResourceQuota',
  });
});

test('the cluster has only the objects of the line', () => {
  expect(line({ cluster: [], object })).toMatchObject({
    refused: ['namespaces "default" not found'],
  });
});

test('prints the Pods of a workload', () => {
  const replicaSet = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: object.spec },
    },
  };
  expect(line({ cluster: [...base, quota], object: replicaSet })).toMatchObject({
    refused: [],
    object: { kind: 'ReplicaSet' },
    pods: { count: 1, admitted: 0, refused: [expect.stringContaining('pods "web-0"')] },
  });
});

test.each<[string, string]>([
  ['{', 'The line is not JSON: '],
  ['[]', 'Write an object with the members `cluster`, a list of objects, and `object`.'],
  ['{"cluster":{},"object":{}}', 'Write an object with the members `cluster`,'],
  ['{"cluster":[3],"object":{}}', '3 is neither an object of a cluster nor a node pool.'],
  [
    '{"cluster":[{"kind":"ResourceQuota","metadata":{"name":"a"},"spec":{"hard":{"cpu":"x"}}}],"object":{}}',
    'ResourceQuota a: spec.hard.cpu: "x" is not a quantity.',
  ],
])('%s', (text, message) => {
  const { refused, error } = JSON.parse(admitLine(text));
  expect(refused).toEqual([]);
  expect(error).toContain(message);
});
