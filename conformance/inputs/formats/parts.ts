import { anyWord, characters, one, repeat, seq } from './grammar.js';

export const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const ALNUM = `${LOWER}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
export const DIGITS = '0123456789';

export const label = one(
  characters(LOWER, 1, 2, 5, 62, 63, 64),
  seq(characters(LOWER, 1, 61), '-', characters(LOWER, 1, 2)),
  anyWord('a my-name 0'),
  '',
);
export const subdomain = one(
  repeat([1, 2, 3], label, '.'),
  repeat([4, 5, 31], characters(LOWER, 1, 7, 8, 50, 62), '.'),
  characters(LOWER, 252, 253, 254),
  'example.com',
);
export const word = one(
  characters(ALNUM, 1, 2, 62, 63, 64, 253, 254),
  seq(characters(ALNUM, 1, 60), anyWord('- _ . -- ._'), characters(ALNUM, 1, 2)),
  anyWord('a app A-b_c.d'),
  '',
);
export const qualified = one(
  word,
  seq(one(subdomain, anyWord('example.com kubernetes.io')), '/', word),
  repeat([2, 3], word, '/'),
);
export const number = one(
  anyWord('0 1 2 9 10 00 01 +1 -1 1.5 99 100 101 1_0'),
  anyWord('2147483647 2147483648 9223372036854775807 9223372036854775808 99999999999999999999'),
  '',
);
