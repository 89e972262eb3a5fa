import { goQuote } from './go-quote.js';

const MAX_INT64 = 2n ** 63n - 1n;
const MAX_UINT64 = 2n ** 64n - 1n;

/** A whole number as Go parses it: the value, and why the text is wrong. */
export interface AtoiResult {
  readonly value: number;
  readonly error?: string | undefined;
}

/**
 * Parses a whole number. Go reads from the left, so it reports a number that is too large before
 * what follows it, and then returns the largest number.
 */
export function atoi(text: string): AtoiResult {
  const [, sign = '', digits = '', rest = ''] = /^([+-]?)(\d*)([\s\S]*)$/.exec(text) ?? [];
  const failed = (why: string): string => `strconv.Atoi: parsing ${goQuote(text)}: ${why}`;
  const number = BigInt(digits || 0);
  const most = sign === '-' ? MAX_INT64 + 1n : MAX_INT64;
  const isOver = number > MAX_UINT64 || (rest === '' && number > most);
  if (isOver)
    return { value: Number(sign === '-' ? -most : most), error: failed('value out of range') };
  if (digits === '' || rest !== '') return { value: 0, error: failed('invalid syntax') };
  return { value: Number(sign === '-' ? -number : number) };
}
