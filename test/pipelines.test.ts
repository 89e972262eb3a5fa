// Runs the lines of examples/pipelines, as a runner of each would: in a project that has the
// package installed, with manifests that are good or bad.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const ROOT = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, 'examples/pipelines', file), 'utf8');

const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'app', image: 'nginx:1.29' }] },
};
const GOOD = JSON.stringify(POD);
/** Refused, and regretted. */
const BAD = JSON.stringify({
  ...POD,
  spec: { containers: [{ name: 'app', image: 'nginx', imagePullPolicy: 'always' }] },
});
/** An app of cdk8s that writes a Pod to each of two files. */
const appOf = (pod: string): string => `const { ApiObject, App, Chart } = require('cdk8s');
const app = new App();
new ApiObject(new Chart(app, 'good'), 'pod', ${GOOD});
new ApiObject(new Chart(app, 'other'), 'pod', ${pod});
app.synth();
`;

const scratch = mkdtempSync(join(tmpdir(), 'pipelines-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(scratch, file)), { recursive: true });
  writeFileSync(join(scratch, file), text);
};

beforeAll(() => {
  // The commands that a project has installed, and an npm that has installed them.
  const node = JSON.stringify(process.execPath);
  const [ours, theirs] = ['build/cli.js', 'node_modules/cdk8s-cli/bin/cdk8s'].map((file) =>
    JSON.stringify(join(ROOT, file)),
  );
  write('bin/npm', '#!/bin/sh\n');
  write(
    'bin/npx',
    `#!/bin/sh\nname=$1\nshift\ncase $name in cdk8s-pods) exec ${node} ${ours} "$@";; cdk8s) exec ${node} ${theirs} "$@";; esac\n`,
  );
  for (const file of ['npm', 'npx']) chmodSync(join(scratch, 'bin', file), 0o755);
  write('good/k8s/web.json', GOOD);
  write('bad/k8s/web.json', BAD);
  for (const [project, pod] of [['good', GOOD] as const, ['bad', BAD] as const]) {
    write(`${project}/app.js`, appOf(pod));
    write(`${project}/cdk8s.yaml`, 'app: node app.js\n');
  }
});

type Project = 'good' | 'bad' | 'updates';

function run(
  project: Project,
  command: string,
  args: readonly string[],
  env: object = {},
): SpawnSyncReturns<string> {
  const path = join(scratch, 'bin') + delimiter + process.env['PATH'];
  const all = { ...process.env, NODE_PATH: join(ROOT, 'node_modules'), ...env, PATH: path };
  return spawnSync(command, [...args], { cwd: join(scratch, project), env: all, encoding: 'utf8' });
}
const shell = (project: Project, script: string, env?: object) =>
  run(project, 'sh', ['-ec', script], env);
const made = (project: Project, file: string): string =>
  readFileSync(join(scratch, project, file), 'utf8');

describe('GitHub', () => {
  const { jobs } = parse(read('github.yaml')) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly { run?: string }[] }>>;
  };
  const linesOf = (job: string): readonly string[] =>
    jobs[job]?.steps.flatMap((step) => step.run ?? []) ?? [];

  test('annotates the lines with findings, and keeps a SARIF log', () => {
    const [install = '', check = '', keep = '', ...more] = linesOf('check');
    expect(more).toEqual([]);
    expect(['good', 'bad'].map((project) => shell(project as Project, install).status)).toEqual([
      0, 0,
    ]);
    expect(shell('good', check).status).toBe(0);
    expect(shell('bad', check)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^::error file=k8s\/web\.json,line=1,/m),
    });
    for (const project of ['good', 'bad'] as const) expect(shell(project, keep).status).toBe(0);
    expect(JSON.parse(made('good', 'pods.sarif')).runs[0].results).toEqual([]);
    expect(JSON.parse(made('bad', 'pods.sarif')).runs[0].results).toHaveLength(2);
  });

  test('checks each shard on one machine', () => {
    const [, check = ''] = linesOf('fleet');
    const parts = [1, 2, 3, 4].map(
      (shard) => shell('bad', check.replace(/\$\{\{ matrix\.shard \}\}/, String(shard))).status,
    );
    expect([...parts].sort()).toEqual([0, 0, 0, 1]);
  });
});

describe('GitHub, for updates', () => {
  const { jobs } = parse(read('github-updates.yaml')) as {
    readonly jobs: { readonly updates: { readonly steps: readonly { run?: string }[] } };
  };
  const [, compare = '', comment = '', ...more] = jobs.updates.steps.flatMap(
    (step) => step.run ?? [],
  );
  const jobWith = (image: string, suspend = false): string =>
    JSON.stringify({
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'migrate' },
      spec: {
        suspend,
        template: { spec: { containers: [{ name: 'app', image }], restartPolicy: 'Never' } },
      },
    });

  beforeAll(() => {
    write('updates/k8s/job.json', jobWith('example.com/migrate:1'));
    const git = 'git -c user.name=a -c user.email=a@example.com -c commit.gpgsign=false';
    const committed = shell(
      'updates',
      `git init -q && git add k8s && ${git} commit -qm first && ` +
        'git update-ref refs/remotes/origin/main HEAD',
    );
    expect(committed).toMatchObject({ status: 0, stderr: '' });
    write('bin/gh', '#!/bin/sh\necho "$@"\ncat\n');
    chmodSync(join(scratch, 'bin/gh'), 0o755);
  });

  test('comments each change, and fails if an update is refused', () => {
    expect(more).toEqual([]);
    write('updates/k8s/job.json', jobWith('example.com/migrate:2'));
    expect(shell('updates', compare).status).toBe(1);
    const commented = shell('updates', comment, { PULL_REQUEST: '7' });
    expect(commented.status).toBe(0);
    expect(commented.stdout).toMatch(/^pr comment 7 --edit-last --create-if-none --body-file -\n/);
    expect(commented.stdout).toContain('field is immutable');
  });

  test('passes if all updates are accepted', () => {
    write('updates/k8s/job.json', jobWith('example.com/migrate:1', true));
    expect(shell('updates', compare).status).toBe(0);
    expect(made('updates', 'updates.md')).toContain('spec.suspend');
  });

  test('the steps in docs/pipelines.md are those of the example', () => {
    const page = readFileSync(join(ROOT, 'docs/pipelines.md'), 'utf8');
    for (const step of [compare, comment]) expect(page).toContain(`- run: ${step}\n`);
  });
});

test('GitLab: what is found is a report of tests', () => {
  const { pods } = parse(read('gitlab-ci.yaml')) as {
    readonly pods: { readonly script: readonly string[] };
  };
  const env = { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '1' };
  expect(shell('good', pods.script.join('\n'), env).status).toBe(0);
  expect(shell('bad', pods.script.join('\n'), env).status).toBe(1);
  expect(made('bad', 'pods.xml')).toContain(
    '<testsuites name="cdk8s-pods" tests="1" failures="1">',
  );
});

test('pre-commit: the files of a commit are checked', () => {
  const { repos } = parse(read('pre-commit-config.yaml'));
  const [{ entry, files, additional_dependencies }] = repos[0].hooks;
  expect(additional_dependencies).toEqual([expect.stringMatching(/^cdk8s-pods@\d+\.\d+\.\d+$/)]);
  expect(
    ['k8s/web.json', 'k8s/a/b.yml', 'web.json', 'k8s/web.ts'].map((file) =>
      new RegExp(files).test(file),
    ),
  ).toEqual([true, true, false, false]);
  expect(
    (['good', 'bad'] as const).map((project) => shell(project, `npx ${entry} k8s/web.json`).status),
  ).toEqual([0, 1]);
});

test('Argo CD: what is written is deployed only if all of it is accepted', () => {
  const { spec } = parse(read('argo-cd-plugin.yaml'));
  const generate = (project: Project) =>
    run(project, spec.generate.command[0], [
      ...spec.generate.command.slice(1),
      ...spec.generate.args,
    ]);
  const { status, stdout } = generate('good');
  expect(status).toBe(0);
  expect(parseAllDocuments(stdout).map((each) => each.toJS().kind)).toEqual(['Pod', 'Pod']);
  expect(generate('bad')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('imagePullPolicy'),
  });
  expect(run('good', spec.init.command[0], spec.init.command.slice(1)).status).toBe(0);
  expect(spec.discover.fileName).toBe('cdk8s.yaml');
});

test('VS Code: each finding is a problem of its file', () => {
  const [{ command, problemMatcher }] = JSON.parse(read('vscode-tasks.json')).tasks;
  const lines = shell('bad', command).stdout.split('\n');
  const problems = problemMatcher.map(
    ({
      severity,
      pattern,
    }: {
      severity: string;
      pattern: Readonly<Record<string, string | number>>;
    }) => {
      const found = lines.flatMap((line) => new RegExp(String(pattern['regexp'])).exec(line) ?? []);
      const held = (field: string): string | undefined => found[Number(pattern[field])];
      return [
        severity,
        ...['file', 'line', 'code'].map(held),
        held('message')?.includes('spec.containers[0].image'),
      ];
    },
  );
  expect(problems).toEqual([
    ['error', 'k8s/web.json', '1', 'Container/pull-policy', true],
    ['warning', 'k8s/web.json', '1', 'Container/image-tag', true],
  ]);
});
