import type { ParsedQuantity } from '../../formats/parse-quantity.js';
import { scaledValue } from '../../formats/quantity-value.js';

/** The greatest amount that Kubernetes converts to thousandths. */
const MAX_MILLI_VALUE = (2n ** 63n - 1n) / 1000n;

/**
 * Returns `max` divided by `min` as Kubernetes prints it if a ratio is greater, or `undefined` if
 * it is not. Kubernetes calculates in thousandths if all amounts are small enough.
 */
export function ratioOfLimits(
  ratio: ParsedQuantity,
  max: ParsedQuantity,
  min: ParsedQuantity,
): string | undefined {
  const scale = [ratio, max, min].every((each) => scaledValue(each, 0) < MAX_MILLI_VALUE) ? -3 : 0;
  const greatest = Number(scaledValue(max, scale)) / Number(scaledValue(min, scale));
  const value = Number(scaledValue(ratio, scale)) / (scale === 0 ? 1 : 1000);
  return value > greatest ? formatFloat(greatest) : undefined;
}

/** Returns a number as the verb `%f` of Go prints it. */
function formatFloat(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : value < 0 ? '-Inf' : 'NaN';
  return Object.is(value, -0) ? '-0.000000' : value.toFixed(6);
}
