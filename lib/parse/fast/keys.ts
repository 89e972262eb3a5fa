import { APOSTROPHE, COLON, QUOTE } from '../char-codes.js';
import { resolvePlainScalar } from '../yaml/resolve-scalar.js';
import { BAIL_OUT, type LineCursor } from './line-cursor.js';

/** Maximum number of cached keys. Manifests use few different keys. */
const MAX_CACHED_KEYS = 4096;
/** Maximum length of a key that the fast parser reads; go-yaml allows 1,024 characters. */
const MAX_KEY_LENGTH = 1000;
/** The characters of keys without quotes that the fast parser reads. */
const KEY_CHARACTERS = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./$')
  KEY_CHARACTERS[letter.charCodeAt(0)] = 1;

const keyCache = new Map<string, string>();

/**
 * Returns the offset of the colon after the key that begins at an offset, or -1 if there is no key
 * that the fast parser reads.
 */
export function findColon(lines: LineCursor, start: number): number {
  const { text } = lines;
  let at = start;
  const first = text.charCodeAt(at);
  if (first === QUOTE || first === APOSTROPHE) {
    const end = text.indexOf(first === QUOTE ? '"' : "'", at + 1);
    if (end < 0 || text.charCodeAt(end + 1) !== COLON || /[\\\n]/.test(text.slice(at, end)))
      return -1;
    at = end + 1;
  } else while (KEY_CHARACTERS[text.charCodeAt(at)] === 1) at++;
  return at > start &&
    at - start < MAX_KEY_LENGTH &&
    text.charCodeAt(at) === COLON &&
    lines.isBlankOrEnd(at + 1)
    ? at
    : -1;
}

/** Returns the value of the key between two offsets. */
export function internKey(text: string, start: number, end: number): string {
  const source = text.slice(start, end);
  const cached = keyCache.get(source);
  if (cached !== undefined) return cached;
  const code = source.charCodeAt(0);
  const key =
    code === QUOTE || code === APOSTROPHE ? source.slice(1, -1) : resolvePlainScalar(source);
  if (typeof key !== 'string' || key === '__proto__') throw BAIL_OUT;
  if (keyCache.size === MAX_CACHED_KEYS) keyCache.clear();
  // Copies the strings, because a slice keeps the whole text in memory.
  keyCache.set(...(JSON.parse(JSON.stringify([source, key])) as [string, string]));
  return key;
}
