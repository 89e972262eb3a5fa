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
])('tells good names from bad', (format, good, bad) => {
  expect(good.filter((name) => format(name) !== undefined)).toEqual([]);
  expect(bad.filter((name) => format(name) === undefined)).toEqual([]);
});

test('answers for a long text at once', () => {
  const long = `${'a-'.repeat(50_000)}!`;
  const before = performance.now();
  for (const format of [dnsLabel, containerPortName, envVarName]) format(long);
  expect(performance.now() - before).toBeLessThan(1000);
});
