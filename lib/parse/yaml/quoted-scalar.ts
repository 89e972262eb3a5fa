import { APOSTROPHE, BACKSLASH, DIGIT_ZERO, DOT, isDigit, LOWER_A, MINUS } from '../char-codes.js';
import type { CharReader } from './char-reader.js';
import { foldLines } from './line-fold.js';
import { StringBuilder } from './string-builder.js';
import { createToken, type YamlToken } from './token.js';

/** Scans the quoted scalar that begins here. */
export function scanQuotedScalar(characters: CharReader, quote: number): YamlToken {
  const start = characters.at;
  characters.skip();
  const value = new StringBuilder();
  for (;;) {
    if (characters.isDocumentIndicator(MINUS) || characters.isDocumentIndicator(DOT))
      throw characters.error('found unexpected document indicator');
    if (Number.isNaN(characters.codeAt()))
      throw characters.error('found unexpected end of stream', start);
    const isAfterBreak = scanWords(characters, quote, value);
    if (characters.codeAt() === quote) break;
    value.add(foldLines(characters, isAfterBreak).text);
  }
  characters.skip();
  return createToken('scalar', start, characters.at, value.build());
}

/**
 * Scans up to the next whitespace or quote.
 *
 * @returns whether it stopped after an escaped line break
 */
function scanWords(characters: CharReader, quote: number, value: StringBuilder): boolean {
  let from = characters.at;
  for (; ; from = characters.at) {
    let code = characters.codeAt();
    while (!characters.isSpace() && code !== quote && code !== BACKSLASH) {
      characters.skip();
      code = characters.codeAt();
    }
    value.add(characters.text.slice(from, characters.at));
    if (code === quote && quote === APOSTROPHE && characters.codeAt(1) === APOSTROPHE) {
      value.add("'");
      characters.skip(2);
    } else if (code === BACKSLASH && quote === APOSTROPHE) {
      value.add('\\');
      characters.skip();
    } else if (code === BACKSLASH) {
      characters.skip();
      if (characters.skipBreak()) return true;
      value.add(scanEscape(characters));
    } else return false;
  }
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
/** Number of hexadecimal digits after the letter of an escape. */
const HEX_ESCAPE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
/** Scans the rest of an escape after its backslash. */
function scanEscape(characters: CharReader): string {
  characters.codeAt();
  const letter = characters.text.charAt(characters.at);
  const digits = HEX_ESCAPE_LENGTHS[letter];
  const named = NAMED_ESCAPES[letter];
  if (digits === undefined && named === undefined)
    throw characters.error('found unknown escape character');
  characters.skip();
  if (digits === undefined) return named as string;
  let code = 0;
  for (let i = 0; i < digits; i++)
    code = 16 * code + hexDigitValue(characters.text.charCodeAt(characters.at + i));
  if (Number.isNaN(code)) throw characters.error('did not find expected hexdecimal number');
  if ((code >= 0xd800 && code < 0xe000) || code > 0x10ffff)
    throw characters.error('found invalid Unicode character escape code');
  characters.skip(digits);
  return String.fromCodePoint(code);
}

/** Returns the value of a hexadecimal digit; `NaN` of any other character. */
function hexDigitValue(code: number): number {
  if (isDigit(code)) return code - DIGIT_ZERO;
  // A lowercase letter differs from the uppercase one in one bit.
  const letter = (code | 0x20) - LOWER_A;
  return letter >= 0 && letter < 6 ? 10 + letter : Number.NaN;
}
