import { goQuote } from '../../formats/go-quote.js';
import { memoize } from '../../formats/memoize.js';
import { resourceQuantityOf } from '../../formats/parse-quantity.js';
import { formatQuantity, scaledValue } from '../../formats/quantity-value.js';
import type { WarningContext } from './warning-context.js';

/**
 * A fractional quantity as Kubernetes prints it. Kubernetes calculates in thousandths with 64 bits,
 * so some huge integers overflow and count as fractions.
 */
const fractionalBytes = memoize((text) => {
  const amount = resourceQuantityOf(text);
  return scaledValue(amount, -3) % 1000n === 0n ? '' : formatQuantity(amount);
});

/** Warns about a number of bytes that is not an integer. */
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
