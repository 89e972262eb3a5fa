import { containerPortName, dnsLabel, envVarName } from '../../lib/formats/name-formats.js';

test.each([
  [
    dnsLabel,
    ['a', '0', 'a-b', 'a'.repeat(63)],
    ['', 'A', 'a.b', '-a', 'a-', 'a_b', 'a'.repeat(64), 'ä', 'a\n'],
  ],
  [
    containerPortName,
    ['http', 'a', '80a', 'a-b'],
    ['', '80', 'HTTP', 'a--b', '-a', 'a-', 'a'.repeat(16)],
  ],
  [envVarName, ['A', '1', 'a b', '!"#'], ['', 'A=B', 'ä', 'a\n', '\u007f']],
])('accepts valid names and rejects invalid ones', (format, valid, invalid) => {
  expect(valid.filter((name) => format(name) !== undefined)).toEqual([]);
  expect(invalid.filter((name) => format(name) === undefined)).toEqual([]);
});

test('takes less than a second for a long string', () => {
  const long = `${'a-'.repeat(50_000)}!`;
  const before = performance.now();
  for (const format of [dnsLabel, containerPortName, envVarName]) format(long);
  expect(performance.now() - before).toBeLessThan(1000);
});
