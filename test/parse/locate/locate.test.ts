import { createLocator } from '../../../lib/parse/locate/locator.js';
import { parseFieldPath } from '../../support/parse-field-path.js';

/** Returns the line, the text and the target of the range of a path. */
function shown(text: string, path: string): string {
  const { line, column, endLine, endColumn, target } = createLocator(text)(parseFieldPath(path));
  const lines = text.split('\n').slice(line - 1, endLine);
  const last = (lines.pop() ?? '').slice(0, endColumn - 1);
  return `${line} ${[...lines, last].join('\n').slice(column - 1)} ${target}`;
}

const POD = `kind: Pod
metadata:
  labels:
    app.kubernetes.io/name: web
    "quoted": 'yes'
    0644: octal
spec:
  containers:
  - name: app
    env: [{name: A, value: 1}, {name: B}]
    image: &image nginx
  - name: other
    image: *image
    args:
    text: |
      one
      two
    resources: {}
    name: again
  odd.key: 1
`;

test.each([
  ['', '1 kind key'],
  ['kind', '1 Pod value'],
  ['metadata', '2 metadata key'],
  ['metadata.name', '2 metadata key'],
  ['metadata.labels[app.kubernetes.io/name]', '4 web value'],
  ['metadata.labels[quoted]', "5 'yes' value"],
  ['metadata.labels[420]', '6 octal value'],
  ['spec.containers', '8 containers key'],
  ['spec.containers[0]', '9 name key'],
  ['spec.containers[0].env[0].value', '10 1 value'],
  ['spec.containers[0].env[1].value', '10 {name key'],
  ['spec.containers[0].env[7]', '10 env key'],
  ['spec.containers[0].image', '11 &image nginx value'],
  ['spec.containers[1].image', '13 *image value'],
  ['spec.containers[1].args', '14 args key'],
  ['spec.containers[1].text', '15 |\n      one\n      two value'],
  ['spec.containers[1].resources.limits[cpu]', '18 resources key'],
  ['spec.containers[1].name', '19 again value'],
  ['spec.containers[2].name', '8 containers key'],
  ['spec[odd.key]', '20 1 value'],
  ['status.phase', '1 kind key'],
])('%s', (path, expected) => {
  expect(shown(POD, path)).toBe(expected);
});

test('locates a merged value where it is written', () => {
  const text = 'a: &a {p: 1, q: 2}\nb: &b\n  p: 3\nc:\n  <<: [*a, *b]\n  r: 4\n  q: 5\n';
  expect(['c.p', 'c.q', 'c.r', 'c.s'].map((path) => shown(text, path))).toEqual([
    '1 1 value',
    '7 5 value',
    '6 4 value',
    '4 c key',
  ]);
});

test('locates values in JSON that is not YAML', () => {
  const text = '{\n\t"a": "\\/\\ud83d\\ude00",\n\t"b": [{"c": "\\\\"}, 2]\n}';
  expect(['a', 'b[0].c', 'b[1]', 'b[2]'].map((path) => shown(text, path))).toEqual([
    '2 "\\/\\ud83d\\ude00" value',
    '3 "\\\\" value',
    '3 2 value',
    '3 "b" key',
  ]);
});

test.each(['', 'a: [', '# c\n'])('returns the beginning of %j', (text) => {
  expect(createLocator(text)(['a', 'b'])).toEqual({
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    target: 'key',
  });
});

test.each([
  ['brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['dashes', `${'- '.repeat(10_000)}a`],
])('locates values in ten thousand nested %s', (_, text) => {
  expect(createLocator(text)([0, 0]).line).toBe(1);
});
