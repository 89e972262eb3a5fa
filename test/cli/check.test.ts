// The command that most people use.
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
  'folder/a.json': '{"apiVersion":"v1","kind":"Service"}',
  'folder/deeper/c.yaml': `${VALID}\n---\n${INVALID}`,
  'folder/notes.txt': INVALID,
  'folder/node_modules/d.yaml': INVALID,
  'folder/.hidden/e.yaml': INVALID,
});
afterAll(() => line.remove());

const last = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);

describe('the exit status', () => {
  test.each([
    ['nothing wrong', VALID, [], 0],
    ['refused', INVALID, [], 1],
    ['warned of', WITH_WARNING, [], 0],
    ['warned of, to fail for warnings', WITH_WARNING, ['--fail-on', 'warned'], 1],
    ['a hazard', HAZARD, ['--fail-on', 'warned'], 0],
    ['a hazard, to fail for hazards', HAZARD, ['--fail-on', 'hazard'], 1],
    ['against the level of its namespace', VALID, ['--pod-security', 'restricted'], 1],
    ['no YAML', 'a: [', [], 1],
    ['nothing', '', [], 0],
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
    [['check', '--shard', '7'], "--shard '7' is no part"],
    [['check', '--pod-template-at', 'Rollout'], "'Rollout' says no place of a Pod template"],
    [['chekc'], "there is no command 'chekc': did you mean 'check'?"],
  ])('%j cannot be done', async (args, why) => {
    const { status, err } = await line.run(args);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(why) });
  });
});

describe('what is read', () => {
  test('a folder: manifests below it, in order, without what tools keep for themselves', async () => {
    const { out } = await line.run(['check', 'folder', '--format', 'json', '--hazards', 'note']);
    const { problems, summary } = JSON.parse(out);
    expect(new Set(problems.map(({ file }: { file: string }) => file))).toEqual(
      new Set(['folder/b.yml', 'folder/deeper/c.yaml']),
    );
    expect(summary).toMatchObject({ files: 3, objects: 3, others: 1 });
  });

  test('standard input, where no path is given', async () => {
    expect((await line.run(['check'], { stdin: INVALID })).out).toMatch(
      /^<stdin>:7:14: refused: Pod web: spec\.containers\[0\]\.image: /,
    );
  });

  test('what can be, where something cannot', async () => {
    const { status, out, err } = await line.run(['check', 'nowhere', 'refused.yaml']);
    expect({ status, last: last(out), err }).toEqual({
      status: 2,
      last: '1 object with Pods in 1 file: 1 refused',
      err: 'cdk8s-pods: nowhere: there is no such file or folder\n',
    });
  });

  test('links in a circle, and a pipe that nobody writes to, are passed over', async () => {
    const odd = new CommandLine({ 'right.yaml': VALID });
    mkdirSync(join(odd.folder, 'in'));
    symlinkSync('..', join(odd.folder, 'in/up'));
    symlinkSync('round.yaml', join(odd.folder, 'round.yaml'));
    execFileSync('mkfifo', [join(odd.folder, 'pipe.yaml')]);
    const { status, out, err } = await odd.run(['check', '.']);
    odd.remove();
    expect({ status, last: last(out), err }).toEqual({
      status: 2,
      last: '1 object with Pods in 1 file: nothing wrong',
      err: 'cdk8s-pods: round.yaml: its links lead in a circle\n',
    });
  });
});

describe('what a repository says once', () => {
  const repository = new CommandLine({
    'cdk8s-pods.yaml':
      'podSecurity: baseline\nexclude: [old]\nignore: [{rule: Container/image-tag, reason: mirrored, in: dev}]\n',
    'dev/web.yaml': HAZARD,
    'prod/web.yaml': HAZARD,
    'old/web.yaml': INVALID,
    'wrong.yaml': 'podSecurity: strict',
  });
  afterAll(() => repository.remove());
  const files = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { problems } = JSON.parse(
      (await repository.run(['check', '--format', 'json', ...args])).out,
    );
    return problems
      .filter(({ rule }: { rule: string }) => rule === 'Container/image-tag')
      .map(({ file }: { file: string }) => file);
  };

  test('holds for what is checked in it', async () => {
    expect(await files('.')).toEqual(['prod/web.yaml']);
    expect(await files('old')).toEqual([]);
  });

  test('and what is wrong with it is told', async () => {
    const { status, err } = await repository.run(['check', '--config', 'wrong.yaml', '.']);
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringContaining('wrong.yaml: podSecurity: "strict" is not known'),
    });
  });
});

test('all parts together are the whole', async () => {
  const stdin = Array.from({ length: 7 }, (_, i) =>
    podYaml('image: " a"').replace('web', `web${i}`),
  ).join('\n---\n');
  const namesIn = async (shard: string, env = {}): Promise<readonly string[]> => {
    const { out } = await line.run(['check', '--shard', shard, '--format', 'json', '-'], {
      stdin,
      env,
    });
    return JSON.parse(out).problems.map(({ object }: { object: { name: string } }) => object.name);
  };
  expect(await namesIn('1/3')).toEqual(['web0', 'web3', 'web6']);
  expect(await namesIn('/3', { JOB_COMPLETION_INDEX: '1' })).toEqual(['web1', 'web4']);
  expect(await namesIn('3/3')).toEqual(['web2', 'web5']);
});

test('what has one right answer is written in the file, and nothing else', async () => {
  const wrong = `${podYaml('image: nginx:1.29', 'ports: [{containerPort: "80"}] # http', 'env: [{name: A, value: yes}, {name: B, value: [1]}]')}\r\n`;
  const path = line.write('fix.yaml', wrong);
  const { status, out, err } = await line.run(['check', '--fix', 'fix.yaml']);
  expect({ status, last: last(out), err }).toEqual({
    status: 1,
    last: '1 object with Pods in 1 file: 1 refused',
    err: 'cdk8s-pods: mended 2 in place\n',
  });
  expect(readFileSync(path, 'utf8')).toBe(wrong.replace('"80"', '80').replace('yes', '"yes"'));
});

test('a long check shows how far it is, to who waits at a terminal', async () => {
  const shown: string[] = [];
  const stdin = Array.from({ length: 130 }, () => VALID).join('\n---\n');
  const now = jest.spyOn(performance, 'now');
  for (let second = 0; second < 200; second++) now.mockReturnValueOnce(second * 2000);
  const { out } = await line.run(['check'], {
    stdin,
    screen: { write: (text) => shown.push(text) },
  });
  now.mockRestore();
  expect(out).toBe('130 objects with Pods in 1 file: nothing wrong\n');
  expect(shown).toEqual(['\r\u001b[K64 documents', '\r\u001b[K128 documents', '\r\u001b[K']);
});
