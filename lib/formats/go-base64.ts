const VALID = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const ALPHABET = /[A-Za-z0-9+/]/;

/**
 * Returns the position of the first byte for which Go cannot decode a text in base64, or
 * `undefined` if it can. Go skips line breaks, and requires the padding.
 *
 * Source: encoding/base64 StdEncoding.
 */
export function findBase64Error(text: string): number | undefined {
  if (VALID.test(text)) return undefined;
  /** The number of characters of the last four that were read. */
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (isLineBreak(character)) continue;
    if (ALPHABET.test(character)) count = (count + 1) % 4;
    else return character === '=' ? findPaddingError(text, i, count) : i;
  }
  return count === 0 ? undefined : text.length - count;
}

/** Returns the position of the error in the padding that begins at a position. */
function findPaddingError(text: string, start: number, count: number): number | undefined {
  if (count < 2) return start;
  let next = skipLineBreaks(text, start + 1);
  if (count === 2) {
    if (next === text.length) return next;
    if (text.charAt(next) !== '=') return next - 1;
    next = skipLineBreaks(text, next + 1);
  }
  return next < text.length ? next : undefined;
}

function skipLineBreaks(text: string, start: number): number {
  let next = start;
  while (next < text.length && isLineBreak(text.charAt(next))) next++;
  return next;
}

const isLineBreak = (character: string): boolean => character === '\n' || character === '\r';

/** Returns the number of bytes that a text in base64 or a list of bytes holds. */
export const decodedLength = (value: string | readonly number[]): number =>
  typeof value === 'string'
    ? Math.floor((value.replace(/[\r\n=]/g, '').length * 3) / 4)
    : value.length;

/** Returns the bytes that a valid text in base64 or a list of bytes holds. */
export const decodeBytes = (value: string | readonly number[]): Uint8Array =>
  typeof value === 'string'
    ? Uint8Array.from(atob(value.replace(/[\r\n]/g, '')), (byte) => byte.charCodeAt(0))
    : Uint8Array.from(value);

/** Returns bytes as text in base64, with padding. */
export const encodeBytes = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
