// Runs what others reference in this repository: the GitHub Action, the hook for pre-commit, and
// the image of the Dockerfile, each as its tool does, without the network.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const { version } = JSON.parse(read('package.json'));

const scratch = mkdtempSync(join(tmpdir(), 'integrations-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(scratch, file)), { recursive: true });
  writeFileSync(join(scratch, file), text);
};

/** A Pod without a warning or a hazard of level `warning`, as YAML. */
const podWith = (imagePullPolicy: string): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'app', image: 'nginx:1.29', imagePullPolicy }] },
  });

beforeAll(() => {
  write('k8s/good.yaml', podWith('Always'));
  write('k8s bad/bad.yaml', podWith('always'));
  // An npx that has the version of this repository.
  const command = [process.execPath, join(ROOT, 'build/cli.js')].map((path) => `'${path}'`);
  const npx = `#!/bin/sh\n[ "$1 $2" = "--yes cdk8s-pods@${version}" ] || exit 99\nshift 2\n`;
  write('bin/npx', `${npx}exec ${command.join(' ')} "$@"\n`);
  chmodSync(join(scratch, 'bin/npx'), 0o755);
});

const bash = (script: string, env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> =>
  spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: scratch,
    env: { ...process.env, ...env, PATH: join(scratch, 'bin') + delimiter + process.env['PATH'] },
    encoding: 'utf8',
  });

describe('action.yml', () => {
  const text = read('action.yml');
  const action = parse(text);
  const [check] = action.runs.steps;

  /** Runs the script of the action. Returns its result, and the SARIF report. */
  function run(inputs: Readonly<Record<string, string>>) {
    const output = join(scratch, 'output');
    writeFileSync(output, '');
    const given = (name: string): string => inputs[name] ?? action.inputs[name].default;
    const env = Object.fromEntries(
      Object.entries<string>(check.env).map(([variable, value]) => [
        variable,
        value.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name: string) => given(name)),
      ]),
    );
    const { status, stdout } = bash(check.run, {
      ...env,
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: scratch,
    });
    const [, sarif] = /^sarif=(.*)\n$/.exec(readFileSync(output, 'utf8')) ?? [];
    const results = sarif && JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results.length;
    return { status, annotations: stdout.match(/^::\w+ file=[^,]*/gm) ?? [], results };
  }

  test('passes if there are no findings', () => {
    expect(run({ paths: 'k8s' })).toEqual({ status: 0, annotations: [], results: 0 });
  });

  test('annotates lines, writes a SARIF report, and fails', () => {
    const annotations = ['::error file=k8s bad/bad.yaml'];
    expect(run({})).toEqual({ status: 1, annotations, results: 1 });
    expect(run({ paths: 'k8s\nk8s bad/bad.yaml\n' })).toEqual({
      status: 1,
      annotations,
      results: 1,
    });
  });

  test('takes options, and uploads nothing if it is not to', () => {
    const inputs = { paths: 'k8s', options: '--pod-security\n restricted', upload: 'false' };
    const { status, annotations, results } = run(inputs);
    expect({ status, results }).toEqual({ status: 1, results: undefined });
    expect(new Set(annotations)).toEqual(new Set(['::error file=k8s/good.yaml']));
  });

  test('fails if a path does not exist, and runs nothing that an input contains', () => {
    expect(run({ paths: '$(touch made)' }).status).toBe(2);
    expect(run({ options: '$(touch made) `touch made`; touch made' }).status).toBe(2);
    expect(existsSync(join(scratch, 'made'))).toBe(false);
  });

  test('is a composite action that refers only to what it declares', () => {
    expect(Object.keys(action)).toEqual(
      expect.arrayContaining(['name', 'description', 'inputs', 'outputs', 'runs']),
    );
    expect(action.runs.using).toBe('composite');
    for (const step of action.runs.steps)
      expect(step.uses ?? step.shell).toMatch(/^(bash|[\w-]+\/[\w/-]+@v\d+)$/);
    for (const [, name = ''] of text.matchAll(/\binputs\.(\w+)/g))
      expect(Object.keys(action.inputs)).toContain(name);
    for (const [, id, output = ''] of text.matchAll(/\bsteps\.(\w+)\.outputs\.(\w+)/g)) {
      expect(id).toBe(check.id);
      expect(check.run).toContain(`${output}=`);
    }
    // An input in a script could end the command and begin another.
    expect(check.run).not.toContain('${{');
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook, ...others] = parse(read('.pre-commit-hooks.yaml'));

  test('has one hook, with the fields that pre-commit requires', () => {
    expect(others).toEqual([]);
    const { id, name, description, language } = hook;
    expect([id, name, description].map((text) => typeof text)).toEqual(Array(3).fill('string'));
    expect(language).toBe('system');
  });

  test('checks the files that pre-commit passes', () => {
    expect(bash(`${hook.entry} k8s/good.yaml`).status).toBe(0);
    expect(bash(`${hook.entry} k8s/good.yaml 'k8s bad/bad.yaml'`)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('bad.yaml:1:'),
    });
  });

  test.each([
    ['k8s/web.yaml', true],
    ['apps/shop/manifests/a/b.yml', true],
    ['kubernetes/web.json', true],
    ['package.json', false],
    ['k8s/web.ts', false],
    ['my-k8s/web.yaml', false],
  ])('%s: %s', (file, isChecked) => expect(new RegExp(hook.files).test(file)).toBe(isChecked));
});

describe('Dockerfile', () => {
  const instructions = read('Dockerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' '));
  const argumentsOf = (name: string): readonly (readonly string[])[] =>
    instructions.filter(([first]) => first === name).map(([, ...rest]) => rest);
  const copies = argumentsOf('COPY').map((words) => ({
    isFromBuild: words[0] === '--from=build',
    sources: words.filter((word) => !word.startsWith('--')).slice(0, -1),
  }));

  test('has known instructions, a build stage, and a base image without a shell', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENTRYPOINT', 'CMD'];
    for (const [name = ''] of instructions) expect(known).toContain(name);
    const stages = argumentsOf('FROM').map((words) => words.join(' '));
    expect(stages).toEqual([
      expect.stringMatching(/^--platform=\$BUILDPLATFORM node:\d+-alpine AS build$/),
      expect.stringMatching(/^gcr\.io\/distroless\/nodejs\d+-debian\d+:nonroot$/),
    ]);
  });

  test('copies files that exist, and all that the build reads', () => {
    const sources = copies.filter((each) => !each.isFromBuild).flatMap((each) => each.sources);
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
    expect(sources).toEqual(expect.arrayContaining(['lib', 'tools', 'tsconfig.build.json']));
  });

  test('has all that the command line needs', () => {
    const image = join(scratch, 'image');
    for (const source of copies.filter((each) => each.isFromBuild).flatMap((each) => each.sources))
      cpSync(join(ROOT, source.replace('/cdk8s-pods/', '')), image + source, { recursive: true });
    const [node, cli] = JSON.parse(argumentsOf('ENTRYPOINT')[0]?.join(' ') ?? '');
    expect(node).toBe('/nodejs/bin/node');
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [image + cli, ...args], { cwd: scratch, encoding: 'utf8' });
    expect(run(...JSON.parse(argumentsOf('CMD')[0]?.join(' ') ?? '')).stdout).toContain('check');
    expect(run('--version').stdout).toBe(`${version}\n`);
    expect(run('check', 'k8s').status).toBe(0);
    expect(run('check', 'k8s bad')).toMatchObject({ status: 1, stderr: '' });
    expect(run('explain', 'containers.app.ports').stdout).toContain('ContainerPort');
    expect(run('import', 'k8s').stdout).toContain('new Pod(');
  });
});
