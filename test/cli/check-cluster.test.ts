// `check` with a cluster. The tests in test/placement cover the findings themselves.

import { CommandLine } from '../support/command-line.js';
import { requestingDeployment as deployment } from '../support/requesting-deployment.js';

const line = new CommandLine({
  'cluster.json': '[{ "name": "general", "count": 2, "cpu": "2", "memory": "8Gi" }]',
  'cdk8s-pods.yaml': 'cluster: cluster.json\n',
  'none.yaml': '{}\n',
  'app/web.yaml': deployment('web', 2, '1500m'),
  'app/api.yaml': deployment('api', 2, '1'),
});
afterAll(() => line.remove());

const check = (stdin: string, ...args: string[]) => line.run(['check', ...args], { stdin });

test('reports a Pod that is larger than each node', async () => {
  const { status, out, err } = await check(
    deployment('train', 1, '8'),
    '--cluster',
    'cluster.json',
  );
  expect({ status, out, err }).toMatchSnapshot();
});

test('reads the cluster of the configuration file', async () => {
  const { status, out } = await check(deployment('train', 1, '8'));
  expect({ status, out }).toEqual({ status: 1, out: expect.stringContaining('[cluster/node]') });
});

test('is not done without a cluster, and without hazards', async () => {
  for (const args of [
    ['--config', 'none.yaml'],
    ['--hazards', 'none'],
  ]) {
    const { out, err } = await check(deployment('train', 1, '8'), ...args);
    expect({ out, err }).toEqual({
      out: expect.not.stringContaining('cluster/'),
      err: expect.not.stringContaining('cluster.json'),
    });
  }
});

test('adds up the Pods of an application, and not those of other folders', async () => {
  const alone = await line.run(['check', 'app']);
  expect(alone.out).not.toContain('cluster/room');
  const together = await line.run(['check', '--application', 'app']);
  expect(together.out).toContain('[cluster/room]');
  expect(together.status).toBe(0);
});

test('ignores a finding that a comment ignores', async () => {
  const ignored = '# cdk8s-pods-ignore: cluster/node the node is added tomorrow\n';
  const manifest = deployment('train', 1, '8').replace('    spec:\n', `    ${ignored}    spec:\n`);
  const { out } = await check(manifest);
  expect(out).not.toContain('[cluster/node]');
});

test('cannot read the cluster and the manifests from standard input', async () => {
  const { status, err } = await check('', '--cluster', '-');
  expect({ status, err }).toEqual({
    status: 2,
    err: expect.stringContaining('standard input cannot be both the cluster and the manifests'),
  });
});
