// The command `fit`. The tests in test/placement cover the placement itself.

import { CommandLine } from '../support/command-line.js';
import { requestingDeployment as deployment } from '../support/requesting-deployment.js';

const POOL = [{ name: 'general', count: 2, cpu: '2', memory: '8Gi' }];
const line = new CommandLine({
  'cluster.json': JSON.stringify(POOL),
  'cluster.yaml': '- { name: general, count: 2, cpu: 2, memory: 8Gi }\n',
  'half.json': '[{"count": 2,',
  'empty.json': '[]',
  'pods.json': '{"apiVersion":"v1","kind":"List","items":[]}',
  'broken.yaml': 'a: [',
  'node.json': '{"kind":"Node","metadata":{"name":"a"}}',
  'with-pools.yaml': 'cluster: [{ count: 2, cpu: 2, memory: 8Gi }]\n',
  'with-file.yaml': 'cluster: cluster.json\n',
  'wrong.yaml': 'cluster: [{ count: 2, cpu: two, memoory: 8Gi }]\n',
});
afterAll(() => line.remove());

const WEB = deployment('web', 2, '1');
const runFit = (stdin: string, ...args: string[]) => line.run(['fit', ...args], { stdin });

test('prints the node of each Pod', async () => {
  const { status, out } = await runFit(WEB, '--cluster', 'cluster.json');
  expect({ status, out }).toMatchSnapshot();
});

test('exits with 1 if a workload never fits', async () => {
  const manifests = WEB + deployment('api', 1, '1500m') + deployment('train', 3, '8');
  const { status, out } = await runFit(manifests, '--cluster', 'cluster.yaml');
  expect({ status, out }).toMatchSnapshot();
});

test('prints JSON', async () => {
  const { out } = await runFit(
    WEB,
    '--cluster',
    'cluster.json',
    '--format',
    'json',
    '--orders',
    '3',
  );
  expect(JSON.parse(out)).toMatchObject({
    orders: 3,
    fittingOrders: 3,
    workloads: [{ title: 'Deployment shop/web', verdict: 'always', pods: [{ name: 'web-0' }, {}] }],
  });
});

test.each(['with-pools.yaml', 'with-file.yaml'])('reads the cluster of %s', async (config) => {
  const { status, out } = await runFit(WEB, '--config', config);
  expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining('2 nodes') });
});

test('prints why the server refuses Pods', async () => {
  const quota = `
apiVersion: v1
kind: ResourceQuota
metadata: { name: compute, namespace: shop }
spec: { hard: { requests.cpu: 1 } }
---`;
  const { status, out } = await runFit(quota + WEB, '--cluster', 'cluster.json');
  expect({ status, out }).toMatchSnapshot();
});

test('does not place what the API server rejects', async () => {
  const { status, err } = await runFit(deployment('WEB', 1, '1'), '--cluster', 'cluster.json');
  expect({ status, err }).toEqual({
    status: 1,
    err: expect.stringContaining('the API server rejects Deployment shop/WEB'),
  });
});

test.each([
  [['--cluster', 'half.json'], 'half.json: the file is not valid JSON, and its end is missing'],
  [['--cluster', 'empty.json'], 'empty.json: there is no object of a cluster'],
  [['--cluster', 'pods.json'], 'pods.json: there are no nodes'],
  [['--cluster', 'broken.yaml'], 'broken.yaml:1: '],
  [['--cluster', 'node.json'], 'node.json: Node a has no status.allocatable'],
  [['--cluster', 'none.json'], 'none.json: there is no such file or folder'],
  [['--cluster', '-'], 'standard input cannot be both the cluster and the manifests'],
  [['--config', 'wrong.yaml'], 'wrong.yaml: cluster[0].cpu: write a quantity, such as 3920m'],
  [
    ['--config', 'wrong.yaml'],
    "cluster[0].memoory: there is no such setting: did you mean 'memory'?",
  ],
  [['--cluster', 'cluster.json', '--orders', '0'], "--orders: '0' is not a number from 1 to 9999"],
  [[], 'write --cluster FILE'],
])('%j is a usage error', async (args, why) => {
  const { status, err } = await runFit(WEB, ...args);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(why) });
});
