import { goQuote } from './go-quote.js';

const MAX_INT64 = 2n ** 63n - 1n;
const MAX_UINT64 = 2n ** 64n - 1n;

/** A whole number as Go reads one: what it makes of the text, and why that is wrong. */
export interface AtoiResult {
  readonly value: number;
  readonly error?: string | undefined;
}

/**
 * Go reads from the left, so that a number too great is told before what comes after it; and it
 * gives the greatest number there is then.
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
