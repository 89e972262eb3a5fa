// Integers with more digits than 64 bits have are not converted, unless the digits are zeros.
import { parseYamlInt } from '../../../lib/parse/yaml/yaml-number.js';

test.each<[string, number | undefined]>([
  [`0x${'0'.repeat(100)}1f`, 31],
  [`0b${'0'.repeat(100)}11`, 3],
  [`-0o${'0'.repeat(100)}17`, -15],
  [`${'0'.repeat(100)}17`, 15],
  ['0'.repeat(100), 0],
  [`0b${'1'.repeat(65)}`, undefined],
  ['1'.repeat(65), undefined],
  ['1'.repeat(1_000_000), undefined],
])('%.20s', (text, value) => {
  expect(parseYamlInt(text)?.json).toBe(value);
});
