import { quote } from '../quote.js';
import type { At } from './at.js';
import { fractionOf } from './quantity-text.js';

/** Warns of a quantity of bytes that is not whole. */
export function fractional(field: string, value: number | string | undefined, at: At, spelt = field): void {
  const text = value === undefined ? undefined : fractionOf(value);
  if (text !== undefined) at.warn(field, `fractional byte value ${quote(text)} is invalid, must be an integer`, spelt);
}
