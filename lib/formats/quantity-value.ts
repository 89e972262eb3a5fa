import type { Quantity } from './quantity.js';

const MOST = 2n ** 63n - 1n;
const int64 = (n: bigint): bigint => BigInt.asIntN(64, n);

/** How many 10^`to` a quantity is, in 64 bits: Go wraps what does not fit in one way or another, and rounds up. */
export function valueAt({ unscaled, scale, isSmall }: Quantity, to: number): bigint {
  const away = scale - to;
  if (isSmall && away < 0) return roundedUp(unscaled, 10n ** BigInt(-away));
  if (isSmall) {
    const value = unscaled * 10n ** BigInt(away);
    // It multiplies at once, and wraps, by these powers of ten, and by others step by step, with care.
    return [0, 1, 2, 3, 6, 9].includes(away) || int64(value) === value ? int64(value) : 0n;
  }
  if (away >= 0) return int64(int64(unscaled) * (away > 18 ? -MOST - 1n : 10n ** BigInt(away)));
  const by = 10n ** BigInt(-away);
  if (unscaled < MOST && -away < 19) return int64(unscaled) / by + (int64(unscaled) % by === 0n ? 0n : 1n);
  const rest = ((unscaled % by) + by) % by;
  return int64((unscaled - rest) / by) + (rest === 0n ? 0n : 1n);
}

const roundedUp = (n: bigint, by: bigint): bigint => (n >= 0n ? (n + by - 1n) / by : -((-n + by - 1n) / by));

const SUFFIXES: Readonly<Record<number, string>> = { [-9]: 'n', [-6]: 'u', [-3]: 'm', 3: 'k', 6: 'M', 9: 'G', 12: 'T', 15: 'P', 18: 'E' };
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** A quantity as Kubernetes writes it: as it was written, or else in the shortest form without a point. */
export function writtenAgain({ unscaled, scale, format, text }: Quantity): string {
  if (text !== undefined) return text;
  if (unscaled === 0n) return '0';
  const whole = wholeOf(unscaled, scale);
  if (format === 'binary' && whole !== undefined && (whole <= -1024n || whole >= 1024n)) {
    const [rest, times] = without(1024n, whole);
    return `${rest}${BINARY[times] ?? ''}`;
  }
  const [rest, times] = without(10n, unscaled);
  const exponent = scale + times;
  const over = ((exponent % 3) + 3) % 3;
  // Go forgets how great a number is for which it has no suffix.
  const suffix = format === 'exponent' ? (exponent === over ? '' : `e${exponent - over}`) : (SUFFIXES[exponent - over] ?? '');
  return `${rest * 10n ** BigInt(over)}${suffix}`;
}

/** A number of 10^scale, where it is a whole one. */
function wholeOf(unscaled: bigint, scale: number): bigint | undefined {
  if (scale >= 0) return unscaled * 10n ** BigInt(scale);
  const by = 10n ** BigInt(-scale);
  return unscaled % by === 0n ? unscaled / by : undefined;
}

/** A number without a factor, and how often it had it. */
function without(factor: bigint, n: bigint): readonly [bigint, number] {
  let [rest, times] = [n, 0];
  while (rest !== 0n && rest % factor === 0n) [rest, times] = [rest / factor, times + 1];
  return [rest, times];
}
