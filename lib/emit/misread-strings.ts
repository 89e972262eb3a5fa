// Strings that kubectl reads as another string, or not at all, if they are written as the `yaml`
// package writes them. In double quotes, with escapes, it reads them back.
import { UnwritableStringError } from './unwritable-string.js';

/** Characters that YAML 1.1 forbids or reads as line breaks, and `JSON.stringify` keeps. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/;
const ALL_UNPRINTABLE = new RegExp(UNPRINTABLE, 'g');
/** Spaces before line feeds, and a first line that begins with a tab: a block loses them. */
const MISREAD_BLOCK = /^(?: +\n+$|\n+\t|\t[^\n]*\n)/;
/** The start of a number, and a character that only go-yaml allows in one. */
const MAYBE_GO_NUMBER = /^[-+\d].*[_oObBX]/;
/** A number of go-yaml, without its underscores: those of Go, and floats of YAML. */
const GO_NUMBER = new RegExp(
  [
    /[-+]?0[oO][0-7]+|[-+]?0[bB][01]+|0b[-+][01]+|-0b\+[01]+|[-+]?0[xX][\da-fA-F]+/,
    /[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?/,
  ]
    .map(({ source }) => `^(?:${source})$`)
    .join('|'),
);
const LONE_SURROGATE = /\p{Cs}/u;

/** Thrown for a string with a lone surrogate: half of a UTF-16 pair. */
export class LoneSurrogateError extends UnwritableStringError {
  constructor() {
    super(
      'a string contains a lone surrogate, which UTF-8 cannot encode',
      'Remove it, or complete its pair.',
      hasLoneSurrogate,
    );
  }
}

export const hasLoneSurrogate = (text: string): boolean => LONE_SURROGATE.test(text);

/**
 * Whether a string has a character that must be escaped.
 *
 * @throws LoneSurrogateError if it cannot be written at all
 */
export function hasUnprintable(text: string): boolean {
  if (hasLoneSurrogate(text)) throw new LoneSurrogateError();
  return UNPRINTABLE.test(text);
}

/** Whether a string of several lines must not be written as a block. */
export const isMisreadBlock = (text: string): boolean => MISREAD_BLOCK.test(text);

/** Whether only go-yaml reads a string as a number: `0o17`, and some with underscores. */
export const isGoNumber = (text: string): boolean =>
  MAYBE_GO_NUMBER.test(text) && GO_NUMBER.test(text.replaceAll('_', ''));

/** Formats a string in double quotes, on one line, with escapes that JSON and YAML share. */
export const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    ALL_UNPRINTABLE,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
