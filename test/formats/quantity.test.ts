import { isQuantity } from '../../lib/formats/parse-quantity.js';

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
