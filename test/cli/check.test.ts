// The command `check`: what it reads, its exit status, and its options.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const VALID = podYaml('image: nginx:1.29');
const INVALID = podYaml('image: " a"');
const HAZARD = podYaml('image: nginx');
const WITH_WARNING = podYaml(
  'image: nginx:1.29',
  'env: [{name: A, value: "1"}, {name: A, value: "2"}]',
);

const line = new CommandLine({
  'right.yaml': VALID,
  'refused.yaml': INVALID,
  'folder/b.yml': HAZARD,
  'folder/a.json': '{"apiVersion":"v1","kind":"Endpoints"}',
  'folder/deeper/c.yaml': `${VALID}\n---\n${INVALID}`,
  'folder/notes.txt': INVALID,
  'folder/node_modules/d.yaml': INVALID,
  'folder/.hidden/e.yaml': INVALID,
});
afterAll(() => line.remove());

/** A manifest that the API server accepts, but whose container never starts. */
const CANNOT_WORK = podYaml('image: Acme/Web:1.4');
const IGNORED = podYaml(
  'image: Acme/Web:1.4 # cdk8s-pods-ignore: Container/image-reference a webhook replaces it',
);
const NO_REASON = podYaml('image: Acme/Web:1.4 # cdk8s-pods-ignore: Container/image-reference');

const last = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);

describe('the exit status', () => {
  test.each([
    ['no findings', VALID, [], 0],
    ['a refusal', INVALID, [], 1],
    ['a warning', WITH_WARNING, [], 0],
    ['a warning with --fail-on warned', WITH_WARNING, ['--fail-on', 'warned'], 1],
    ['a hazard with --fail-on warned', HAZARD, ['--fail-on', 'warned'], 0],
    ['a hazard with --fail-on hazard', HAZARD, ['--fail-on', 'hazard'], 1],
    ['a hazard of level error', CANNOT_WORK, [], 1],
    ['an ignored hazard of level error', IGNORED, [], 0],
    ['a hazard of level error that is ignored without a reason', NO_REASON, [], 1],
    ['a hazard of level error with --hazards none', CANNOT_WORK, ['--hazards', 'none'], 0],
    ['a Pod Security violation', VALID, ['--pod-security', 'restricted'], 1],
    ['invalid YAML', 'a: [', [], 2],
    ['an empty input', '# nothing\n---\n', [], 2],
    ['an empty input with --allow-empty', '', ['--allow-empty'], 0],
    ['only objects of other kinds', 'apiVersion: v1\nkind: Endpoints', [], 0],
  ])('of %s', async (_, stdin, args, status) =>
    expect((await line.run(['check', ...args, '-'], { stdin })).status).toBe(status),
  );

  test.each([
    [['check', 'nowhere'], 'nowhere: there is no such file or folder'],
    [
      ['check', '--fail-on', 'everything'],
      "--fail-on cannot be 'everything': write one of refused, warned, hazard",
    ],
    [['check', '--formt', 'json'], 'there is no option --formt: did you mean --format?'],
    [
      ['check', '--shard', '7'],
      "--shard: '7' is not INDEX/COUNT. Write 2/5 for the second of five",
    ],
    [['check', '--pod-template-at', 'Rollout'], "--pod-template-at: 'Rollout' is not KIND=PATH"],
    [['chekc'], "there is no command 'chekc': did you mean 'check'?"],
  ])('%j is a usage error', async (args, why) => {
    const { status, err } = await line.run(args);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(why) });
  });
});

describe('the input', () => {
  test('is all manifests of a folder, in order, without the folders of tools', async () => {
    const { out } = await line.run(['check', 'folder', '--format', 'json', '--hazards', 'note']);
    const { diagnostics, summary } = JSON.parse(out);
    expect(new Set(diagnostics.map(({ file }: { file: string }) => file))).toEqual(
      new Set(['folder/b.yml', 'folder/deeper/c.yaml']),
    );
    expect(summary).toMatchObject({ files: 3, objects: 3, skipped: [{ count: 1 }] });
  });

  test('is standard input if no path is given', async () => {
    expect((await line.run(['check'], { stdin: INVALID })).out).toMatch(
      /^<stdin>:7:14: refused: Pod web: spec\.containers\[0\]\.image: /,
    );
  });

  test('is every readable file, even if another cannot be read', async () => {
    const { status, out, err } = await line.run(['check', 'nowhere', 'refused.yaml']);
    expect({ status, last: last(out), err }).toEqual({
      status: 2,
      last: '1 object in 1 file: 1 refused',
      err: 'cdk8s-pods: nowhere: there is no such file or folder\n',
    });
  });

  test('does not include circular links, or a pipe that was not named', async () => {
    const links = new CommandLine({ 'right.yaml': VALID });
    mkdirSync(join(links.folder, 'in'));
    symlinkSync('..', join(links.folder, 'in/up'));
    symlinkSync('round.yaml', join(links.folder, 'round.yaml'));
    execFileSync('mkfifo', [join(links.folder, 'pipe.yaml')]);
    const { status, out, err } = await links.run(['check', '.']);
    links.remove();
    expect({ status, last: last(out), err }).toEqual({
      status: 2,
      last: '1 object in 1 file: no findings',
      err: 'cdk8s-pods: round.yaml: too many levels of symbolic links\n',
    });
  });
});

describe('the configuration file', () => {
  const repository = new CommandLine({
    'cdk8s-pods.yaml':
      'podSecurity: baseline\nexclude: [old]\n' +
      'ignore: [{rule: Container/image-tag, reason: mirrored, in: dev}]\n',
    'dev/web.yaml': HAZARD,
    'prod/web.yaml': HAZARD,
    'old/web.yaml': INVALID,
    'wrong.yaml': 'podSecurity: strict',
  });
  afterAll(() => repository.remove());
  const files = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { diagnostics } = JSON.parse(
      (await repository.run(['check', '--format', 'json', ...args])).out,
    );
    return diagnostics
      .filter(({ rule }: { rule: string }) => rule === 'Container/image-tag')
      .map(({ file }: { file: string }) => file);
  };

  test('applies to all files of its repository', async () => {
    expect(await files('.')).toEqual(['prod/web.yaml']);
    expect(await files('old')).toEqual([]);
  });

  test('is validated', async () => {
    const { status, err } = await repository.run(['check', '--config', 'wrong.yaml', '.']);
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringContaining('wrong.yaml: podSecurity: "strict" is not known'),
    });
  });
});

test('each document belongs to one shard', async () => {
  const stdin = Array.from({ length: 7 }, (_, i) =>
    podYaml('image: " a"').replace('web', `web${i}`),
  ).join('\n---\n');
  const namesIn = async (shard: string, env = {}): Promise<readonly string[]> => {
    const { out } = await line.run(['check', '--shard', shard, '--format', 'json', '-'], {
      stdin,
      env,
    });
    return JSON.parse(out).diagnostics.map(
      ({ object }: { object: { name: string } }) => object.name,
    );
  };
  expect(await namesIn('1/3')).toEqual(['web0', 'web3', 'web6']);
  expect(await namesIn('/3', { JOB_COMPLETION_INDEX: '1' })).toEqual(['web1', 'web4']);
  expect(await namesIn('3/3')).toEqual(['web2', 'web5']);
});

test('writes a long report in large parts', async () => {
  const path = line.write('many.yaml', 'a: 1\n---\n'.repeat(5000));
  const { out } = await line.run(['check', path]);
  expect(out.match(/Object 'Kind' is missing/g)).toHaveLength(5000);
  expect(line.writes).toBeLessThan(500);
});

test('--fix writes unambiguous fixes, and changes nothing else', async () => {
  const wrong = `${podYaml(
    'image: nginx:1.29',
    'ports: [{containerPort: "80"}] # http',
    'env: [{name: A, value: yes}, {name: B, value: [1]}]',
  )}\r\n`;
  const path = line.write('fix.yaml', wrong);
  const { status, out, err } = await line.run(['check', '--fix', 'fix.yaml']);
  expect({ status, last: last(out), err }).toEqual({
    status: 1,
    last: '1 object in 1 file: 1 refused',
    err: 'cdk8s-pods: fixed 2 problems\n',
  });
  expect(readFileSync(path, 'utf8')).toBe(wrong.replace('"80"', '80').replace('yes', '"yes"'));
});

/** Runs a check that takes long, and returns what it shows on the screen. */
async function screenOfLongCheck(...options: readonly string[]): Promise<readonly string[]> {
  const shown: string[] = [];
  const stdin = Array.from({ length: 130 }, () => VALID).join('\n---\n');
  const now = jest.spyOn(performance, 'now');
  for (let second = 0; second < 200; second++) now.mockReturnValueOnce(second * 2000);
  const { out } = await line.run(['check', ...options], {
    stdin,
    screen: { write: (text) => shown.push(text) },
  });
  now.mockRestore();
  expect(out).toBe('130 objects in 1 file: no findings\n');
  return shown;
}

test('a long check shows its progress on a terminal', async () => {
  expect(await screenOfLongCheck()).toEqual([
    '\r\u001b[K0 documents, 0.0 MB, 0 documents/s',
    '\r\u001b[K64 documents, 0.0 MB, 16 documents/s',
    '\r\u001b[K128 documents, 0.0 MB, 21 documents/s',
    '\r\u001b[K',
  ]);
});

test.each(['-q', '--quiet'])('%s hides the progress', async (option) => {
  expect(await screenOfLongCheck(option)).toEqual([]);
});

test('fixes of one problem are counted in the singular', async () => {
  const yaml = podYaml('image: nginx:1.29', 'env: [{name: A, value: yes}]');
  line.write('fix-one.yaml', yaml);
  const { err } = await line.run(['check', '--fix', 'fix-one.yaml']);
  expect(err).toBe('cdk8s-pods: fixed 1 problem\n');
});
