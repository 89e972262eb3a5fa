import { goQuote } from '../../formats/go-quote.js';
import { memoize } from '../../formats/memoize.js';
import { resourceQuantityOf } from '../../formats/parse-quantity.js';
import { formatQuantity, scaledValue } from '../../formats/quantity-value.js';
import type { WarningContext } from './warning-context.js';

/**
 * A fraction as Kubernetes writes it. Counting thousandths in 64 bits, it takes some numbers for
 * fractions that are huge and whole.
 */
const fractionalBytes = memoize((text) => {
  const amount = resourceQuantityOf(text);
  return scaledValue(amount, -3) % 1000n === 0n ? '' : formatQuantity(amount);
});

/** Warns of a quantity of bytes that is not whole. */
export function warnFractionalBytes(
  field: string,
  value: number | string | undefined,
  context: WarningContext,
  spelt = field,
): void {
  if (value === undefined) return;
  const fraction = fractionalBytes(String(value));
  if (fraction !== '')
    context.warn(
      field,
      `fractional byte value ${goQuote(fraction)} is invalid, must be an integer`,
      spelt,
    );
}
