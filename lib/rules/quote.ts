/** A text as Go's %q writes it. */
export const quote = (text: string): string => `"${Array.from(text, escaped).join('')}"`;

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/**
 * Letters, marks, numbers, punctuation and symbols are written as they are, and of blanks only the plain one. Go knows the letters of Unicode 15, and
 * Node some that came after.
 */
const PRINTED = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

function escaped(letter: string): string {
  const short = SHORT[letter];
  if (short !== undefined) return short;
  if (PRINTED.test(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return `\\x${hex(code, 2)}`;
  // A lone surrogate cannot be sent: the decoder has made U+FFFD of it.
  if (code >= 0xd800 && code < 0xe000) return '\ufffd';
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

const hex = (code: number, length: number): string => code.toString(16).padStart(length, '0');
