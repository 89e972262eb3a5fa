import { COLON, DOT, HASH, MINUS, QUESTION } from '../char-codes.js';
import type { CharReader } from './char-reader.js';
import { foldLines } from './line-fold.js';
import { StringBuilder } from './string-builder.js';
import { createToken, type YamlToken } from './token.js';

/** Characters that cannot begin a plain scalar; the first three can if no space follows. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';

export function startsPlainScalar(characters: CharReader, isFlow: boolean): boolean {
  const code = characters.codeAt();
  if (code === MINUS) return !characters.isBlank(1);
  if (!isFlow && (code === QUESTION || code === COLON)) return !characters.isSpace(1);
  return !characters.isSpace() && !INDICATORS.includes(String.fromCharCode(code));
}

/** Characters that end a plain scalar in a flow collection. */
const FLOW_INDICATORS = ',?[]{}';

/**
 * Scans the plain scalar that begins here.
 *
 * @param indent - the minimum column of its other lines
 */
export function scanPlainScalar(
  characters: CharReader,
  indent: number,
  isFlow: boolean,
): YamlToken {
  const start = characters.at;
  let end = start;
  const value = new StringBuilder();
  for (let between = ''; ; ) {
    if (
      characters.isDocumentIndicator(MINUS) ||
      characters.isDocumentIndicator(DOT) ||
      characters.codeAt() === HASH
    )
      break;
    const from = characters.at;
    while (!characters.isSpace() && !endsPlainScalar(characters, isFlow)) characters.skip();
    if (characters.at > from) {
      value.add(between);
      value.add(characters.text.slice(from, characters.at));
      end = characters.at;
      between = '';
    }
    if (!characters.isSpace() || Number.isNaN(characters.codeAt())) break;
    const { text, hasLineBreak } = foldLines(characters, false, indent);
    between = text;
    if (!isFlow && hasLineBreak && characters.column < indent) break;
  }
  return createToken('scalar', start, end, value.build(), '', true);
}

const endsPlainScalar = (characters: CharReader, isFlow: boolean): boolean =>
  (characters.codeAt() === COLON && characters.isSpace(1)) ||
  (isFlow && FLOW_INDICATORS.includes(characters.text.charAt(characters.at)));
