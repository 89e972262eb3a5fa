import { toPlain } from '../../../lib/parse/decode/parsed-document.js';
import { isYamlError, readYaml } from '../../../lib/parse/read-yaml.js';

/** Returns the value, or the error with its position. */
function summary(text: string): unknown {
  const read = readYaml(text);
  return isYamlError(read) ? `${read.line}:${read.column} ${read.message}` : toPlain(read);
}

test.each<[string, string]>([
  ['a: 1\nb: 2\n c: 3\n', '3:3 mapping values are not allowed in this context'],
  ['a:\n\t- b\n', '2:1 found character that cannot start any token'],
  ['a: [b, c\nd: e\n', "2:2 did not find expected ',' or ']'"],
  ['a: "b\n', '1:4 found unexpected end of stream'],
  ['a: *b\n', "1:4 unknown anchor 'b' referenced"],
  ['a: &x [*x]\n', "1:8 anchor 'x' value contains itself"],
  ['a: {[b]: c}\n', '1:5 invalid map key'],
  ['a: b\n~: c\n', '2:1 unsupported map key: ~'],
  ['"1": {~: c}\n1: d\n', '1:7 unsupported map key: ~'],
  ['a: .nan\n', '1:4 unsupported value: .nan'],
  ['a: !!int b\n', '1:4 cannot decode `b` as a !!int'],
  ['a: b\nc: \0\n', '2:4 control characters are not allowed'],
  ['%YAML 1.2\n---\na: b\n', '1:1 found incompatible YAML document'],
])('locates the error in %j', (text, expected) => {
  expect(summary(text)).toBe(expected);
});

test.each<[string, string]>([
  ['a: 1\nreplicas: {{ .Values.replicas }}\n', '2:11 {{ .Values.replicas }} '],
  ['a: 1\n{{- if .Values.b }}\nb: 2\n{{- end }}\n', '2:1 {{- if .Values.b }} '],
  ['labels:\n  {{- include "app.labels" . | nindent 2 }}\n', '2:3 {{- include '],
  ['a: [{{ .Values.b }}]\n', '1:5 {{ .Values.b }} '],
])('reports that %j is a template', (text, expected) => {
  expect(summary(text)).toEqual(expect.stringContaining(expected));
  expect(summary(text)).toEqual(expect.stringContaining('helm template'));
});

test('does not report braces in quotes as a template', () => {
  expect(summary('a: "{{ b }}"\n')).toEqual({ a: '{{ b }}' });
  expect(summary('a: "{{ b }}" c\n')).not.toContain('helm');
});

test('keeps the last of two keys that become one', () => {
  expect(summary('"1": a\n1: b\n1.0: c\n.nan: d\n.NaN: e\n')).toEqual({ 1: 'c', '.nan': 'e' });
  expect(summary('0.0: a\n-0.0: b\n"": c\n')).toEqual({ '-0': 'b', '': 'c' });
});

test('allows any name as a key', () => {
  expect(Object.entries(summary('__proto__: {a: 1}\nconstructor: b\n') as object)).toEqual([
    ['__proto__', { a: 1 }],
    ['constructor', 'b'],
  ]);
});

describe('limits', () => {
  const names = Array.from('abcdefghijklmnopqrstuvwxyz');
  const nine = (name: string): string => Array(9).fill(`*${name}`).join();

  test('rejects aliases of aliases', () => {
    const lists = names
      .slice(1)
      .map((name, i) => `${name}: &${name} [${nine(names[i] as string)}]`);
    const maps = names
      .slice(1)
      .map((name, i) => `${name}: &${name} {<<: [${nine(names[i] as string)}]}`);
    expect(summary(['a: &a [x]', ...lists].join('\n'))).toContain('excessive aliasing');
    expect(summary(['a: &a {x: 1}', ...maps].join('\n'))).toContain('excessive aliasing');
  });

  test.each([
    ['brackets', (depth: number) => '['.repeat(depth) + ']'.repeat(depth)],
    ['dashes', (depth: number) => `${'- '.repeat(depth)}a`],
    ['braces', (depth: number) => '{a: '.repeat(depth) + '}'.repeat(depth)],
  ])('reads %s up to a depth of 10,000', (_, nested) => {
    expect(isYamlError(readYaml(nested(10_000)))).toBe(false);
    expect(summary(nested(10_001))).toContain('exceeded max depth');
    expect(summary(nested(1_000_000))).toContain('exceeded max depth');
  });

  const MANY = 300_000;
  test.each<[string, string, boolean]>([
    ['a long word', `a: &x ${'b'.repeat(MANY)}`, true],
    ['many words', `a: &x ${'b '.repeat(MANY)}`, true],
    ['many escapes', `a: "${'\\x41'.repeat(MANY / 4)}"`, true],
    ['many empty lines', `a: |\n${'\n'.repeat(MANY)} b`, true],
    ['many items', `a: &x [${'b,'.repeat(MANY / 10)}]`, true],
    ['a long key', `${'b'.repeat(MANY)}: a`, false],
    ['a quote without end', `a: "${'b '.repeat(MANY)}`, false],
    ['many colons', 'a: '.repeat(MANY), false],
    ['many braces', '{a: '.repeat(MANY), false],
  ])('%s', (_, text, isRead) => {
    expect(isYamlError(readYaml(text))).toBe(!isRead);
  });
});
