/** Number of code points that are converted to a string at once. */
const CHUNK_LENGTH = 8192;

/**
 * Decodes UTF-8 as Go does, including invalid bytes.
 *
 * @param replace - returns the code point for a byte that is not part of a valid character
 */
export function decodeUtf8AsGo(
  bytes: Uint8Array,
  replace: (byte: number) => number = replacementCharacter,
): string {
  const parts: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { code, length } = decodeCharacter(bytes, at);
    codes.push(code ?? replace(bytes[at] as number));
    at += length;
    if (codes.length < CHUNK_LENGTH && at < bytes.length) continue;
    parts.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return parts.join('');
}

/** Keeps a byte that is not part of a valid character: as a surrogate that has no pair. */
export const toLoneSurrogate = (byte: number): number => 0xdc00 + byte;

interface DecodedCharacter {
  /** `undefined` if the bytes are not a valid character. */
  readonly code: number | undefined;
  /** In bytes. */
  readonly length: number;
}

const replacementCharacter = (): number => 0xfffd;
const INVALID_CHARACTER: DecodedCharacter = { code: undefined, length: 1 };

function decodeCharacter(bytes: Uint8Array, at: number): DecodedCharacter {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { code: first, length: 1 };
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let code = first & (0xff >> (length + 1));
  for (const byte of bytes.subarray(at + 1, at + length)) {
    if (byte >> 6 !== 2) return INVALID_CHARACTER;
    code = (code << 6) | (byte & 0x3f);
  }
  // Rejects truncated and overlong sequences, surrogates, and code points above U+10FFFF.
  const isComplete = at + length <= bytes.length && first >= 0xc2 && first < 0xf5;
  return isComplete &&
    code >= (MIN_CODE_BY_LENGTH[length] ?? 0) &&
    code < 0x110000 &&
    (code < 0xd800 || code >= 0xe000)
    ? { code, length }
    : INVALID_CHARACTER;
}

/** The smallest code point that needs a number of bytes. */
const MIN_CODE_BY_LENGTH: readonly number[] = [0, 0, 0x80, 0x800, 0x10000];
