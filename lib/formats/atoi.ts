import { quote } from './quote.js';

const MOST = 2n ** 63n;

/** A whole number as Go reads one, or what is wrong with it. */
export function atoi(text: string): number | string {
  const failed = (why: string): string => `strconv.Atoi: parsing ${quote(text)}: ${why}`;
  if (!/^[+-]?\d+$/.test(text)) return failed('invalid syntax');
  const value = BigInt(text.replace('+', ''));
  return value >= MOST || value < -MOST ? failed('value out of range') : Number(value);
}
