import type { ReportedField } from '../../engine/reported-field.js';
import { goQuote } from '../../formats/go-quote.js';
import { memoize } from '../../formats/memoize.js';
import { resourceQuantityOf } from '../../formats/parse-quantity.js';
import { formatQuantity, scaledValue } from '../../formats/quantity-value.js';
import { suggestMemory } from '../../formats/suggest-memory.js';
import type { PodRuleContext } from '../context/define-rules.js';

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
  field: ReportedField,
  value: number | string | undefined,
  context: PodRuleContext,
): void {
  if (value === undefined) return;
  const fraction = fractionalBytes(String(value));
  if (fraction !== '')
    context.report(
      field,
      `fractional byte value ${goQuote(fraction)} is invalid, must be an integer`,
      suggestMemory(value),
    );
}
