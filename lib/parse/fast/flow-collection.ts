import {
  APOSTROPHE,
  COMMA,
  HASH,
  LEFT_BRACE,
  LEFT_BRACKET,
  LINE_FEED,
  QUOTE,
  RIGHT_BRACE,
  RIGHT_BRACKET,
  SPACE,
} from '../char-codes.js';
import { listValue, scalarValue } from './fast-values.js';
import { findColon, internKey } from './keys.js';
import { BAIL_OUT, type LineCursor } from './line-cursor.js';
import { createMapBuilder, type FastValue } from './map-builder.js';
import { readDoubleQuoted, readSingleQuoted, resolveScalar } from './scalars.js';

/** Reads the flow collection that begins here, which may have several lines. */
export function readFlowCollection(lines: LineCursor, code: number): FastValue {
  lines.enterNesting();
  const start = lines.at++;
  const value = code === LEFT_BRACKET ? readFlowList(lines, start) : readFlowMap(lines, start);
  lines.at++;
  lines.depth--;
  return value;
}

function readFlowList(lines: LineCursor, start: number): FastValue {
  const items: FastValue[] = [];
  for (
    let code = skipWhitespace(lines);
    code !== RIGHT_BRACKET;
    code = skipComma(lines, RIGHT_BRACKET)
  )
    items.push(readFlowValue(lines, code));
  return listValue(lines, items, start, lines.at + 1);
}

function readFlowMap(lines: LineCursor, start: number): FastValue {
  const map = createMapBuilder(lines.result, start);
  for (
    let code = skipWhitespace(lines);
    code !== RIGHT_BRACE;
    code = skipComma(lines, RIGHT_BRACE)
  ) {
    const keyStart = lines.at;
    const colon = findColon(lines, keyStart);
    if (colon < 0) throw BAIL_OUT;
    lines.countFlowValue();
    lines.at = colon + 1;
    const key = internKey(lines.text, keyStart, colon);
    map.set(key, readFlowValue(lines, skipWhitespace(lines)), keyStart, colon);
  }
  return map.build(lines.at + 1);
}

/** Plain scalars in flow collections that are left to the exact parser. */
const UNSUPPORTED_SCALAR = /[[{?:#&*!|>'"%@`\t]|^(?:--|\.\.|-(?: |$))/;

function readFlowValue(lines: LineCursor, code: number): FastValue {
  const { text, at: start } = lines;
  lines.countFlowValue();
  if (code === LEFT_BRACKET || code === LEFT_BRACE) return readFlowCollection(lines, code);
  if (code === QUOTE || code === APOSTROPHE) {
    const value = code === QUOTE ? readDoubleQuoted(lines) : readSingleQuoted(lines);
    return scalarValue(lines, value, start, lines.at);
  }
  let end = start;
  for (let at = start; at < text.length; at++) {
    const here = text.charCodeAt(at);
    if (here === LINE_FEED || here === COMMA || here === RIGHT_BRACKET || here === RIGHT_BRACE)
      break;
    if (here !== SPACE) end = at + 1;
  }
  if (start === end || UNSUPPORTED_SCALAR.test(text.slice(start, end))) throw BAIL_OUT;
  lines.at = end;
  return scalarValue(lines, resolveScalar(lines, start, end), start, end);
}

/** Skips the comma after an item, unless the collection ends, and returns the next character. */
function skipComma(lines: LineCursor, end: number): number {
  const code = skipWhitespace(lines);
  if (code === end) return code;
  if (code !== COMMA) throw BAIL_OUT;
  lines.at++;
  return skipWhitespace(lines);
}

/** Skips spaces, line breaks and comments, and returns the next character. */
function skipWhitespace(lines: LineCursor): number {
  for (let before = LEFT_BRACKET; ; lines.at++) {
    const code = lines.text.charCodeAt(lines.at);
    const isSpace = code === SPACE || code === LINE_FEED;
    if (code === HASH && (before === SPACE || before === LINE_FEED))
      lines.at = lines.lineAfter(lines.at) - 1;
    else if (!isSpace) return code;
    if (code === LINE_FEED) lines.beginFlowLine();
    before = isSpace ? code : LINE_FEED;
  }
}
