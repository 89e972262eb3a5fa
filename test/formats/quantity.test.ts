import { isQuantity, quantityOf } from '../../lib/formats/parse-quantity.js';
import { exactValue, isInteger, saturatedValue } from '../../lib/formats/quantity-value.js';

test.each([
  0,
  1,
  -1,
  0.5,
  1e21,
  '0',
  '1',
  '+1',
  '-1',
  '1.',
  '.5',
  '1.5',
  '500m',
  '1k',
  '1Ki',
  '1M',
  '1Mi',
  '1G',
  '1E',
  '1Ei',
  '1e3',
  '1E3',
  '1e-3',
  '100n',
  '100u',
  ' 1 ',
  '.',
  'm',
  '+Ki',
])('%j is a quantity', (value) => {
  expect(isQuantity(value)).toBe(true);
});

test.each([
  '',
  '1GB',
  '1gb',
  '1 Gi',
  '0x1',
  '1.1.0',
  '--1',
  '1K',
  '1e',
  '1ee3',
  'Infinity',
  Number.NaN,
  '1mi',
])('%j is none', (value) => {
  expect(isQuantity(value)).toBe(false);
});

// The values of AsScaledInt64 in v1.38.0-beta.0: apimachinery/pkg/api/resource.
test.each([
  ['1.5', 0, 2n],
  ['-1.5', 0, -2n],
  ['1500m', -3, 1500n],
  ['1Ki', 0, 1024n],
  ['0.1m', -3, 1n],
  ['9223372036854775807', 0, 9223372036854775807n],
  ['9223372036854775808', 0, undefined],
  ['10.5e18', 0, undefined],
])('%s, as a multiple of 10^%i, is %s', (text, to, expected) => {
  expect(exactValue(quantityOf(text), to)).toBe(expected);
});

test('a value that does not fit becomes the nearest one that does', () => {
  expect(saturatedValue(quantityOf('10E'), 0)).toBe(2n ** 63n - 1n);
  expect(saturatedValue(quantityOf('-10E'), 0)).toBe(-(2n ** 63n));
  expect(saturatedValue(quantityOf('10'), 0)).toBe(10n);
});

test('a quantity is an integer however it is written', () => {
  expect(['1Ei', '10P', '1000m', '1.5k', '0'].map((text) => isInteger(quantityOf(text)))).toEqual(
    Array.from({ length: 5 }, () => true),
  );
  expect(['1m', '1.5', '0.5'].some((text) => isInteger(quantityOf(text)))).toBe(false);
});
