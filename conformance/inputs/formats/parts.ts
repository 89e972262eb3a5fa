import { any, one, run, seq, times } from './grammar.js';

export const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const ALNUM = `${LOWER}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
export const DIGITS = '0123456789';

export const label = one(run(LOWER, 1, 2, 5, 62, 63, 64), seq(run(LOWER, 1, 61), '-', run(LOWER, 1, 2)), any('a my-name 0'), '');
export const subdomain = one(
  times([1, 2, 3], label, '.'),
  times([4, 5, 31], run(LOWER, 1, 7, 8, 50, 62), '.'),
  run(LOWER, 252, 253, 254),
  'example.com',
);
export const word = one(
  run(ALNUM, 1, 2, 62, 63, 64, 253, 254),
  seq(run(ALNUM, 1, 60), any('- _ . -- ._'), run(ALNUM, 1, 2)),
  any('a app A-b_c.d'),
  '',
);
export const qualified = one(word, seq(one(subdomain, any('example.com kubernetes.io')), '/', word), times([2, 3], word, '/'));
export const number = one(
  any('0 1 2 9 10 00 01 +1 -1 1.5 99 100 101 1_0'),
  any('2147483647 2147483648 9223372036854775807 9223372036854775808 99999999999999999999'),
  '',
);
