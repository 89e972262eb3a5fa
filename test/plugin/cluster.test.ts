// The setting `cluster` of the plugin.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../lib/check/config.js';
import { PodValidation } from '../../lib/plugin/pod-validation.js';

const folder = mkdtempSync(join(tmpdir(), 'plugin-'));
afterAll(() => rmSync(folder, { recursive: true }));

const POOLS = [{ count: 2, cpu: '2', memory: '8Gi' }];
const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'train' },
  spec: {
    containers: [{ name: 'train', image: 'train:1', resources: { requests: { cpu: '8' } } }],
  },
};

/** Returns the rules that are violated, and the status. */
async function validate(properties: Config): Promise<readonly string[]> {
  const file = join(folder, 'pod.yaml');
  writeFileSync(file, JSON.stringify(POD));
  const found: string[] = [];
  await new PodValidation(properties).validate({
    manifests: [file],
    metadata: {},
    report: {
      addViolation: ({ ruleName }) => void found.push(ruleName),
      submit: (status) => void found.push(status),
    },
  });
  return found;
}

test('node pools', async () => {
  expect(await validate({ cluster: POOLS, hazards: 'error' })).toEqual([
    'error: cluster/node',
    'failure',
  ]);
});

test('a file', async () => {
  const cluster = join(folder, 'cluster.json');
  writeFileSync(cluster, JSON.stringify(POOLS));
  expect(await validate({ cluster, hazards: 'error' })).toContain('error: cluster/node');
});

test('without hazards, there is no comparison', async () => {
  expect(await validate({ cluster: POOLS, hazards: 'none' })).toEqual(['success']);
});

test('a file that does not exist is an error', async () => {
  await expect(validate({ cluster: join(folder, 'none.json') })).rejects.toThrow(
    'none.json: there is no such file or folder',
  );
});
