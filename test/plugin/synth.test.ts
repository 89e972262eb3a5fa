// Runs `cdk8s synth` with the plugin.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Project, ROOT, type Synthesized } from './project.js';

const out = mkdtempSync(join(tmpdir(), 'plugin-out-'));
/** The published files, which `npm test` builds. */
const BUILD = join(ROOT, 'build');
/** Our App, which leaves the validation to the plugin. */
const OURS = `class extends require(${JSON.stringify(BUILD)}).App {
  constructor() { super({ validateAll: false }); }
}`;

const object = (chart: string, id: string, manifest: object): string =>
  `new cdk8s.ApiObject(${chart}, '${id}', ${JSON.stringify(manifest)});`;
const chart = (id: string): string => `const ${id} = new cdk8s.Chart(app, '${id}');`;
const spec = (container: object): object => ({
  containers: [{ name: 'app', image: 'nginx:1.29', ...container }],
});
const pod = (container: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  spec: spec(container),
});
const deployment = (container: object): object => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: spec(container) },
  },
});
const SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { ports: [{ port: 80 }] },
};
const MISSING_VOLUME = { volumeMounts: [{ name: 'lost', mountPath: '/lost' }] };
const HIDES = { env: [{ name: 'A' }, { name: 'A' }] };

const GOOD = [chart('shop'), object('shop', 'pod', pod())].join('\n');
const BAD = [
  chart('shop'),
  chart('stock'),
  object('shop', 'pod', pod()),
  object('stock', 'pod', pod(MISSING_VOLUME)),
].join('\n');
const WARNED = [chart('shop'), object('shop', 'pod', pod(HIDES))].join('\n');
const COLLIDING = [
  chart('shop'),
  object('shop', 'deployment', deployment(MISSING_VOLUME)),
  object('shop', 'service', SERVICE),
].join('\n');

const BY_PATH = { package: BUILD };
/** The projects by name, with the arguments and the result of one synth each. */
const runs = new Map<
  string,
  { readonly project: Project; readonly args: readonly string[]; ran?: Synthesized }
>();
const project = (
  name: string,
  app: string,
  validation: object,
  args: readonly string[] = [],
  App?: string,
): Project => {
  const created = new Project(app, validation, App);
  runs.set(name, { project: created, args });
  return created;
};

beforeAll(async () => {
  project('good', GOOD, BY_PATH);
  project('bad', BAD, BY_PATH);
  project('warned, and failing', WARNED, { ...BY_PATH, properties: { failOn: 'warned' } });
  project('colliding', COLLIDING, BY_PATH);
  project('colliding in our App', COLLIDING, BY_PATH, [], OURS);
  project('to stdout', BAD, BY_PATH, ['--stdout']);
  project('well to stdout', GOOD, BY_PATH, ['--stdout']);
  project('misspelt', GOOD, { ...BY_PATH, properties: { kubernetes: 1.2 } });
  const entryPoint = `module.exports = require(${JSON.stringify(join(BUILD, 'plugin.js'))});`;
  project('a relative path', BAD, { package: './validation.js' }).write(
    'validation.js',
    entryPoint,
  );
  // The folder that npm would have installed. cdk8s-cli needs an absolute path.
  project('installed', BAD, { package: 'cdk8s-pods' }, ['--plugins-dir', out]);
  const home = join(out, 'cdk8s-pods/1.0.0/node_modules/cdk8s-pods');
  cpSync(BUILD, join(home, 'build'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
  // Runs two projects at once.
  const waiting = [...runs.values()];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      next.ran = await next.project.synth(...next.args);
  };
  await Promise.all([work(), work()]);
}, 120_000);

afterAll(() => {
  for (const { project: each } of runs.values()) each.remove();
  rmSync(out, { recursive: true });
});

const resultOf = (name: string): Synthesized => {
  const result = runs.get(name)?.ran;
  if (result === undefined) throw new Error(`${name} did not run`);
  return result;
};
/** Returns each violated rule, with the constructs that violate it. */
const violationsOf = (name: string): readonly (readonly string[])[] | undefined =>
  resultOf(name).report?.violations.map(({ ruleName, violatingConstructs }) => [
    ruleName,
    ...violatingConstructs.map(
      ({ resourceName, constructPath }) => `${resourceName} at ${constructPath}`,
    ),
  ]);

test('succeeds for valid manifests', () => {
  expect(resultOf('good')).toMatchObject({
    status: 0,
    stderr: '',
    report: { violations: [], summary: { status: 'success' } },
  });
});

test.each(['bad', 'a relative path', 'installed'])(
  'fails for rejected manifests, and names their constructs: %s',
  (name) => {
    expect(resultOf(name).status).toBe(2);
    expect(violationsOf(name)).toEqual([
      ['refused: VolumeMount/volume', expect.stringMatching(/^stock-pod-\w+ at stock\/pod$/)],
    ]);
    expect(resultOf(name).stdout).toContain(
      'spec.containers[0].volumeMounts[0].name: Not found: "lost"',
    );
  },
);

test('fails for warnings with `failOn: warned`', () => {
  expect(resultOf('warned, and failing').status).toBe(2);
  expect(violationsOf('warned, and failing')).toEqual([
    ['warning: Container/env-hides', expect.stringContaining(' at shop/pod')],
  ]);
});

test('does not confuse constructs whose objects have one name', () => {
  expect(violationsOf('colliding')).toEqual([
    ['refused: VolumeMount/volume', 'Deployment web at undefined'],
  ]);
  expect(violationsOf('colliding in our App')).toEqual([
    ['refused: VolumeMount/volume', 'Deployment web at shop/deployment'],
  ]);
});

test('with --stdout, prints the report, and the manifests only on success', () => {
  const [bad, good] = [resultOf('to stdout'), resultOf('well to stdout')];
  expect(bad.status).toBe(2);
  expect(bad.report?.violations[0]?.violatingConstructs[0]?.manifestPath).toBe('STDOUT');
  expect(good.status).toBe(0);
  expect(good.stdout).toContain('kind: Pod');
});

test('fails for invalid properties, and names them', () => {
  expect(resultOf('misspelt').status).toBe(1);
  expect(resultOf('misspelt').stderr).toContain('kubernetes: 1.2 is not known');
});
