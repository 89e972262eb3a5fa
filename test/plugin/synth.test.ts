// The plugin as its users meet it: `cdk8s synth` loads it, and decides by what it says.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Project, ROOT, type Synthesized } from './project.js';

const out = mkdtempSync(join(tmpdir(), 'plugin-out-'));
/** What is published: `npm test` has built it. */
const BUILD = join(ROOT, 'build');
const OURS = `require(${JSON.stringify(BUILD)}).App`;

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
/** A project, the options of its one synth, and what came of it. */
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
  const made = new Project(app, validation, App);
  runs.set(name, { project: made, args });
  return made;
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
  const door = `module.exports = require(${JSON.stringify(join(BUILD, 'plugin.js'))});`;
  project('a relative path', BAD, { package: './validation.js' }).write('validation.js', door);
  // As npm would have installed it. A folder that is no absolute path, the command line does not
  // find.
  project('installed', BAD, { package: 'cdk8s-pods' }, ['--plugins-dir', out]);
  const home = join(out, 'cdk8s-pods/1.0.0/node_modules/cdk8s-pods');
  cpSync(BUILD, join(home, 'build'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
  // Two at once: there may be two processors.
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

const ran = (name: string): Synthesized => {
  const found = runs.get(name)?.ran;
  if (found === undefined) throw new Error(`${name} did not run`);
  return found;
};
/** Each rule that was broken, and the constructs that break it. */
const found = (name: string): readonly (readonly string[])[] | undefined =>
  ran(name).report?.violations.map(({ ruleName, violatingConstructs }) => [
    ruleName,
    ...violatingConstructs.map(
      ({ resourceName, constructPath }) => `${resourceName} at ${constructPath}`,
    ),
  ]);

test('what is good succeeds', () => {
  expect(ran('good')).toMatchObject({
    status: 0,
    stderr: '',
    report: { violations: [], summary: { status: 'success' } },
  });
});

test.each(['bad', 'a relative path', 'installed'])(
  'what a server refuses fails, and is named by its construct: %s',
  (name) => {
    expect(ran(name).status).toBe(2);
    expect(found(name)).toEqual([
      ['refused: VolumeMount/volume', expect.stringMatching(/^stock-pod-\w+ at stock\/pod$/)],
    ]);
    expect(ran(name).stdout).toContain(
      'spec.containers[0].volumeMounts[0].name: Not found: "lost"',
    );
  },
);

test('what it warns of fails where that is asked for', () => {
  expect(ran('warned, and failing').status).toBe(2);
  expect(found('warned, and failing')).toEqual([
    ['warning: Container/env-hides', expect.stringContaining(' at shop/pod')],
  ]);
});

test('no construct is taken for another of the same name', () => {
  expect(found('colliding')).toEqual([
    ['refused: VolumeMount/volume', 'Deployment web at undefined'],
  ]);
  expect(found('colliding in our App')).toEqual([
    ['refused: VolumeMount/volume', 'Deployment web at shop/deployment'],
  ]);
});

test('to stdout goes the report, and only where it succeeds the manifests', () => {
  const [bad, good] = [ran('to stdout'), ran('well to stdout')];
  expect(bad.status).toBe(2);
  expect(bad.report?.violations[0]?.violatingConstructs[0]?.manifestPath).toBe('STDOUT');
  expect(good.status).toBe(0);
  expect(good.stdout).toContain('kind: Pod');
});

test('wrong properties are an error that names them', () => {
  expect(ran('misspelt').status).toBe(1);
  expect(ran('misspelt').stderr).toContain('kubernetes: 1.2 is not known');
});
