import { resourceOf } from '../../formats/quantity.js';
import { valueAt, writtenAgain } from '../../formats/quantity-value.js';
import { quote } from '../../formats/quote.js';
import { remember } from '../../formats/remember.js';
import type { At } from './at.js';

/** A fraction as Kubernetes writes it. Counting thousandths in 64 bits, it takes some numbers for fractions that are huge and whole. */
const fractionIn = remember((text) => {
  const amount = resourceOf(text);
  return valueAt(amount, -3) % 1000n === 0n ? '' : writtenAgain(amount);
});

/** Warns of a quantity of bytes that is not whole. */
export function fractional(field: string, value: number | string | undefined, at: At, spelt = field): void {
  if (value === undefined) return;
  const fraction = fractionIn(String(value));
  if (fraction !== '') at.warn(field, `fractional byte value ${quote(fraction)} is invalid, must be an integer`, spelt);
}
