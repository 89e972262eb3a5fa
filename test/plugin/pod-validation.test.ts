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

interface Reported {
  readonly violations: readonly ValidationViolation[];
  readonly status: string;
  readonly summary: Readonly<Record<string, string>>;
}

async function reported(
  files: Files,
  properties: Config = {},
  metadata: ConstructMetadata = {},
): Promise<Reported> {
  const violations: ValidationViolation[] = [];
  const submitted: Omit<Reported, 'violations'>[] = [];
  const report = {
    addViolation: (each: ValidationViolation) => void violations.push(each),
    submit: (status: string, summary: Reported['summary'] = {}) =>
      void submitted.push({ status, summary }),
  };
  const folder = mkdtempSync(join(tmpdir(), 'plugin-'));
  const manifests = Object.keys(files).map((file) => join(folder, file));
  for (const [i, documents] of Object.values(files).entries())
    writeFileSync(
      manifests[i] ?? '',
      documents.map((each) => JSON.stringify(each)).join('\n---\n'),
    );
  // It is what cdk8s-cli asks of a plugin.
  const plugin: Validation & PodValidation = new PodValidation(properties);
  await plugin.validate({ manifests, metadata, report });
  rmSync(folder, { recursive: true });
  const [said, ...more] = submitted;
  if (said === undefined || more.length > 0) throw new Error(`submitted ${submitted.length} times`);
  return { violations, ...said };
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
const FILES = { 'a.yaml': [GOOD, WARNED], 'b.yaml': [REFUSED, HAZARDOUS] };

const namesOf = ({ violations }: Reported): readonly string[] =>
  violations.map(({ ruleName }) => ruleName);

test('all is reported, the gravest first, with the words of the rule', async () => {
  const { violations } = await reported(FILES);
  expect(violations.map(({ ruleName }) => ruleName)).toEqual([
    'refused: VolumeMount/volume',
    'warning: Container/env-hides',
    'hazard: Container/image-tag',
  ]);
  expect(violations[0]).toMatchObject({
    recommendation: 'A mount has the name of a valid volume of the Pod.',
    fix: expect.stringContaining('Use the name of a declared volume'),
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

test('a place is a line of the file', async () => {
  const { violations } = await reported({ a: [GOOD, WARNED] });
  expect(violations[0]?.violatingResources[0]?.locations).toEqual([
    expect.stringMatching(/^line 3: spec\.containers\[0\]\.env/),
  ]);
});

test('the summary counts what was judged, and what was found', async () => {
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } };
  const { summary } = await reported(
    { ...FILES, 'c.yaml': [service] },
    { kubernetes: '1.35', podSecurity: 'baseline' },
  );
  expect(summary).toEqual({
    Kubernetes: '1.35',
    'Pod Security': 'baseline',
    Judged: '4 of 5 objects',
    Refused: '1',
    Warnings: '1',
    Hazards: '1',
    'Fails on': 'refused',
  });
});

test.each<[NonNullable<Config['failOn']>, readonly boolean[]]>([
  ['refused', [true, false, false, false]],
  ['warned', [true, true, false, false]],
  ['hazard', [true, true, true, false]],
])('failOn: %s', async (failOn, fails) => {
  const status = await Promise.all(
    [REFUSED, WARNED, HAZARDOUS, GOOD].map(
      async (each) => (await reported({ a: [each] }, { failOn })).status,
    ),
  );
  expect(status).toEqual(fails.map((each) => (each ? 'failure' : 'success')));
});

test('a kind that others made is judged where it is said to hold a Pod', async () => {
  const rollout = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'a' },
    spec: { template: { spec: {} } },
  };
  const podTemplates = { 'argoproj.io/v1alpha1:Rollout': 'spec.template' };
  expect(namesOf(await reported({ a: [rollout] }))).toEqual([]);
  expect(namesOf(await reported({ a: [rollout] }, { podTemplates }))).toContain(
    'refused: PodSpec/containers',
  );
});

test('what is silenced is not said, and fails nothing', async () => {
  const ignore = [{ rule: 'Container/env-hides', reason: 'the later one is meant' }];
  expect(await reported({ a: [WARNED] }, { failOn: 'warned', ignore })).toMatchObject({
    status: 'success',
    violations: [],
  });
});

test('hazards are told down to a level', async () => {
  expect(namesOf(await reported({ a: [HAZARDOUS] }, { hazards: 'none' }))).toEqual([]);
});

test('a Pod Security level that a Pod does not meet refuses it, at the place in the object', async () => {
  const job = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'a' },
    spec: { template: { spec: { restartPolicy: 'Never', hostNetwork: true } } },
  };
  const { violations, status } = await reported(
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
            /^line 1: spec\.template\.spec\.hostNetwork: violates PodSecurity "baseline:v1.37": host namespaces/,
          ),
        ],
      },
    ],
  });
});

test('objects that one rule finds for one reason are one violation', async () => {
  const { violations } = await reported({
    a: [WARNED, { ...WARNED, metadata: { name: 'other' } }],
  });
  expect(
    violations.map(({ violatingResources }) =>
      violatingResources.map(({ resourceName }) => resourceName),
    ),
  ).toEqual([['warned', 'other']]);
});

test('the items of a List are judged, and a version that no server has any more is refused', async () => {
  const old = { apiVersion: 'extensions/v1beta1', kind: 'Deployment', metadata: { name: 'old' } };
  expect(
    namesOf(await reported({ a: [{ apiVersion: 'v1', kind: 'List', items: [old] }] })),
  ).toContain('refused: Pod/api-version');
});

test('a kind of another group is not judged', async () => {
  const job = { apiVersion: 'batch.volcano.sh/v1alpha1', kind: 'Job', metadata: { name: 'a' } };
  expect(await reported({ a: [job] })).toMatchObject({
    violations: [],
    summary: { Judged: '0 of 1 objects' },
  });
});

test('a mistake that no rule is needed for has its words, too', async () => {
  const { violations } = await reported({
    a: [pod('a', { imagePullPolicyy: 'Always', ports: 80 })],
  });
  expect(
    violations.map(({ ruleName, recommendation }) => [ruleName, recommendation !== '']),
  ).toEqual([
    ['refused: decode/unknown-field', true],
    ['refused: decode/type', true],
  ]);
});
