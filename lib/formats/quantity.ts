import { remember } from './remember.js';

/** A quantity is kept as whole billionths, which is as fine as Kubernetes reads one. It may do without digits: a suffix alone is 0. */
const SHAPE = /^([+-]?)(\d*)(?:\.(\d*))?(n|u|m|k|Ki|[MGTPE]i?|[eE][+-]?\d+)?$/;
const NANO = 10n ** 9n;
/** More digits than this would take long to read. */
const MOST_DIGITS = 100_000;
const MOST = (2n ** 63n - 1n) * NANO;
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: Readonly<Record<string, bigint>> = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };

export const isQuantity = (value: unknown): boolean =>
  (typeof value === 'string' || typeof value === 'number') && nanos(value) !== undefined;

/** Blanks round a quantity are read over, but for those that JSON writes as escapes: Kubernetes reads a quantity before it resolves them. */
const BLANKS = ' \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';

function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BLANKS.includes(text.charAt(start))) start++;
  while (start < end && BLANKS.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

const read = remember((text: string) => parse(trimmed(text)));
const readResource = remember((text: string) => ceil(read(text) ?? 0n, 10n ** 6n) * 10n ** 6n);

/** In billionths, or undefined where it is no quantity. */
export const nanos = (value: number | string): bigint | undefined => read(String(value));

/** Kubernetes rounds every quantity of a resource list up to a thousandth. */
export const resource = (value: number | string): bigint => readResource(String(value));

export const isWhole = (nano: bigint): boolean => nano % NANO === 0n;
/** Rounded up to whole units. */
export const units = (nano: bigint): bigint => ceil(nano, NANO);

const ceil = (n: bigint, by: bigint): bigint => (n >= 0n ? (n + by - 1n) / by : -(-n / by));

function parse(text: string): bigint | undefined {
  const [, sign, whole = '', part = '', suffix = ''] = SHAPE.exec(text) ?? [];
  if (text === '' || sign === undefined || whole.length + part.length > MOST_DIGITS) return undefined;
  const digits = BigInt(whole + part || '0');
  const size =
    BINARY[suffix] === undefined
      ? scale(digits, (DECIMAL[suffix] ?? Number(suffix.slice(1) || 0)) + 9 - part.length)
      : ceil((digits << BINARY[suffix]) * NANO, 10n ** BigInt(part.length));
  const capped = size > MOST ? MOST : size;
  return sign === '-' ? -capped : capped;
}

/** digits × 10^power, rounded away from zero. */
function scale(digits: bigint, power: number): bigint {
  if (power >= 0) return digits === 0n ? 0n : power > 60 ? MOST : digits * 10n ** BigInt(power);
  return power < -500 ? (digits === 0n ? 0n : 1n) : ceil(digits, 10n ** BigInt(-power));
}

const SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** As Kubernetes writes an amount in decimals: with the greatest suffix that leaves no fraction. */
export const canonical = (nano: bigint): string => written(nano, 1000n, SUFFIXES);

/** As Kubernetes writes a quantity again once it has read it, in the manner in which it was written. A sign before it stays. */
export function rewritten(value: number | string): string {
  const text = trimmed(String(value));
  const nano = nanos(text) ?? 0n;
  if (text.startsWith('+') || (/[eE][+-]?\d+$/.test(text) && nano !== NANO)) return text;
  return text.endsWith('i') && isWhole(nano) ? written(nano / NANO, 1024n, BINARY_SUFFIXES) : canonical(nano);
}

function written(amount: bigint, by: bigint, suffixes: readonly string[]): string {
  let [number, i] = [amount, 0];
  while (number !== 0n && number % by === 0n && i < suffixes.length - 1) [number, i] = [number / by, i + 1];
  return number === 0n ? '0' : `${number}${suffixes[i]}`;
}
