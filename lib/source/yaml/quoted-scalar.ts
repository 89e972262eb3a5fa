import { APOSTROPHE, BACKSLASH, DOT, MINUS } from '../codes.js';
import type { Characters } from './characters.js';
import { gap } from './folding.js';
import { Pieces } from './pieces.js';
import { type Token, token } from './token.js';

/** Reads the scalar in quotes that begins here. */
export function quotedScalar(characters: Characters, quote: number): Token {
  const start = characters.at;
  characters.skip();
  const value = new Pieces();
  for (;;) {
    if (characters.isIndicator(MINUS) || characters.isIndicator(DOT)) throw characters.fault('found unexpected document indicator');
    if (Number.isNaN(characters.code())) throw characters.fault('found unexpected end of stream', start);
    const isBroken = words(characters, quote, value);
    if (characters.code() === quote) break;
    value.add(gap(characters, isBroken).text);
  }
  characters.skip();
  return token('scalar', start, characters.at, value.join());
}

/** Reads up to the next blank, line break or quote. Whether it has gone over a line break with a backslash before it. */
function words(characters: Characters, quote: number, value: Pieces): boolean {
  let from = characters.at;
  for (; ; from = characters.at) {
    let code = characters.code();
    while (!characters.isSpace() && code !== quote && code !== BACKSLASH) {
      characters.skip();
      code = characters.code();
    }
    value.add(characters.text.slice(from, characters.at));
    if (code === quote && quote === APOSTROPHE && characters.code(1) === APOSTROPHE) {
      value.add("'");
      characters.skip(2);
    } else if (code === BACKSLASH && quote === APOSTROPHE) {
      value.add('\\');
      characters.skip();
    } else if (code === BACKSLASH) {
      characters.skip();
      if (characters.skipBreak()) return true;
      value.add(escaped(characters));
    } else return false;
  }
}

const NAMED: Readonly<Record<string, string>> = {
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
/** How many digits follow. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const HEX = /^[0-9a-fA-F]+$/;

/** Reads what follows a backslash. */
function escaped(characters: Characters): string {
  characters.code();
  const letter = characters.text.charAt(characters.at);
  const digits = DIGITS[letter];
  const named = NAMED[letter];
  if (digits === undefined && named === undefined) throw characters.fault('found unknown escape character');
  characters.skip();
  if (digits === undefined) return named as string;
  const text = characters.text.slice(characters.at, characters.at + digits);
  if (text.length < digits || !HEX.test(text)) throw characters.fault('did not find expected hexdecimal number');
  const code = Number.parseInt(text, 16);
  if ((code >= 0xd800 && code < 0xe000) || code > 0x10ffff) throw characters.fault('found invalid Unicode character escape code');
  characters.skip(digits);
  return String.fromCodePoint(code);
}
