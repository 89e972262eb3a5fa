/**
 * A quantity of a resource that the API server takes for a fraction, as it writes it; nothing where it is whole. Numbers are read as Go reads them:
 * quickly where they are small, and otherwise to the billionth. Counting thousandths in 64 bits, it takes some that are huge and whole for fractions.
 */
export function fractionOf(value: number | string): string | undefined {
  const text = String(value).trim();
  // By far the most are whole, and small.
  if (/^[1-9]\d{0,5}[KMG]i$/.test(text)) return undefined;
  const read = parse(text);
  return read !== undefined && read.thousandths % 1000n !== 0n ? (read.text ?? canonical(read)) : undefined;
}

interface Read {
  /** digits × 10^scale, at least a thousandth fine. */
  readonly digits: bigint;
  readonly scale: number;
  readonly format: Format;
  /** As many as a 64-bit number can say. */
  readonly thousandths: bigint;
  /** What was written, where it needs no other form. */
  readonly text?: string | undefined;
}
type Format = 'decimal' | 'exponent' | 'binary';

const SHAPE = /^([+-]?)0*(\d*)(?:\.(\d*))?(n|u|m|k|[KMGTPE]i|[MGTPE]|[eE][+-]?\d+)?$/;
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: readonly string[] = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const MOST = 2n ** 63n - 1n;

function parse(text: string): Read | undefined {
  // More would take long to read.
  if (text.length > 100_000) return undefined;
  const [, sign, whole = '', part = '', suffix = ''] = SHAPE.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const power = BINARY.indexOf(suffix) + 1;
  const decimals = power > 0 ? 0 : Math.max(-1000, DECIMAL[suffix] ?? Number(suffix.slice(1) || 0));
  const format = power > 0 ? 'binary' : /^[eE]./.test(suffix) ? 'exponent' : 'decimal';
  const scale = decimals - part.length;
  const shifted = (whole || '0') + part;
  const digits = (sign === '-' ? -1n : 1n) * (BigInt(shifted) << BigInt(10 * power));
  const isSmall = power > 0 ? part === '' && 14 - (whole.length || 1) - 3 * power >= 0 : shifted.length <= 18 && scale >= -9;
  // Beyond that, nothing is left of it in 64 bits.
  if (decimals > 400) return undefined;
  return isSmall ? quick({ digits, scale, format, shifted, text }) : exact(digits, scale, format);
}

/** How Go reads what fits into 64 bits. */
function quick({
  digits,
  scale,
  format,
  shifted,
  text,
}: Omit<Read, 'thousandths'> & { readonly shifted: string; readonly text: string }): Read {
  const rounded = scale < -3 ? ceil(digits, -3 - scale) : digits;
  const at = Math.max(scale, -3);
  const isKept =
    format === 'binary' ? BigInt(shifted) % 8n !== 0n : scale % 3 === 0 && !shifted.endsWith('000') && !shifted.startsWith('0');
  const thousandths = rounded * 10n ** BigInt(at + 3);
  // It multiplies at once, and wraps, by these powers of ten, and by others step by step, with care.
  const wraps = [0, 1, 2, 3, 6, 9].includes(at + 3);
  const counted = wraps ? BigInt.asIntN(64, thousandths) : BigInt.asIntN(64, thousandths) === thousandths ? thousandths : 0n;
  return { digits: rounded, scale: at, format, thousandths: counted, text: isKept && scale >= -3 ? text : undefined };
}

/** How Go reads all else: to the billionth, then to the thousandth, upwards. */
function exact(digits: bigint, scale: number, format: Format): Read {
  const billionths = scale >= -9 ? digits * 10n ** BigInt(scale + 9) : ceil(digits, -9 - scale);
  const isTiny = billionths > 0n && billionths < 10n ** 9n;
  const capped = format === 'binary' && billionths > MOST * 10n ** 9n ? MOST * 10n ** 9n : billionths;
  const thousandths = ceil(capped, 6);
  const shown = format === 'binary' && isTiny ? 'decimal' : format;
  return { digits: thousandths, scale: -3, format: shown, thousandths: BigInt.asIntN(64, thousandths) };
}

/** Divided by a power of ten, away from zero. */
function ceil(n: bigint, power: number): bigint {
  const by = 10n ** BigInt(power);
  return n >= 0n ? (n + by - 1n) / by : -((-n + by - 1n) / by);
}

const SUFFIXES: Readonly<Record<number, string>> = { [-3]: 'm', 3: 'k', 6: 'M', 9: 'G', 12: 'T', 15: 'P', 18: 'E' };

/** The shortest form without a point. */
function canonical({ digits, scale, format }: Read): string {
  const isWhole = scale >= 0 || digits % 10n ** BigInt(-scale) === 0n;
  const whole = isWhole ? (scale >= 0 ? digits * 10n ** BigInt(scale) : digits / 10n ** BigInt(-scale)) : 0n;
  if (format === 'binary' && isWhole && (whole <= -1024n || whole >= 1024n)) {
    const [rest, times] = without(1024n, whole);
    return `${rest}${BINARY[times - 1] ?? ''}`;
  }
  const [rest, times] = without(10n, digits);
  const exponent = scale + times;
  const over = ((exponent % 3) + 3) % 3;
  const suffix = format === 'exponent' ? (exponent === over ? '' : `e${exponent - over}`) : (SUFFIXES[exponent - over] ?? '');
  return `${rest * 10n ** BigInt(over)}${suffix}`;
}

/** A number without a factor, and how often it had it. */
function without(factor: bigint, n: bigint): readonly [bigint, number] {
  let [rest, times] = [n, 0];
  while (rest !== 0n && rest % factor === 0n) [rest, times] = [rest / factor, times + 1];
  return [rest, times];
}
