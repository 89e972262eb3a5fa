import { JSON_UNESCAPED_WHITESPACE, trimGoSpace } from './go-whitespace.js';
import { memoize } from './memoize.js';

/**
 * A quantity as Go stores it: `unscaled` × 10^`scale`. Its original notation decides how Go stores
 * and prints it.
 */
export interface ParsedQuantity {
  readonly unscaled: bigint;
  readonly scale: number;
  /** Whether Go stores it in 64 bits. */
  readonly isInt64: boolean;
  readonly format: QuantityFormat;
  /** The original text, if it is canonical. */
  readonly originalText?: string | undefined;
}
type QuantityFormat = 'decimal' | 'exponent' | 'binary';

/** The digits are optional: a suffix alone is 0, unless Go needs more than 64 bits. */
const QUANTITY_PATTERN = /^([+-]?)(0*)(\d*)(?:\.(\d*))?(n|u|m|k|Ki|[MGTPE]i?|[eE][+-]?\d+)?$/;
const DECIMAL_EXPONENTS: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const MAX_INT64 = 2n ** 63n - 1n;
/** Maximum number of digits. More would take long to parse. */
const MAX_DIGITS = 100_000;
/** Maximum exponent. With a greater one, Kubernetes would calculate for hours. */
const MAX_EXPONENT = 10_000;

export const ZERO_QUANTITY: ParsedQuantity = {
  unscaled: 0n,
  scale: 0,
  isInt64: true,
  format: 'decimal',
};

/** Parses a quantity without surrounding whitespace. */
export const parseQuantity = memoize(parseUncached);

export const isQuantity = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number'
    ? parseTrimmed(String(value)) !== undefined
    : false;

/**
 * Kubernetes parses a quantity before it resolves escapes, so only whitespace that JSON does not
 * escape may surround it.
 */
const parseTrimmed = memoize((text: string) =>
  parseQuantity(trimGoSpace(text, JSON_UNESCAPED_WHITESPACE)),
);

/** Parses a quantity of a manifest. */
export const quantityOf = (value: number | string): ParsedQuantity =>
  parseTrimmed(String(value)) ?? ZERO_QUANTITY;

/** Parses a quantity of a list of resources, which is rounded up to a thousandth. */
export const resourceQuantityOf = (value: number | string): ParsedQuantity =>
  parseResourceQuantity(String(value));
const parseResourceQuantity = memoize((text: string) => roundUpToMilli(quantityOf(text)));

function parseUncached(text: string): ParsedQuantity | undefined {
  const [, sign, zeros = '', digits = '', part = '', suffix = ''] =
    QUANTITY_PATTERN.exec(text) ?? [];
  if (text === '' || sign === undefined || digits.length + part.length > MAX_DIGITS)
    return undefined;
  const power = suffix === '' ? 0 : Math.max(0, BINARY_SUFFIXES.indexOf(suffix));
  const format = power > 0 ? 'binary' : suffix.length > 1 ? 'exponent' : 'decimal';
  const exponent =
    format === 'exponent' ? parseExponent(suffix.slice(1)) : (DECIMAL_EXPONENTS[suffix] ?? 0);
  if (exponent === undefined) return undefined;
  const shifted = (digits || '0') + part;
  const unscaled = BigInt(sign === '-' ? `-${shifted}` : shifted) << BigInt(10 * power);
  const scale = exponent - part.length;
  const isSmall =
    power > 0
      ? part === '' && 14 - shifted.length - 3 * power >= 0
      : shifted.length <= 18 && scale >= -9;
  if (!isSmall)
    return zeros + digits + part === '' ? undefined : capToInt64(unscaled, scale, format);
  const isKept =
    power > 0
      ? BigInt(shifted) % 8n !== 0n
      : scale % 3 === 0 && !shifted.endsWith('000') && !shifted.startsWith('0');
  return { unscaled, scale, isInt64: isSmall, format, originalText: isKept ? text : undefined };
}

/** Parses an exponent as Go does: in 64 bits, of which it keeps 32. */
function parseExponent(digits: string): number | undefined {
  const exponent = BigInt(digits.replace('+', ''));
  if (exponent > MAX_INT64 || exponent < -MAX_INT64 - 1n) return undefined;
  return Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, Number(BigInt.asIntN(32, exponent))));
}

/**
 * A number that does not fit into 64 bits is rounded up to a billionth. A binary quantity is
 * limited to the greatest number of 64 bits.
 */
function capToInt64(unscaled: bigint, scale: number, format: QuantityFormat): ParsedQuantity {
  const nano = unscaled === 0n ? 0n : rescale(unscaled, scale, -9);
  const most = MAX_INT64 * 10n ** 9n;
  const isFraction = nano > -(10n ** 9n) && nano < 10n ** 9n && nano !== 0n;
  const capped =
    format === 'binary' && (nano > most || nano < -most) ? (nano > 0n ? most : -most) : nano;
  return {
    unscaled: capped,
    scale: -9,
    isInt64: false,
    format: format === 'binary' && isFraction ? 'decimal' : format,
  };
}

/** Converts a number of 10^scale to another scale, rounded away from zero. */
function rescale(unscaled: bigint, scale: number, to: number): bigint {
  if (scale === to) return unscaled;
  if (scale >= to) return unscaled * 10n ** BigInt(scale - to);
  const by = 10n ** BigInt(to - scale);
  return unscaled >= 0n ? (unscaled + by - 1n) / by : -((-unscaled + by - 1n) / by);
}

/** Rounds up to a thousandth. */
function roundUpToMilli(quantity: ParsedQuantity): ParsedQuantity {
  const { unscaled, scale, isInt64, format } = quantity;
  if (isInt64 && scale >= -3) return quantity;
  return { unscaled: rescale(unscaled, scale, -3), scale: -3, isInt64, format };
}

/**
 * Returns a number less than 0 if the first quantity is less, and greater than 0 if it is greater.
 */
export function compareQuantities(a: ParsedQuantity, b: ParsedQuantity): number {
  const scale = Math.min(a.scale, b.scale);
  const [x, y] = [rescale(a.unscaled, a.scale, scale), rescale(b.unscaled, b.scale, scale)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export const isNegativeQuantity = ({ unscaled }: ParsedQuantity): boolean => unscaled < 0n;
export const isZeroQuantity = ({ unscaled }: ParsedQuantity): boolean => unscaled === 0n;

export function addQuantities(a: ParsedQuantity, b: ParsedQuantity): ParsedQuantity {
  const format = isZeroQuantity(a) ? b.format : a.format;
  if (a.isInt64 && b.isInt64 && isZeroQuantity(b)) return { ...a, format, originalText: undefined };
  const scale = a.isInt64 && b.isInt64 && isZeroQuantity(a) ? b.scale : Math.min(a.scale, b.scale);
  const unscaled = rescale(a.unscaled, a.scale, scale) + rescale(b.unscaled, b.scale, scale);
  return {
    unscaled,
    scale,
    format,
    isInt64: a.isInt64 && b.isInt64 && BigInt.asIntN(64, unscaled) === unscaled,
  };
}
