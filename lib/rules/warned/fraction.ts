import { resourceOf } from '../../formats/quantity.js';
import { valueAt, writtenAgain } from '../../formats/quantity-value.js';
import { quote } from '../../formats/quote.js';
import type { At } from './at.js';

/** Warns of a quantity of bytes that is not whole. Counting thousandths in 64 bits, Kubernetes takes some that are huge and whole for fractions. */
export function fractional(field: string, value: number | string | undefined, at: At, spelt = field): void {
  if (value === undefined) return;
  const amount = resourceOf(value);
  if (valueAt(amount, -3) % 1000n === 0n) return;
  at.warn(field, `fractional byte value ${quote(writtenAgain(amount))} is invalid, must be an integer`, spelt);
}
