// Unambiguous fixes.
import { applyEdits, suggestFix } from '../../lib/check/suggest-fix.js';
import { diagnosticsIn, podYaml } from '../support/check-text.js';

const fixesIn = (...lines: readonly string[]): readonly (string | undefined)[] =>
  diagnosticsIn(podYaml('image: a', ...lines)).map(({ fix }) => fix);

test.each([
  ['a quoted number of a port', 'ports: [{containerPort: "80"}]', ['80']],
  ['a quoted port of a probe', "livenessProbe: {tcpSocket: {port: '8080'}}", ['8080']],
  ['a quoted boolean', 'tty: "true"', ['true']],
  ['a number in a string field', 'env: [{name: A, value: 8080}]', ['"8080"']],
  [
    'an octal number in a string field, as it is written',
    'env: [{name: A, value: 0644}]',
    ['"0644"'],
  ],
  ['a boolean in a string field, as it is written', 'env: [{name: A, value: yes}]', ['"yes"']],
  [
    'a fraction of a byte, which Kubernetes rounds up',
    'resources: {requests: {memory: 1500m}}',
    ['2'],
  ],
  ['a quoted fraction', 'resources: {requests: {memory: "0.5"}}', ['"1"']],
])('%s', (_, line, expected) => expect(fixesIn(line)).toEqual(expected));

test.each([
  ['a word for a number', 'ports: [{containerPort: eighty}]'],
  ['a quoted number that is not decimal', 'ports: [{containerPort: "0x50"}]'],
  ['a list for a string', 'command: [[a]]'],
  ['the name of an undeclared port', 'livenessProbe: {tcpSocket: {port: HTTP}}'],
])('does not fix %s', (_, line) => expect(new Set(fixesIn(line))).toEqual(new Set([undefined])));

test('does not fix a value that is not completely visible', () => {
  expect(suggestFix('cannot unmarshal number into string', '')).toBeUndefined();
  expect(suggestFix('cannot unmarshal string into int32', '"8\\u0030"')).toBeUndefined();
});

test('applies each edit once, in any order', () => {
  const edits = [
    { from: 4, to: 5, text: 'XX' },
    { from: 0, to: 1, text: '' },
    { from: 4, to: 5, text: 'YY' },
  ];
  expect(applyEdits('abcdefg', edits)).toBe('bcdXXfg');
});
