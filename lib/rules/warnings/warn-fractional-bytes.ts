import type { ReportedField } from '../../engine/reported-field.js';
import { goQuote } from '../../formats/go-quote.js';
import { memoize } from '../../formats/memoize.js';
import { resourceQuantityOf } from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import { suggestMemory } from '../../formats/suggest-memory.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { EXACT_MINOR, isWholeNumber } from '../shared/is-whole-number.js';

/** A fractional quantity as Kubernetes prints it. Empty for a whole number of bytes. */
const fractionalBytesIn = (minor: number): ((text: string) => string) =>
  memoize((text) => {
    const amount = resourceQuantityOf(text);
    return isWholeNumber(amount, minor) ? '' : formatQuantity(amount);
  });
const [fractionalBytes, fractionalBytesBefore138] = [
  fractionalBytesIn(EXACT_MINOR),
  fractionalBytesIn(EXACT_MINOR - 1),
];

/** Warns about a number of bytes that is not an integer. */
export function warnFractionalBytes(
  field: ReportedField,
  value: number | string | undefined,
  context: PodRuleContext,
): void {
  if (value === undefined) return;
  const find = context.minor < EXACT_MINOR ? fractionalBytesBefore138 : fractionalBytes;
  const fraction = find(String(value));
  if (fraction !== '')
    context.report(
      field,
      `fractional byte value ${goQuote(fraction)} is invalid, must be an integer`,
      suggestMemory(value),
    );
}
