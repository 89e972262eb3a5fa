import {
  BACKSLASH,
  DIGIT_ZERO,
  DOT,
  isDigit,
  LOWER_E,
  LOWER_U,
  MINUS,
  PLUS,
  QUOTE,
  SPACE,
  UPPER_E,
} from '../char-codes.js';
import type { JsonCursor } from './json-cursor.js';

/**
 * A number or a string whose notation JavaScript would not keep: `1000.0`, `9223372036854775807`,
 * `"\u0031"`.
 */
export class JsonLiteral {
  constructor(
    /** The notation in the text, without quotes. */
    readonly text: string,
    readonly value: number | string,
  ) {}
}

/** Whether a text is an integer that a signed 64-bit integer can hold. */
export const isInt64Text = (text: string): boolean =>
  /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);

/** Reads the string that begins here. */
export function readString(cursor: JsonCursor): string | JsonLiteral {
  const start = ++cursor.at;
  let escaped = false;
  for (let code = cursor.peek(); code !== QUOTE; code = cursor.peek()) {
    // Written so that `NaN`, the end of the text, is an error too.
    if (!(code >= SPACE)) throw cursor.error('in string literal');
    cursor.at++;
    if (code !== BACKSLASH) continue;
    escaped = true;
    readEscape(cursor);
  }
  const text = cursor.text.slice(start, cursor.at++);
  return escaped ? new JsonLiteral(text, decodeEscapes(text)) : text;
}

/** The characters that may follow a backslash. */
const SIMPLE_ESCAPES: ReadonlySet<number> = new Set(
  Array.from('"\\/bfnrtu', (letter) => letter.charCodeAt(0)),
);
const HEX_DIGIT = /^[0-9a-fA-F]$/;
/** A surrogate that is not part of a pair. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

function readEscape(cursor: JsonCursor): void {
  const code = cursor.peek();
  if (!SIMPLE_ESCAPES.has(code)) throw cursor.unterminatedError('in string escape code');
  cursor.at++;
  if (code !== LOWER_U) return;
  for (let digits = 4; digits > 0; digits--, cursor.at++)
    if (!HEX_DIGIT.test(cursor.text.charAt(cursor.at)))
      throw cursor.unterminatedError('in \\u hexadecimal character escape');
}

/** Decodes the valid escapes of a string. A lone surrogate becomes U+FFFD. */
const decodeEscapes = (text: string): string =>
  (JSON.parse(`"${text}"`) as string).replace(LONE_SURROGATE, '\ufffd');

/** Reads the number that begins here. */
export function readNumber(cursor: JsonCursor): number | JsonLiteral {
  const start = cursor.at;
  if (cursor.peek() === MINUS) cursor.at++;
  if (cursor.peek() === DIGIT_ZERO) cursor.at++;
  else readDigits(cursor, 'in numeric literal');
  let whole = true;
  if (cursor.peek() === DOT) {
    whole = false;
    cursor.at++;
    readDigits(cursor, 'after decimal point in numeric literal');
  }
  if (cursor.peek() === LOWER_E || cursor.peek() === UPPER_E) {
    whole = false;
    cursor.at++;
    if (cursor.peek() === PLUS || cursor.peek() === MINUS) cursor.at++;
    readDigits(cursor, 'in exponent of numeric literal');
  }
  const text = cursor.text.slice(start, cursor.at);
  const value = Number(text);
  return whole && Number.isSafeInteger(value) ? value : new JsonLiteral(text, value);
}

function readDigits(cursor: JsonCursor, where: string): void {
  if (!isDigit(cursor.peek())) throw cursor.unterminatedError(where);
  while (isDigit(cursor.peek())) cursor.at++;
}

const KEYWORDS: ReadonlyMap<string, null | boolean> = new Map<string, null | boolean>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads the `true`, `false` or `null` that begins here. */
export function readKeyword(cursor: JsonCursor): null | boolean {
  for (const [word, value] of KEYWORDS)
    if (cursor.text.charAt(cursor.at) === word.charAt(0)) return readLetters(cursor, word, value);
  throw cursor.error('looking for beginning of value');
}

function readLetters(cursor: JsonCursor, word: string, value: null | boolean): null | boolean {
  for (const letter of word) {
    if (cursor.text.charAt(cursor.at) !== letter)
      throw cursor.unterminatedError(`in literal ${word} (expecting '${letter}')`);
    cursor.at++;
  }
  return value;
}
