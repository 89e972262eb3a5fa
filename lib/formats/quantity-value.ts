import type { ParsedQuantity } from './parse-quantity.js';

const MAX_INT64 = 2n ** 63n - 1n;
const wrapToInt64 = (n: bigint): bigint => BigInt.asIntN(64, n);

/**
 * Returns a quantity as a multiple of 10^`to` in 64 bits, rounded up. A value that does not fit
 * overflows as in Go.
 */
export function scaledValue({ unscaled, scale, isInt64 }: ParsedQuantity, to: number): bigint {
  const away = scale - to;
  if (isInt64 && away === 0) return unscaled;
  if (isInt64 && away < 0) return divideRoundingUp(unscaled, 10n ** BigInt(-away));
  if (isInt64) {
    const value = unscaled * 10n ** BigInt(away);
    // Go multiplies by these powers of ten in one step, which overflows, and by others step by
    // step, with checks.
    return [0, 1, 2, 3, 6, 9].includes(away) || wrapToInt64(value) === value
      ? wrapToInt64(value)
      : 0n;
  }
  if (away >= 0)
    return wrapToInt64(wrapToInt64(unscaled) * (away > 18 ? -MAX_INT64 - 1n : 10n ** BigInt(away)));
  const by = 10n ** BigInt(-away);
  if (unscaled < MAX_INT64 && -away < 19)
    return wrapToInt64(unscaled) / by + (wrapToInt64(unscaled) % by === 0n ? 0n : 1n);
  const rest = ((unscaled % by) + by) % by;
  return wrapToInt64((unscaled - rest) / by) + (rest === 0n ? 0n : 1n);
}

/** Returns the same, but for a value that does not fit the nearest one that does. */
export function saturatedValue(quantity: ParsedQuantity, to: number): bigint {
  const most = quantity.unscaled < 0n ? -MAX_INT64 - 1n : MAX_INT64;
  return exactValue(quantity, to) ?? most;
}

/** Whether a quantity is a whole number. */
export const isInteger = ({ unscaled, scale }: ParsedQuantity): boolean =>
  toInteger(unscaled, scale) !== undefined;

/**
 * Returns a quantity as a multiple of 10^`to`, rounded away from zero, if it fits into 64 bits.
 */
export function exactValue({ unscaled, scale: from }: ParsedQuantity, to = 0): bigint | undefined {
  const scale = from - to;
  const by = 10n ** BigInt(Math.abs(scale));
  const away = unscaled < 0n ? -1n : 1n;
  const whole = scale >= 0 ? unscaled * by : unscaled / by + (unscaled % by === 0n ? 0n : away);
  return wrapToInt64(whole) === whole ? whole : undefined;
}

const divideRoundingUp = (n: bigint, by: bigint): bigint =>
  n >= 0n ? (n + by - 1n) / by : -((-n + by - 1n) / by);

const DECIMAL_SUFFIXES: Readonly<Record<number, string>> = {
  [-9]: 'n',
  [-6]: 'u',
  [-3]: 'm',
  3: 'k',
  6: 'M',
  9: 'G',
  12: 'T',
  15: 'P',
  18: 'E',
};
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/**
 * Returns a quantity as Kubernetes prints it: in the original notation, or else in the shortest one
 * without a decimal point.
 */
export function formatQuantity({ unscaled, scale, format, originalText }: ParsedQuantity): string {
  if (originalText !== undefined) return originalText;
  if (unscaled === 0n) return '0';
  const whole = toInteger(unscaled, scale);
  if (format === 'binary' && whole !== undefined && (whole <= -1024n || whole >= 1024n)) {
    const [rest, times] = removeFactors(1024n, whole);
    return `${rest}${BINARY_SUFFIXES[times] ?? ''}`;
  }
  const [rest, times] = removeFactors(10n, unscaled);
  const exponent = scale + times;
  const over = ((exponent % 3) + 3) % 3;
  // Go loses the magnitude of a number for which it has no suffix.
  const suffix =
    format === 'exponent'
      ? exponent === over
        ? ''
        : `e${exponent - over}`
      : (DECIMAL_SUFFIXES[exponent - over] ?? '');
  return `${rest * 10n ** BigInt(over)}${suffix}`;
}

/** Returns a number of 10^scale if it is a whole number. */
function toInteger(unscaled: bigint, scale: number): bigint | undefined {
  if (scale >= 0) return unscaled * 10n ** BigInt(scale);
  const by = 10n ** BigInt(-scale);
  return unscaled % by === 0n ? unscaled / by : undefined;
}

/** Returns a number without a factor, and how often the number had it. */
function removeFactors(factor: bigint, n: bigint): readonly [bigint, number] {
  let [rest, times] = [n, 0];
  while (rest !== 0n && rest % factor === 0n) [rest, times] = [rest / factor, times + 1];
  return [rest, times];
}
