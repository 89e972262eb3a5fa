// Tests `npm run judge` with malformed and unusual lines. The expected verdicts are Kubernetes'
// own: `npm run conformance` compares many more.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Verdict } from '../../conformance/verdict.js';

const ROOT = join(__dirname, '../..');

/** Returns a Pod as JSON, with text inserted in its container and after its spec. */
const pod = (container = '', more = ''): string =>
  '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},' +
  `"spec":{"containers":[{"name":"a","image":"b"${container}}]}${more}}`;

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
  // Every line ends with a line feed, also the last one.
  expect(lines.pop()).toBe('');
  return { status, stderr, lines };
}

const errorsOf = (line: string | undefined): readonly string[] =>
  (JSON.parse(line ?? '') as Verdict).refused.map(({ type, field }) => `${type} ${field}`);

test('prints a verdict in the same form as the program with Kubernetes’ own code', () => {
  expect(runJudge(`${pod()}\n`)).toEqual({
    status: 0,
    stderr: '',
    lines: [
      '{"refused":[],"warned":[],"podSecurity":{"baseline":[],"restricted":[' +
        '"allowPrivilegeEscalation != false","unrestricted capabilities",' +
        '"runAsNonRoot != true","seccompProfile"]},"qos":"BestEffort"}',
    ],
  });
});

const LINES: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty line', '', ['Decode ']],
  ['a line that is not JSON', 'kind: Pod', ['Decode ']],
  ['truncated JSON', pod().slice(0, -1), ['Decode ']],
  ['JSON followed by more text', `${pod()} ${pod()}`, ['Decode ']],
  ['a list', '[]', ['Decode ']],
  ['null', 'null', ['Decode ']],
  ['an object without a kind', '{"apiVersion":"v1"}', ['Decode ']],
  ['a kind without a Pod', '{"apiVersion":"v1","kind":"Endpoints"}', ['Decode kind']],
  ['a type that is not a kind', '{"apiVersion":"v1","kind":"PodSpec"}', ['Decode kind']],
  [
    'a kind that is a property of every JavaScript object',
    '{"apiVersion":"v1","kind":"__proto__"}',
    ['Decode kind'],
  ],
  [
    'a kind in another version',
    '{"apiVersion":"extensions/v1beta1","kind":"Deployment"}',
    ['Decode '],
  ],
  ['a carriage return at the end', `${pod()}\r`, []],
  ['surrounding whitespace', `\t${pod()} `, []],
  ['an integer that is written as a fraction', pod('', ',"spec":{"priority":1000.0}'), ['Decode ']],
  [
    'a number that JavaScript cannot represent',
    pod('', ',"spec":{"activeDeadlineSeconds":9007199254740993}'),
    ['Strict spec', 'FieldValueInvalid spec.activeDeadlineSeconds'],
  ],
  [
    'keys that are properties of every JavaScript object',
    pod(',"__proto__":1,"constructor":2'),
    ['Strict spec.containers[0].__proto__', 'Strict spec.containers[0].constructor'],
  ],
  ['a duplicate key', pod(',"image":"c"'), ['Strict spec.containers[0].image']],
  ['half of a surrogate pair', pod(',"workingDir":"\\ud800"'), []],
  [
    'a nesting of 10,000 levels',
    pod('', `,"x":${'['.repeat(9_999)}${']'.repeat(9_999)}`),
    ['Strict x'],
  ],
  [
    'a nesting of 10,001 levels',
    pod('', `,"x":${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    ['Decode '],
  ],
  ['a nesting of 100,000 levels', '{"a":'.repeat(100_000), ['Decode ']],
];

test('prints the verdict of each line, whatever the previous lines contain', () => {
  const { status, stderr, lines } = runJudge(LINES.map(([, line]) => `${line}\n`).join(''));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(lines.map((line, i) => [LINES[i]?.[0], errorsOf(line)])).toEqual(
    LINES.map(([title, , causes]) => [title, causes]),
  );
});

test('prints the verdict of a line of 20 MB, and of the line after it', () => {
  const annotations = `{"a":"${'x'.repeat(20_000_000)}"}`;
  const { lines } = runJudge(
    `${pod('', `,"metadata":{"annotations":${annotations}}`)}\n${pod()}\n`,
  );
  expect(lines.map(errorsOf)).toEqual([
    ['Strict metadata', 'FieldValueTooLong metadata.annotations'],
    [],
  ]);
});

test('reads bytes that are not valid UTF-8 as Go does', () => {
  const { lines } = runJudge(Buffer.from(`${pod(',"\xff\xfe":1')}\n`, 'latin1'));
  expect(lines.map(errorsOf)).toEqual([['Strict spec.containers[0].\ufffd\ufffd']]);
});

test('accepts a last line without a line feed, and reads no line from empty input', () => {
  expect(runJudge(`${pod()}\n${pod()}`).lines).toHaveLength(2);
  expect(runJudge('').lines).toEqual([]);
  expect(runJudge('\n').lines).toHaveLength(1);
});

test('keeps the order of many lines', () => {
  const names = Array.from({ length: 15_000 }, (_, i) => `x${i}`);
  const { lines } = runJudge(names.map((name) => `${pod(`,"${name}":1`)}\n`).join(''));
  expect(lines.flatMap(errorsOf)).toEqual(names.map((name) => `Strict spec.containers[0].${name}`));
});

test('validates for a version of Kubernetes', () => {
  const probing = `${pod(',"livenessProbe":{"httpGet":{"port":80,"protocol":"HTTP1"}}')}\n`;
  const unknown = 'Strict spec.containers[0].livenessProbe.httpGet.protocol';
  expect(runJudge(probing, '--kubernetes', '1.36').lines.map(errorsOf)).toEqual([[unknown]]);
  expect(runJudge(probing, '--kubernetes=1.37').lines.map(errorsOf)).toEqual([[]]);
});

test.each([
  ['an unknown version', ['--kubernetes', '1.12']],
  ['an unknown option', ['--kubernets', '1.37']],
  ['a file', ['pods.jsonl']],
])('rejects %s, and prints no verdict', (_, options) => {
  const { status, stderr, lines } = runJudge(pod(), ...options);
  expect({ status, lines }).toEqual({ status: 1, lines: [] });
  expect(stderr).not.toBe('');
});

test('exits without an error if the reader closes the pipe', () => {
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
