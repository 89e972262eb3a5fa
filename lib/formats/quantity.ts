import { PLAIN_BLANKS, trimmed } from './blank.js';
import { remember } from './remember.js';

/** A quantity as Go holds it, `unscaled` × 10^`scale`: how it was written decides in which form it is counted, and written again. */
export interface Quantity {
  readonly unscaled: bigint;
  readonly scale: number;
  /** Whether Go counts it in 64 bits. */
  readonly isSmall: boolean;
  readonly format: Format;
  /** What was written, where it needs no other form. */
  readonly text?: string | undefined;
}
type Format = 'decimal' | 'exponent' | 'binary';

/** It may do without digits, a suffix alone is 0; but not where it does not fit into 64 bits. */
const SHAPE = /^([+-]?)(0*)(\d*)(?:\.(\d*))?(n|u|m|k|Ki|[MGTPE]i?|[eE][+-]?\d+)?$/;
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const MOST = 2n ** 63n - 1n;
/** More digits than this would take long to read. */
const MOST_DIGITS = 100_000;
/** Kubernetes would count on for hours with greater exponents than these. */
const FARTHEST = 10_000;

export const ZERO: Quantity = { unscaled: 0n, scale: 0, isSmall: true, format: 'decimal' };

/** The quantity that a text is, with no blank round it. */
export const parse = remember(read);

export const isQuantity = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' ? parseWritten(String(value)) !== undefined : false;

/** Kubernetes reads a quantity before it resolves escapes, so that only blanks that need none can stand round it. */
const parseWritten = remember((text: string) => parse(trimmed(text, PLAIN_BLANKS)));

/** A quantity of a manifest. */
export const quantityOf = (value: number | string): Quantity => parseWritten(String(value)) ?? ZERO;

/** A quantity of a list of resources: those are rounded up to a thousandth. */
export const resourceOf = (value: number | string): Quantity => resourceWritten(String(value));
const resourceWritten = remember((text: string) => rounded(quantityOf(text)));

function read(text: string): Quantity | undefined {
  const [, sign, zeros = '', digits = '', part = '', suffix = ''] = SHAPE.exec(text) ?? [];
  if (text === '' || sign === undefined || digits.length + part.length > MOST_DIGITS) return undefined;
  const power = suffix === '' ? 0 : Math.max(0, BINARY.indexOf(suffix));
  const format = power > 0 ? 'binary' : suffix.length > 1 ? 'exponent' : 'decimal';
  const exponent = format === 'exponent' ? exponentOf(suffix.slice(1)) : (DECIMAL[suffix] ?? 0);
  if (exponent === undefined) return undefined;
  const shifted = (digits || '0') + part;
  const unscaled = BigInt(sign === '-' ? `-${shifted}` : shifted) << BigInt(10 * power);
  const scale = exponent - part.length;
  const isSmall = power > 0 ? part === '' && 14 - shifted.length - 3 * power >= 0 : shifted.length <= 18 && scale >= -9;
  if (!isSmall) return zeros + digits + part === '' ? undefined : exact(unscaled, scale, format);
  const isKept = power > 0 ? BigInt(shifted) % 8n !== 0n : scale % 3 === 0 && !shifted.endsWith('000') && !shifted.startsWith('0');
  return { unscaled, scale, isSmall, format, text: isKept ? text : undefined };
}

/** An exponent as Go reads it: in 64 bits, of which it keeps 32. */
function exponentOf(digits: string): number | undefined {
  const exponent = BigInt(digits.replace('+', ''));
  if (exponent > MOST || exponent < -MOST - 1n) return undefined;
  return Math.max(-FARTHEST, Math.min(FARTHEST, Number(BigInt.asIntN(32, exponent))));
}

/** What does not fit into 64 bits is read to the billionth, away from zero; powers of 1024 up to the most of 64 bits. */
function exact(unscaled: bigint, scale: number, format: Format): Quantity {
  const nano = unscaled === 0n ? 0n : scaleTo(unscaled, scale, -9);
  const most = MOST * 10n ** 9n;
  const isFraction = nano > -(10n ** 9n) && nano < 10n ** 9n && nano !== 0n;
  const capped = format === 'binary' && (nano > most || nano < -most) ? (nano > 0n ? most : -most) : nano;
  return { unscaled: capped, scale: -9, isSmall: false, format: format === 'binary' && isFraction ? 'decimal' : format };
}

/** A number of 10^scale in another scale: where it does not come out, away from zero. */
function scaleTo(unscaled: bigint, scale: number, to: number): bigint {
  if (scale === to) return unscaled;
  if (scale >= to) return unscaled * 10n ** BigInt(scale - to);
  const by = 10n ** BigInt(to - scale);
  return unscaled >= 0n ? (unscaled + by - 1n) / by : -((-unscaled + by - 1n) / by);
}

/** Up to a thousandth. */
function rounded(quantity: Quantity): Quantity {
  const { unscaled, scale, isSmall, format } = quantity;
  if (isSmall && scale >= -3) return quantity;
  return { unscaled: scaleTo(unscaled, scale, -3), scale: -3, isSmall, format };
}

/** Less than 0 where the first is less, more where it is more. */
export function compare(a: Quantity, b: Quantity): number {
  const scale = Math.min(a.scale, b.scale);
  const [x, y] = [scaleTo(a.unscaled, a.scale, scale), scaleTo(b.unscaled, b.scale, scale)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export const isNegative = ({ unscaled }: Quantity): boolean => unscaled < 0n;
export const isZero = ({ unscaled }: Quantity): boolean => unscaled === 0n;

export function add(a: Quantity, b: Quantity): Quantity {
  const format = isZero(a) ? b.format : a.format;
  if (a.isSmall && b.isSmall && isZero(b)) return { ...a, format, text: undefined };
  const scale = a.isSmall && b.isSmall && isZero(a) ? b.scale : Math.min(a.scale, b.scale);
  const unscaled = scaleTo(a.unscaled, a.scale, scale) + scaleTo(b.unscaled, b.scale, scale);
  return { unscaled, scale, format, isSmall: a.isSmall && b.isSmall && BigInt.asIntN(64, unscaled) === unscaled };
}
