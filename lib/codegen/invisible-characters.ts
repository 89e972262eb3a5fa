/**
 * What nobody sees who reads it, what ends a line, and what a file does not keep: controls,
 * separators of lines, halves of pairs, marks of the order of bytes, and those that turn the
 * direction of a text.
 */
export const INVISIBLE_CHARACTER = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\p{Bidi_Control}\ufeff]/u;

/** Such a character as JavaScript escapes it. */
export const escapeInvisible = (found: string): string =>
  `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
