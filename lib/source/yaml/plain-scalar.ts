import { COLON, DOT, HASH, MINUS, QUESTION } from '../codes.js';
import type { Characters } from './characters.js';
import { gap } from './folding.js';
import { Pieces } from './pieces.js';
import { type Token, token } from './token.js';

/** What begins no scalar without quotes; the first three do where no blank follows. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';

export function beginsPlain(characters: Characters, isFlow: boolean): boolean {
  const code = characters.code();
  if (code === MINUS) return !characters.isBlank(1);
  if (!isFlow && (code === QUESTION || code === COLON)) return !characters.isSpace(1);
  return !characters.isSpace() && !INDICATORS.includes(String.fromCharCode(code));
}

/** What ends a scalar without quotes in a flow collection. */
const FLOW = ',?[]{}';

/** Reads the scalar without quotes that begins here, on as many lines as go on at least as far to the right as `indent`. */
export function plainScalar(characters: Characters, indent: number, isFlow: boolean): Token {
  const start = characters.at;
  let end = start;
  const value = new Pieces();
  for (let between = ''; ; ) {
    if (characters.isIndicator(MINUS) || characters.isIndicator(DOT) || characters.code() === HASH) break;
    const from = characters.at;
    while (!characters.isSpace() && !ends(characters, isFlow)) characters.skip();
    if (characters.at > from) {
      value.add(between, characters.text.slice(from, characters.at));
      end = characters.at;
      between = '';
    }
    if (!characters.isSpace() || Number.isNaN(characters.code())) break;
    const { text, isBroken } = gap(characters, false, indent);
    between = text;
    if (!isFlow && isBroken && characters.column < indent) break;
  }
  return token('scalar', start, end, value.join(), '', true);
}

const ends = (characters: Characters, isFlow: boolean): boolean =>
  (characters.code() === COLON && characters.isSpace(1)) || (isFlow && FLOW.includes(characters.text.charAt(characters.at)));
