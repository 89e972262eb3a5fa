import { APOSTROPHE, BLANK, BRACE, BRACKET, COMMA, END_OF_BRACE, END_OF_BRACKET, HASH, LINE_FEED, QUOTE } from '../codes.js';
import { colonAfter, keyOf } from './keys.js';
import type { Lines } from './lines.js';
import { mapOf, type Value } from './maps.js';
import { doubleQuoted, leafOf, singleQuoted } from './scalars.js';
import { UNSURE } from './unsure.js';

/** Reads the list or the map in brackets that begins here, which may go on over lines. */
export function flow(lines: Lines, code: number): Value {
  lines.deeper();
  lines.at++;
  const read = code === BRACKET ? list(lines) : map(lines);
  lines.at++;
  lines.depth--;
  return read;
}

function list(lines: Lines): Value {
  const items: Value[] = [];
  for (let code = skip(lines); code !== END_OF_BRACKET; code = comma(lines, END_OF_BRACKET)) items.push(value(lines, code));
  return items;
}

function map(lines: Lines): Value {
  const made = mapOf(lines.isExact);
  for (let code = skip(lines); code !== END_OF_BRACE; code = comma(lines, END_OF_BRACE)) {
    const start = lines.at;
    const colon = colonAfter(lines, start);
    if (colon < 0) throw UNSURE;
    lines.at = colon + 1;
    made.set(keyOf(lines.text, start, colon), value(lines, skip(lines)));
  }
  return made.value();
}

/** What stands in no scalar without quotes in brackets, to be sure of it. */
const INDICATORS = /[[{?:#&*!|>'"%@`\t]|^(?:--|\.\.|-(?: |$))/;

function value(lines: Lines, code: number): Value {
  const { text, at: start } = lines;
  if (code === BRACKET || code === BRACE) return flow(lines, code);
  if (code === QUOTE) return doubleQuoted(lines);
  if (code === APOSTROPHE) return singleQuoted(lines);
  let end = start;
  for (let at = start; at < text.length; at++) {
    const here = text.charCodeAt(at);
    if (here === LINE_FEED || here === COMMA || here === END_OF_BRACKET || here === END_OF_BRACE) break;
    if (here !== BLANK) end = at + 1;
  }
  if (start === end || INDICATORS.test(text.slice(start, end))) throw UNSURE;
  lines.at = end;
  return leafOf(lines, start, end);
}

/** Goes over the comma after an item, unless the end follows. */
function comma(lines: Lines, end: number): number {
  const code = skip(lines);
  if (code === end) return code;
  if (code !== COMMA) throw UNSURE;
  lines.at++;
  return skip(lines);
}

/** Goes over blanks, line breaks and comments, and gives what follows. */
function skip(lines: Lines): number {
  for (let before = BRACKET; ; lines.at++) {
    const code = lines.text.charCodeAt(lines.at);
    const isSpace = code === BLANK || code === LINE_FEED;
    if (code === HASH && (before === BLANK || before === LINE_FEED)) lines.at = lines.lineAfter(lines.at) - 1;
    else if (!isSpace) return code;
    before = isSpace ? code : LINE_FEED;
  }
}
