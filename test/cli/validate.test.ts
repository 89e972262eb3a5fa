// `validate --lines` prints what `npm run judge` prints: test/tools/judge.test.ts has more lines.
import { validateLine } from '../../lib/cli/validate-line.js';
import { validateLines } from '../../lib/cli/validate-lines.js';
import type { PoolWorker } from '../../lib/cli/worker-pool.js';
import { CommandLine } from '../support/command-line.js';

const line = new CommandLine({ 'cdk8s-pods.yaml': 'kubernetes: 1.34\n' });
afterAll(() => line.remove());

const pod = (container = ''): string =>
  '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},' +
  `"spec":{"containers":[{"name":"a","image":"b"${container}}]}}`;

test('prints a verdict for each line, whatever the line contains', async () => {
  const lines = [pod(), '', 'kind: Pod', pod(',"image":" "')];
  // A line includes its line feed, which the error of an empty line shows.
  const expected = lines.map((each, i) => (i < lines.length - 1 ? `${each}\n` : each));
  expect(await line.run(['validate', '--lines'], { stdin: lines.join('\n') })).toEqual({
    status: 0,
    out: expected.map((each) => `${validateLine(each)}\n`).join(''),
    err: '',
  });
});

test('prints nothing for an empty input, and a verdict for an empty line', async () => {
  expect((await line.run(['validate', '--lines'])).out).toBe('');
  expect((await line.run(['validate', '--lines'], { stdin: '\n' })).out).toBe(
    `${validateLine('\n')}\n`,
  );
});

test('reads bytes that are not valid UTF-8 as Go does', async () => {
  const stdin = Buffer.from(pod(',"\xff\xfe":1'), 'latin1');
  const { out } = await line.run(['validate', '--lines'], { stdin });
  expect(out).toBe(`${validateLine(pod(',"\ufffd\ufffd":1'))}\n`);
});

test('validates for a version of Kubernetes, and does not read cdk8s-pods.yaml', async () => {
  const probe = pod(',"livenessProbe":{"httpGet":{"port":80,"protocol":"HTTP1"}}');
  const run = async (...args: readonly string[]): Promise<string> =>
    (await line.run(['validate', '--lines', ...args], { stdin: probe })).out;
  expect(await run()).toBe(`${validateLine(probe)}\n`);
  expect(await run('--kubernetes', '1.36')).toBe(`${validateLine(probe, '1.36')}\n`);
  expect(validateLine(probe, '1.36')).not.toBe(validateLine(probe));
});

test('keeps the order of the lines if workers validate them', async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => pod(`,"x${i}":1`));
  let terminated = 0;
  const worker: PoolWorker<Uint8Array, string> = {
    process: async (chunks) => chunks.map((chunk) => validateLines(chunk, '1.37')),
    terminate: () => {
      terminated++;
    },
  };
  const io = { stdin: lines.join('\n'), lineWorkers: () => [worker] };
  const { out } = await line.run(['validate', '--lines'], io);
  expect(out).toBe(lines.map((each) => `${validateLine(each)}\n`).join(''));
  // All of the input arrives at once, as one chunk.
  expect(terminated).toBe(1);
});

test.each([
  [['validate'], 'validate needs --lines'],
  [['validate', '--lines', 'pods.jsonl'], "reads standard input, not 'pods.jsonl'"],
  [['validate', '--lines', '--kubernetes', '1.12'], "--kubernetes cannot be '1.12'"],
  [['validate', '--line'], 'there is no option --line: did you mean --lines?'],
])('%j is a usage error', async (args, message) => {
  const { status, out, err } = await line.run(args, { stdin: pod() });
  expect({ status, out, err }).toEqual({
    status: 2,
    out: '',
    err: expect.stringContaining(message),
  });
});
