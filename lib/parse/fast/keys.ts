import { APOSTROPHE, COLON, QUOTE } from '../char-codes.js';
import { resolvePlainScalar } from '../yaml/resolve-scalar.js';
import { BAIL_OUT } from './bail-out.js';
import type { LineCursor } from './line-cursor.js';

/** So many keys are remembered with what they say: manifests have few, again and again. */
const MAX_CACHED_KEYS = 4096;
/** A key has no more characters to be sure of. */
const MAX_KEY_LENGTH = 1000;
/** What a key may be made of that has no quotes. */
const KEY_CHARACTERS = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./$')
  KEY_CHARACTERS[letter.charCodeAt(0)] = 1;

const keyCache = new Map<string, string>();

/**
 * Where the colon stands after the key that begins at a place; -1 where none does that the quick
 * reader is sure of.
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

/** What the key says that stands between two places. */
export function internKey(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  const key = keyCache.get(written);
  if (key !== undefined) return key;
  const code = written.charCodeAt(0);
  const said =
    code === QUOTE || code === APOSTROPHE ? written.slice(1, -1) : resolvePlainScalar(written);
  if (typeof said !== 'string' || said === '__proto__') throw BAIL_OUT;
  if (keyCache.size === MAX_CACHED_KEYS) keyCache.clear();
  // A copy: what is cut out of a text keeps all of it in memory.
  keyCache.set(...(JSON.parse(JSON.stringify([written, said])) as [string, string]));
  return said;
}
