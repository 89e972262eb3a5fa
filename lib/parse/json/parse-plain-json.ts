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
 * What a text says, where JSON.parse loses nothing of it that Kubernetes' decoder sees; else
 * undefined.
 */
export function parsePlainJson(text: string): unknown {
  const keys = countKeys(text);
  if (keys === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // A key that stands twice in an object is there once when it has been read.
    return keysIn(value) === keys ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Escapes that make a lone surrogate, or that hide how a quantity is written. Others, as those that
 * Go makes of < > &, hide nothing.
 */
const LOSSY_ESCAPE = /\\u(?!00(?:26|3[cCeE]))/;

/**
 * How many keys a text has, where it holds no number and no escape that JSON.parse could make
 * another of. What is no JSON may give anything.
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

/** Where the string that begins at a place ends; the end of the text where it does not. */
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

/** How many keys a value has, and all that it holds. */
function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) for (let i = 0; i < value.length; i++) keys += keysIn(value[i]);
  else
    for (const key in value) keys += 1 + keysIn((value as Readonly<Record<string, unknown>>)[key]);
  return keys;
}
