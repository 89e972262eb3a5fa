import { quote } from './quote.js';

const MOST = 2n ** 63n - 1n;
const MOST_UNSIGNED = 2n ** 64n - 1n;

/** A whole number as Go reads one: what it makes of the text, and why that is wrong. */
export interface Atoi {
  readonly value: number;
  readonly fault?: string | undefined;
}

/** Go reads from the left, so that a number too great is told before what comes after it; and it gives the greatest number there is then. */
export function atoi(text: string): Atoi {
  const [, sign = '', digits = '', rest = ''] = /^([+-]?)(\d*)([\s\S]*)$/.exec(text) ?? [];
  const failed = (why: string): string => `strconv.Atoi: parsing ${quote(text)}: ${why}`;
  const number = BigInt(digits || 0);
  const most = sign === '-' ? MOST + 1n : MOST;
  const isOver = number > MOST_UNSIGNED || (rest === '' && number > most);
  if (isOver) return { value: Number(sign === '-' ? -most : most), fault: failed('value out of range') };
  if (digits === '' || rest !== '') return { value: 0, fault: failed('invalid syntax') };
  return { value: Number(sign === '-' ? -number : number) };
}
