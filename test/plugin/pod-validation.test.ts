import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Validation } from 'cdk8s-cli/plugins';
import type { Config } from '../../lib/check/config.js';
import { PodValidation } from '../../lib/plugin/pod-validation.js';
import type {
  ConstructMetadata,
  ValidationViolation,
} from '../../lib/plugin/validation-context.js';

type Files = Readonly<Record<string, readonly unknown[]>>;

interface PluginReport {
  readonly violations: readonly ValidationViolation[];
  readonly status: string;
  readonly summary: Readonly<Record<string, string>>;
}

/** Runs the plugin on files of manifests, and returns its report. */
async function reportOf(
  files: Files,
  properties: Config = {},
  metadata: ConstructMetadata = {},
): Promise<PluginReport> {
  const violations: ValidationViolation[] = [];
  const submitted: Omit<PluginReport, 'violations'>[] = [];
  const report = {
    addViolation: (each: ValidationViolation) => void violations.push(each),
    submit: (status: string, summary: PluginReport['summary'] = {}) =>
      void submitted.push({ status, summary }),
  };
  const folder = mkdtempSync(join(tmpdir(), 'plugin-'));
  const manifests = Object.keys(files).map((file) => join(folder, file));
  for (const [i, documents] of Object.values(files).entries())
    writeFileSync(
      manifests[i] ?? '',
      documents.map((each) => JSON.stringify(each)).join('\n---\n'),
    );
  // Checks at compile time that the plugin has the interface of cdk8s-cli.
  const plugin: Validation & PodValidation = new PodValidation(properties);
  await plugin.validate({ manifests, metadata, report });
  rmSync(folder, { recursive: true });
  const [submission, ...more] = submitted;
  if (submission === undefined || more.length > 0)
    throw new Error(`submitted ${submitted.length} times`);
  return { violations, ...submission };
}

const pod = (name: string, container: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
  spec: { containers: [{ name: 'app', image: 'nginx:1.29', ...container }] },
});
const GOOD = pod('good');
const WARNED = pod('warned', { env: [{ name: 'A' }, { name: 'A' }] });
const REFUSED = pod('refused', { volumeMounts: [{ name: 'lost', mountPath: '/lost' }] });
const HAZARDOUS = pod('hazardous', { image: 'nginx' });
const SECRET = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'login' } };
const READER = pod('reader', { envFrom: [{ secretRef: { name: 'logn' } }] });
const FILES = { 'a.yaml': [GOOD, WARNED], 'b.yaml': [REFUSED, HAZARDOUS] };

const namesOf = ({ violations }: PluginReport): readonly string[] =>
  violations.map(({ ruleName }) => ruleName);

test('reports all findings, the most severe first, with the texts of the rule', async () => {
  const { violations } = await reportOf(FILES);
  expect(violations.map(({ ruleName }) => ruleName)).toEqual([
    'refused: VolumeMount/volume',
    'warning: Container/env-hides',
    'warning: Container/image-tag',
  ]);
  expect(violations[0]).toMatchObject({
    recommendation: 'A mount has the name of a valid volume of the Pod.',
    fix: expect.stringContaining('Declare a volume of this name'),
    violatingResources: [
      {
        resourceName: 'refused',
        manifestPath: expect.stringMatching(/b\.yaml$/),
        locations: ['line 1: spec.containers[0].volumeMounts[0].name: Not found: "lost"'],
      },
    ],
  });
  expect(violations.every(({ recommendation, fix }) => recommendation !== '' && fix !== '')).toBe(
    true,
  );
});

test('reports the line in the file', async () => {
  const { violations } = await reportOf({ a: [GOOD, WARNED] });
  expect(violations[0]?.violatingResources[0]?.locations).toEqual([
    expect.stringMatching(/^line 3: spec\.containers\[0\]\.env/),
  ]);
});

test('counts objects and findings in the summary', async () => {
  const endpoints = { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'web' } };
  const { summary } = await reportOf(
    { ...FILES, 'c.yaml': [endpoints] },
    { kubernetes: '1.35', podSecurity: 'baseline' },
  );
  expect(summary).toEqual({
    Kubernetes: '1.35',
    'Pod Security': 'baseline',
    Validated: '4 of 5 objects',
    Refused: '1',
    Warnings: '1',
    Hazards: '1',
    'Hazards of level error': '0',
    'Fails on': 'errors',
  });
});

test.each<[NonNullable<Config['failOn']>, readonly boolean[]]>([
  ['refused', [true, false, false, false]],
  ['warned', [true, true, false, false]],
  ['hazard', [true, true, true, false]],
])('failOn: %s', async (failOn, fails) => {
  const status = await Promise.all(
    [REFUSED, WARNED, HAZARDOUS, GOOD].map(
      async (each) => (await reportOf({ a: [each] }, { failOn })).status,
    ),
  );
  expect(status).toEqual(fails.map((each) => (each ? 'failure' : 'success')));
});

test('validates the Pod template of a custom resource that is configured', async () => {
  const rollout = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'a' },
    spec: { template: { spec: {} } },
  };
  const podTemplates = { 'argoproj.io/v1alpha1:Rollout': 'spec.template' };
  expect(namesOf(await reportOf({ a: [rollout] }))).toEqual([]);
  expect(namesOf(await reportOf({ a: [rollout] }, { podTemplates }))).toContain(
    'refused: PodSpec/containers',
  );
});

test('does not report ignored findings', async () => {
  const ignore = [{ rule: 'Container/env-hides', reason: 'the later one is intended' }];
  expect(await reportOf({ a: [WARNED] }, { failOn: 'warned', ignore })).toMatchObject({
    status: 'success',
    violations: [],
  });
});

test('reports hazards of the configured level and above', async () => {
  expect(namesOf(await reportOf({ a: [HAZARDOUS] }, { hazards: 'none' }))).toEqual([]);
});

test('reports violations of the Pod Security level, with the path in the object', async () => {
  const job = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'a' },
    spec: { template: { spec: { restartPolicy: 'Never', hostNetwork: true } } },
  };
  const { violations, status } = await reportOf(
    { a: [{ ...job }] },
    { podSecurity: 'baseline', hazards: 'none' },
  );
  const found = violations.find(
    ({ ruleName }) => ruleName === 'pod-security baseline: hostNamespaces',
  );
  expect(status).toBe('failure');
  expect(found).toMatchObject({
    recommendation: expect.stringMatching(/./),
    violatingResources: [
      {
        locations: [
          expect.stringMatching(
            new RegExp(
              String.raw`^line 1: spec\.template\.spec\.hostNetwork: ` +
                'violates PodSecurity "baseline:v1.37": host namespaces',
            ),
          ),
        ],
      },
    ],
  });
});

test('groups objects with the same finding', async () => {
  const { violations } = await reportOf({
    a: [WARNED, { ...WARNED, metadata: { name: 'other' } }],
  });
  expect(
    violations.map(({ violatingResources }) =>
      violatingResources.map(({ resourceName }) => resourceName),
    ),
  ).toEqual([['warned', 'other']]);
});

test('validates the items of a List, and rejects removed API versions', async () => {
  const old = { apiVersion: 'extensions/v1beta1', kind: 'Deployment', metadata: { name: 'old' } };
  expect(
    namesOf(await reportOf({ a: [{ apiVersion: 'v1', kind: 'List', items: [old] }] })),
  ).toContain('refused: decode/no-kind-match');
});

test('skips a kind of another group', async () => {
  const job = { apiVersion: 'batch.volcano.sh/v1alpha1', kind: 'Job', metadata: { name: 'a' } };
  expect(await reportOf({ a: [job] })).toMatchObject({
    violations: [],
    summary: { Validated: '0 of 1 objects' },
  });
});

test('has a recommendation for findings without a rule', async () => {
  const { violations } = await reportOf({
    a: [pod('a', { imagePullPolicyy: 'Always', ports: 80 })],
  });
  expect(
    violations.map(({ ruleName, recommendation }) => [ruleName, recommendation !== '']),
  ).toEqual([
    ['refused: decode/unknown-field', true],
    ['refused: decode/type', true],
  ]);
});

test('the objects of all files are compared with each other', async () => {
  const files = { 'a.yaml': [READER], 'b.yaml': [SECRET] };
  const { violations, status, summary } = await reportOf(files);
  expect(violations.map(({ ruleName, fix }) => `${ruleName} ${fix}`)).toContain(
    "error: reference/similar-name Did you mean 'login'?",
  );
  expect([status, summary['Validated']]).toEqual(['failure', '2 of 2 objects']);
  expect((await reportOf(files, { hazards: 'none' })).violations).toEqual([]);
});

test('the same object in two files belongs to two environments, which are alternatives', async () => {
  const service = (name: string) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] },
  });
  const rules = async (files: Files) =>
    (await reportOf(files)).violations.map(({ ruleName }) => ruleName);
  const rule = 'error: ServicePort/node-port';
  expect(await rules({ 'a.yaml': [service('a')], 'b.yaml': [service('b')] })).toContain(rule);
  expect(
    await rules({ 'dev.yaml': [service('a'), service('b')], 'prod.yaml': [service('a')] }),
  ).not.toContain(rule);
});
