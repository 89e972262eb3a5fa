import {
  BACKSLASH,
  COLON,
  DOT,
  isDigit,
  LEFT_BRACE,
  LEFT_BRACKET,
  LOWER_E,
  QUOTE,
  RIGHT_BRACE,
  RIGHT_BRACKET,
  UPPER_E,
} from '../char-codes.js';
import { MAX_EXACT_DIGITS, MAX_PLAIN_JSON_DEPTH } from '../limits.js';

/**
 * Parses a text of JSON with `JSON.parse`. Returns `undefined` if that would lose something that
 * Kubernetes' decoder reads: duplicate keys, or the notation of a number.
 */
export function parsePlainJson(text: string): unknown {
  const keys = countKeys(text);
  if (keys === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // JSON.parse keeps one of several duplicate keys.
    return keysIn(value) === keys ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Escapes that may be lone surrogates or parts of a quantity. The escapes of `<`, `>` and `&`,
 * which Go writes, are neither.
 */
const LOSSY_ESCAPE = /\\u(?!00(?:26|3[cCeE]))/;

/**
 * Counts the keys of a text. Returns `undefined` if it has a number or an escape whose notation
 * JSON.parse may lose. The result is meaningless for a text that is not JSON.
 */
function countKeys(text: string): number | undefined {
  if (text.includes('\\') && LOSSY_ESCAPE.test(text)) return undefined;
  let keys = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === COLON) keys++;
    else if (code === LEFT_BRACE || code === LEFT_BRACKET) {
      if (++depth > MAX_PLAIN_JSON_DEPTH) return undefined;
    } else if (code === RIGHT_BRACE || code === RIGHT_BRACKET) depth--;
    else if (isDigit(code)) {
      const end = endOfDigits(text, i);
      const next = text.charCodeAt(end);
      if (end - i > MAX_EXACT_DIGITS || next === DOT || next === LOWER_E || next === UPPER_E)
        return undefined;
      i = end - 1;
    }
  }
  return keys;
}

/** Returns the offset of the closing quote of a string, or the length of the text. */
function endOfString(text: string, start: number): number {
  for (let end = start; ; ) {
    end = text.indexOf('"', end + 1);
    if (end === -1) return text.length;
    let first = end;
    while (text.charCodeAt(first - 1) === BACKSLASH) first--;
    if ((end - first) % 2 === 0) return end;
  }
}

function endOfDigits(text: string, start: number): number {
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Counts the keys of a value and of all values in it. */
function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) for (let i = 0; i < value.length; i++) keys += keysIn(value[i]);
  else
    for (const key in value) keys += 1 + keysIn((value as Readonly<Record<string, unknown>>)[key]);
  return keys;
}
