import { APOSTROPHE, BACKSLASH, DOT, MINUS } from '../codes.js';
import type { Characters } from './characters.js';
import { gap } from './folding.js';
import { type Token, token } from './token.js';

/** Reads the scalar in quotes that begins here. */
export function quotedScalar(characters: Characters, quote: number): Token {
  const start = characters.at;
  characters.skip();
  let value = '';
  for (;;) {
    if (characters.isIndicator(MINUS) || characters.isIndicator(DOT)) throw characters.fault('found unexpected document indicator');
    if (Number.isNaN(characters.code())) throw characters.fault('found unexpected end of stream', start);
    let isBroken = false;
    while (!characters.isSpace() && !isBroken) {
      const code = characters.code();
      if (code === quote && !(quote === APOSTROPHE && characters.code(1) === APOSTROPHE)) break;
      if (code === quote) {
        value += "'";
        characters.skip(2);
      } else if (code === BACKSLASH && quote !== APOSTROPHE) {
        isBroken = characters.isBreak(1);
        characters.skip();
        if (isBroken) characters.readBreak();
        else value += escaped(characters);
      } else {
        value += characters.text.charAt(characters.at);
        characters.skip();
      }
    }
    if (characters.code() === quote) break;
    value += gap(characters, isBroken).text;
  }
  characters.skip();
  return token('scalar', start, characters.at, value);
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
