import type { ParsedQuantity } from '../../formats/parse-quantity.js';
import { exactValue, isInteger, scaledValue } from '../../formats/quantity-value.js';

/** The first minor version that calculates exactly with amounts that do not fit into 64 bits. */
export const EXACT_MINOR = 38;

/**
 * Whether an amount counts as a whole number. Until 1.37, Kubernetes calculates in thousandths with
 * 64 bits, so that some huge amounts overflow: some fractions are accepted, and 1Ei is not.
 *
 * Source: isIntegerResourceValue.
 */
export const isWholeNumber = (amount: ParsedQuantity, minor: number): boolean =>
  minor < EXACT_MINOR
    ? scaledValue(amount, -3) % 1000n === 0n
    : isInteger(amount) || (exactValue(amount, -3) ?? 1n) % 1000n === 0n;
