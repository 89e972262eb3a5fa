// Objects and files that `check` does not validate are named, and mistyped kinds are errors.

import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const VALID = podYaml('image: nginx:1.29');
const DEPLOYMENT = (apiVersion: string, kind: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: web}\n` +
  'spec: {template: {spec: {containers: [{name: app}]}}}\n';
const ROLLOUT = DEPLOYMENT('argoproj.io/v1alpha1', 'Rollout');

const line = new CommandLine({
  'typo.yaml': DEPLOYMENT('apps/v1', 'Deploymnt'),
  'old.yaml': DEPLOYMENT('extensions/v1beta1', 'Deployment'),
  'app/package.json': '{"name": "x"}',
  'app/tsconfig.json': '// a comment\n{}',
  'app/Chart.yaml': 'apiVersion: v2\nname: x\n',
  'app/values.yaml': 'image: {}\n',
  'app/kustomization.yaml': 'resources: [web.yaml]\n',
  'app/cdk8s-pods.yaml': 'podSecurity: baseline\n',
  'app/construct-metadata.json': '{"version":"1.0.0","resources":{}}',
  'app/data.yaml': 'a: 1\n---\n- b\n',
  'app/web.yaml': `${VALID}\n---\napiVersion: v1\nkind: Endpoints\n---\n${ROLLOUT}---\n${ROLLOUT}`,
  'mixed/web.yaml': `a: 1\n---\n${VALID}`,
  'only/package.json': '{}',
});
afterAll(() => line.remove());

test('a mistyped kind is an error, which names the one that was meant', async () => {
  const { status, out } = await line.run(['check', 'typo.yaml']);
  expect(status).toBe(1);
  expect(out).toBe(
    'typo.yaml:2:7: refused: Deploymnt web: kind: no matches for kind "Deploymnt" in version ' +
      '"apps/v1" [decode/no-kind-match]\n' +
      '2 | kind: Deploymnt\n  |       ^^^^^^^^^\n' +
      "  = Did you mean 'Deployment'?\n" +
      '1 object in 1 file: 1 refused\n',
  );
});

test('an API version that is no longer served is the only error', async () => {
  const { status, out } = await line.run(['check', 'old.yaml', '--format', 'json']);
  expect(status).toBe(1);
  expect(JSON.parse(out).diagnostics).toMatchObject([
    {
      rule: 'decode/no-kind-match',
      field: 'apiVersion',
      remediation: 'Write apiVersion: apps/v1.',
    },
  ]);
});

test('the files of other tools in a folder are skipped and counted', async () => {
  const { status, out } = await line.run(['check', 'app']);
  expect({ status, out }).toEqual({
    status: 0,
    out:
      'The Pod template of Rollout was not checked. To check it, add ' +
      '--pod-template-at argoproj.io/v1alpha1:Rollout=spec.template\n' +
      '1 object in 1 file, 3 other objects skipped (2 Rollout, 1 Endpoints), ' +
      '8 files without manifests skipped: no findings\n',
  });
});

test('the JSON report has the skipped kinds', async () => {
  const { out } = await line.run(['check', 'app', '--format', 'json']);
  expect(JSON.parse(out).summary).toMatchObject({
    files: 1,
    otherFiles: 8,
    skipped: [
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Rollout',
        count: 2,
        podTemplate: 'spec.template',
      },
      { apiVersion: 'v1', kind: 'Endpoints', count: 1 },
    ],
  });
});

test('the printed option checks the templates', async () => {
  const option = ['--pod-template-at', 'argoproj.io/v1alpha1:Rollout=spec.template'];
  const { status, out } = await line.run(['check', 'app', ...option]);
  expect(status).toBe(1);
  expect(out).toContain('spec.template.spec.containers[0].image: Required value');
  expect(out).not.toContain('was not checked');
});

test.each(['app/package.json', 'app/Chart.yaml', 'app/data.yaml'])(
  'a file without a manifest is an error if it is named: %s',
  async (file) => {
    const { status, out } = await line.run(['check', file]);
    expect(status).toBe(1);
    expect(out).toMatch(/Object 'Kind' is missing/);
  },
);

test('a document without a kind is an error in a file with manifests', async () => {
  const { status, out } = await line.run(['check', 'mixed']);
  expect(status).toBe(1);
  expect(out).toMatch(/^mixed\/web\.yaml:1:1: refused: Object 'Kind' is missing/);
});

test('a folder with other files only contains nothing to check', async () => {
  const { status, err } = await line.run(['check', 'only']);
  expect(status).toBe(2);
  expect(err).toContain('only: there is no');
});
