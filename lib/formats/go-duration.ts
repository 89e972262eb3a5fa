const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const MAX_NANOSECONDS = 2n ** 63n;

/** Returns what is wrong with a duration such as `1h30m`, in the words of Go. */
export function goDuration(text: string): string | undefined {
  const said = (what: string): string => `time: ${what} ${goTimeQuote(text)}`;
  let rest = text.replace(/^[+-]/, '');
  if (rest === '0') return undefined;
  let total = 0n;
  do {
    const [number = '', whole = '', part = ''] = /^(\d*)(?:\.(\d*))?/.exec(rest) ?? [];
    const [unit = ''] = /^[^.\d]*/.exec(rest.slice(number.length)) ?? [];
    if (whole + part === '' || BigInt(whole) > MAX_NANOSECONDS) return said('invalid duration');
    if (unit === '') return said('missing unit in duration');
    const size = Object.hasOwn(UNITS, unit) ? (UNITS[unit] ?? 1n) : undefined;
    if (size === undefined) return said(`unknown unit ${goTimeQuote(unit)} in duration`);
    const length = BigInt(whole) * size;
    if (BigInt(whole) > MAX_NANOSECONDS / size) return said('invalid duration');
    total += length + BigInt(Math.floor(Number(`0.${part || 0}`) * Number(size)));
    if (total > MAX_NANOSECONDS) return said('invalid duration');
    rest = rest.slice(number.length + unit.length);
  } while (rest !== '');
  return total === MAX_NANOSECONDS && !text.startsWith('-') ? said('invalid duration') : undefined;
}

/**
 * Quotes as Go's time package does: ASCII letters as they are, and every byte of other characters
 * as a number.
 */
function goTimeQuote(text: string): string {
  const letters = Array.from(text, (letter) => {
    if (letter === '"' || letter === '\\') return `\\${letter}`;
    return /^[ -\x7f]$/.test(letter)
      ? letter
      : encodeURIComponent(letter.replace(/\p{Cs}/u, '\ufffd'))
          .toLowerCase()
          .replaceAll('%', '\\x');
  });
  return `"${letters.join('')}"`;
}
