// Unambiguous fixes.
import { applyEdits, suggestFix } from '../../lib/check/suggest-fix.js';
import { diagnosticsIn, podYaml } from '../support/check-text.js';

const PORT_ADVICE = expect.any(String);

/** Each kind of fix: what is written, what `--fix` writes, and what is only suggested. */
test.each<[string, string, string | undefined, string | undefined]>([
  // Written, because nothing else can have been meant.
  ['a quoted number of a port', 'ports: [{containerPort: "80"}]', '80', undefined],
  ['a quoted port of a probe', "livenessProbe: {tcpSocket: {port: '8080'}}", '8080', PORT_ADVICE],
  ['a quoted boolean', 'tty: "true"', 'true', undefined],
  ['a number for a string', 'env: [{name: A, value: 8080}]', '"8080"', undefined],
  ['a fraction, as it is written', 'env: [{name: A, value: 1.10}]', '"1.10"', undefined],
  ['leading zeros, as they are written', 'env: [{name: A, value: 0644}]', '"0644"', undefined],
  ['a boolean, as it is written', 'env: [{name: A, value: yes}]', '"yes"', undefined],
  ['a value in another case', 'imagePullPolicy: always', 'Always', undefined],
  ['the same in quotes', 'imagePullPolicy: "ALWAYS"', '"Always"', undefined],
  // Suggested only.
  ['another value', 'imagePullPolicy: Allways', undefined, "Did you mean 'Always'?"],
  ['an unknown field', 'imagePullPolice: Always', undefined, "Did you mean 'imagePullPolicy'?"],
  [
    'thousandths of a byte',
    'resources: {requests: {memory: 512m}}',
    undefined,
    "Did you mean '512Mi'?",
  ],
  [
    'a fraction of a byte',
    'resources: {requests: {memory: "0.5"}}',
    undefined,
    "Did you mean '0.5Gi'?",
  ],
  ['an octal number', 'env: [{name: A, value: 0o17}]', undefined, 'Did you mean "0o17"?'],
  ['a hexadecimal number', 'env: [{name: A, value: 0x1F}]', undefined, 'Did you mean "0x1F"?'],
  ['an exponent', 'env: [{name: A, value: 1e3}]', undefined, 'Did you mean "1e3"?'],
  ['underscores in a number', 'env: [{name: A, value: 1_000}]', undefined, 'Did you mean "1_000"?'],
  // Neither.
  ['a word for a number', 'ports: [{containerPort: eighty}]', undefined, undefined],
  ['a quoted number that is not decimal', 'ports: [{containerPort: "0x50"}]', undefined, undefined],
  ['a quoted word for a boolean', 'tty: "yes"', undefined, undefined],
  ['a list for a string', 'command: [[a]]', undefined, undefined],
])('%s: %s', (_, line, fix, remediation) =>
  expect(diagnosticsIn(podYaml('image: a:1', line))[0]).toMatchObject({ fix, remediation }),
);

test.each([
  ['644', 'Did you mean 0o644?'],
  ['0644', 'Did you mean 0o644?'],
  ['420', 'Did you mean 0o420?'],
])('does not remove the quotes of a file mode, which can be octal: %s', (mode, remediation) => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers: [{name: a, image: "a:1"}]
  volumes: [{name: v, secret: {secretName: s, defaultMode: "${mode}"}}]
`;
  expect(diagnosticsIn(text)[0]).toMatchObject({ fix: undefined, remediation });
});

test('does not remove the quotes of a name that is a number', () => {
  const text = podYaml('image: a:1', 'ports: [{name: "8080", containerPort: 80}]');
  expect(diagnosticsIn(text)[0]).toMatchObject({ fix: undefined });
});

test('does not fix a value that is not completely visible', () => {
  expect(
    suggestFix({ field: 'a', message: 'cannot unmarshal number into string' }, ''),
  ).toBeUndefined();
  expect(
    suggestFix({ field: 'a', message: 'cannot unmarshal string into int32' }, '"8\\u0030"'),
  ).toBeUndefined();
});

test('applies each edit once, in any order', () => {
  const edits = [
    { from: 4, to: 5, text: 'XX' },
    { from: 0, to: 1, text: '' },
    { from: 4, to: 5, text: 'YY' },
  ];
  expect(applyEdits('abcdefg', edits)).toBe('bcdXXfg');
});
