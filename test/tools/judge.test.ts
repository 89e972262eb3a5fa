// What `npm run judge` does with lines that nobody hopes for. The verdicts are Kubernetes' own:
// `npm run conformance` asks for many more.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Verdict } from '../../conformance/verdict.js';

const ROOT = join(__dirname, '../..');

/** A Pod as a text, with more text in its container and after its spec. */
const pod = (container = '', more = ''): string =>
  `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{"containers":[{"name":"a","image":"b"${container}}]}${more}}`;

interface JudgeOutput {
  readonly status: number | null;
  readonly stderr: string;
  readonly lines: readonly string[];
}

function runJudge(input: string | Buffer, ...options: readonly string[]): JudgeOutput {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/judge.mjs', ...options], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const lines = stdout.split('\n');
  // Every line ends, the last one too.
  expect(lines.pop()).toBe('');
  return { status, stderr, lines };
}

const errorsOf = (line: string | undefined): readonly string[] =>
  (JSON.parse(line ?? '') as Verdict).refused.map(({ type, field }) => `${type} ${field}`);

test('a verdict has the form in which Kubernetes’ own code gives it', () => {
  expect(runJudge(`${pod()}\n`)).toEqual({
    status: 0,
    stderr: '',
    lines: [
      '{"refused":[],"warned":[],"podSecurity":{"baseline":[],"restricted":["allowPrivilegeEscalation != false","unrestricted capabilities","runAsNonRoot != true","seccompProfile"]},"qos":"BestEffort"}',
    ],
  });
});

const LINES: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', '', ['Decode ']],
  ['no JSON', 'kind: Pod', ['Decode ']],
  ['JSON that is cut off', pod().slice(0, -1), ['Decode ']],
  ['JSON with more behind it', `${pod()} ${pod()}`, ['Decode ']],
  ['a list', '[]', ['Decode ']],
  ['null', 'null', ['Decode ']],
  ['no kind', '{"apiVersion":"v1"}', ['Decode ']],
  ['a kind without a Pod', '{"apiVersion":"v1","kind":"Service"}', ['Decode kind']],
  ['a type that is no kind', '{"apiVersion":"v1","kind":"PodSpec"}', ['Decode kind']],
  ['a kind that every object has', '{"apiVersion":"v1","kind":"__proto__"}', ['Decode kind']],
  [
    'a kind of another version',
    '{"apiVersion":"extensions/v1beta1","kind":"Deployment"}',
    ['Decode '],
  ],
  ['a carriage return at the end', `${pod()}\r`, []],
  ['blanks round it', `\t${pod()} `, []],
  [
    'a whole number that is not written as one',
    pod('', ',"spec":{"priority":1000.0}'),
    ['Decode '],
  ],
  [
    'a number that JavaScript cannot hold',
    pod('', ',"spec":{"activeDeadlineSeconds":9007199254740993}'),
    ['Strict spec', 'FieldValueInvalid spec.activeDeadlineSeconds'],
  ],
  [
    'keys that every object has',
    pod(',"__proto__":1,"constructor":2'),
    ['Strict spec.containers[0].__proto__', 'Strict spec.containers[0].constructor'],
  ],
  ['keys that stand twice', pod(',"image":"c"'), ['Strict spec.containers[0].image']],
  ['half a pair', pod(',"workingDir":"\\ud800"'), []],
  ['ten thousand levels', pod('', `,"x":${'['.repeat(9_999)}${']'.repeat(9_999)}`), ['Strict x']],
  ['a level more', pod('', `,"x":${'['.repeat(10_000)}${']'.repeat(10_000)}`), ['Decode ']],
  ['a hundred thousand levels', '{"a":'.repeat(100_000), ['Decode ']],
];

test('each line gets its verdict, whatever stands before it', () => {
  const { status, stderr, lines } = runJudge(LINES.map(([, line]) => `${line}\n`).join(''));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(lines.map((line, i) => [LINES[i]?.[0], errorsOf(line)])).toEqual(
    LINES.map(([what, , causes]) => [what, causes]),
  );
});

test('a line of 20 MB gets its verdict, and those after it theirs', () => {
  const annotations = `{"a":"${'x'.repeat(20_000_000)}"}`;
  const { lines } = runJudge(
    `${pod('', `,"metadata":{"annotations":${annotations}}`)}\n${pod()}\n`,
  );
  expect(lines.map(errorsOf)).toEqual([
    ['Strict metadata', 'FieldValueTooLong metadata.annotations'],
    [],
  ]);
});

test('bytes that are no UTF-8 are read as Go reads them', () => {
  const { lines } = runJudge(Buffer.from(`${pod(',"\xff\xfe":1')}\n`, 'latin1'));
  expect(lines.map(errorsOf)).toEqual([['Strict spec.containers[0].\ufffd\ufffd']]);
});

test('the last line may have no end, and nothing is no line', () => {
  expect(runJudge(`${pod()}\n${pod()}`).lines).toHaveLength(2);
  expect(runJudge('').lines).toEqual([]);
  expect(runJudge('\n').lines).toHaveLength(1);
});

test('many lines keep their order', () => {
  const names = Array.from({ length: 15_000 }, (_, i) => `x${i}`);
  const { lines } = runJudge(names.map((name) => `${pod(`,"${name}":1`)}\n`).join(''));
  expect(lines.flatMap(errorsOf)).toEqual(names.map((name) => `Strict spec.containers[0].${name}`));
});

test('a version of Kubernetes is asked for', () => {
  const probing = `${pod(',"livenessProbe":{"httpGet":{"port":80,"protocol":"HTTP1"}}')}\n`;
  const unknown = 'Strict spec.containers[0].livenessProbe.httpGet.protocol';
  expect(runJudge(probing, '--kubernetes', '1.36').lines.map(errorsOf)).toEqual([[unknown]]);
  expect(runJudge(probing, '--kubernetes=1.37').lines.map(errorsOf)).toEqual([[]]);
});

test.each([
  ['a version that is not known', ['--kubernetes', '1.12']],
  ['an option that is not known', ['--kubernets', '1.37']],
  ['a file', ['pods.jsonl']],
])('%s is refused, and nothing is judged', (_, options) => {
  const { status, stderr, lines } = runJudge(pod(), ...options);
  expect({ status, lines }).toEqual({ status: 1, lines: [] });
  expect(stderr).not.toBe('');
});

test('who stops reading is not told off', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', 'yes "{}" | head -n 200000 | node tools/judge.mjs | head -n 1'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
