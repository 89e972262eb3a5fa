// How the process of the command line ends if its output cannot be written, or a thread fails.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';
import { reportSkipped } from '../support/report-skipped.js';

const CLI = join(__dirname, '../../build/cli.js');
const REFUSED = podYaml('image: " a"');

const line = new CommandLine({
  'right.yaml': podYaml('image: nginx:1.29'),
  'refused.yaml': REFUSED,
  'many.yaml': `${REFUSED}\n---\n`.repeat(3000),
  'exits.js': thread("parentPort.once('message', () => process.exit(0));"),
  'throws.js': thread("parentPort.once('message', () => { throw new Error('a\\nFORGED'); });"),
  'silent.js': thread('parentPort.postMessage = () => parentPort.unref();'),
});
afterAll(() => line.remove());

/** A module that is loaded before the command, and changes its threads. */
function thread(code: string): string {
  return `const { isMainThread, parentPort } = require('node:worker_threads');
if (!isMainThread) { ${code} }`;
}

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a shell script in which `$cli` is the command line. */
function shell(script: string, env: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; cli() { "${process.execPath}" "${CLI}" "$@"; }; ${script}`],
    { cwd: line.folder, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...env } },
  );
  return { status, out: stdout, err: stderr };
}

test.each(['check many.yaml', 'check --format json many.yaml', 'import many.yaml', 'rules'])(
  '%s, in a pipe that closes, ends as SIGPIPE ends other programs',
  (args) =>
    expect(shell(`cli ${args} | head -c 1 > first`)).toEqual({ status: 141, out: '', err: '' }),
);

const FULL_DEVICE = '/dev/full';
const hasFullDevice = existsSync(FULL_DEVICE);
if (!hasFullDevice) reportSkipped('tests of a full device', `there is no ${FULL_DEVICE}`);
const onFullDevice = hasFullDevice ? test : test.skip;

onFullDevice.each([
  'check right.yaml',
  'check refused.yaml',
  'check --format sarif many.yaml',
  'import right.yaml',
  'diff . .',
  'rules',
  'completions bash',
  '--help',
])('%s reports in one sentence that standard output is full', (args) =>
  expect(shell(`cli ${args} > ${FULL_DEVICE}`)).toEqual({
    status: 2,
    out: '',
    err: 'cdk8s-pods: standard output: the disk is full\n',
  }),
);

onFullDevice.each([
  ['check right.yaml', 0],
  ['check refused.yaml', 1],
  ['check nowhere.yaml', 2],
  ['unknown', 2],
])('%s has the same exit status if standard error is full', (args, status) =>
  expect(shell(`cli ${args} 2> ${FULL_DEVICE} > ignored`).status).toBe(status),
);

test('a working directory that was removed is an error in one sentence', () =>
  expect(shell('mkdir gone && cd gone && rmdir ../gone && cli check .')).toEqual({
    status: 2,
    out: '',
    err: 'cdk8s-pods: the current folder: there is no such file or folder\n',
  }));

const hasThreads = availableParallelism() > 1;
if (!hasThreads) reportSkipped('tests of threads', 'there is one processor only');
const withThreads = hasThreads ? describe : describe.skip;

withThreads('if a thread', () => {
  const run = (file: string, args: string): Ended =>
    shell(`cli ${args}`, { NODE_OPTIONS: `-r ./${file}` });
  const FAILED = 'cdk8s-pods: a worker thread failed, and the output is not complete: ';

  test.each(['json', 'sarif', 'junit', 'text', 'github'])(
    'ends without an answer, check --format %s fails',
    (format) => {
      const { status, out, err } = run('exits.js', `check --format ${format} many.yaml`);
      expect({ status, err }).toEqual({ status: 2, err: `${FAILED}it ended with exit code 0\n` });
      if (format === 'json' || format === 'sarif') expect(() => JSON.parse(out)).toThrow();
      expect(out).not.toMatch(/<\/testsuites>|objects in/);
    },
  );

  test('ends without an answer, validate --lines fails', () =>
    expect(
      shell(
        'for i in $(seq 5000); do echo \'{"apiVersion":"v1","kind":"Pod"}\'; done | ' +
          'cli validate --lines > verdicts',
        { NODE_OPTIONS: '-r ./exits.js' },
      ),
    ).toEqual({ status: 2, out: '', err: `${FAILED}it ended with exit code 0\n` }));

  test('throws, check fails, and reports the message on one line', () => {
    const { status, err } = run('throws.js', 'check --format json many.yaml');
    expect({ status, err }).toEqual({ status: 2, err: `${FAILED}a\\nFORGED\n` });
  });

  test('never answers, check fails', () => {
    const { status, err } = run('silent.js', 'check --format json many.yaml');
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringMatching(/^cdk8s-pods: .*(?:complete)/),
    });
  });
});
