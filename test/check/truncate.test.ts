import { truncate } from '../../lib/check/truncate.js';

test.each([
  ['a: b', 'a: b'],
  ["missing in 'a: 1\n  b: 2\n'", "missing in 'a: 1 b: 2 '"],
  [`${'a'.repeat(999)}b`, `${'a'.repeat(999)}b`],
])('%j', (text, expected) => expect(truncate(text)).toBe(expected));

test('keeps the beginning and the end of a long text', () => {
  const told = truncate(
    `Invalid value: "${'a'.repeat(1_000_000)}": must be no more than 253 characters`,
  );
  expect(told).toMatch(/^Invalid value: "a+ … a+": must be no more than 253 characters$/);
  expect(told.length).toBeLessThan(1000);
});
