import { BACKSLASH, COLON, DIGIT_ZERO, HASH, LINE_FEED, QUOTE, SPACE, TAB } from '../char-codes.js';
import { JsonLiteral } from '../json/json-literal.js';
import { MAX_EXACT_DIGITS } from '../limits.js';
import { resolvePlainScalar } from '../yaml/resolve-scalar.js';
import { StringBuilder } from '../yaml/string-builder.js';
import { YamlNumber } from '../yaml/yaml-number.js';
import { BAIL_OUT, type LineCursor, NEEDS_EXACT } from './line-cursor.js';

/** The value of a scalar. A literal if JavaScript would not keep the notation of a number. */
export type FastScalar = null | boolean | string | number | JsonLiteral;

/** The first characters of plain scalars that may not be strings. */
const SPECIAL_FIRST_CHARACTERS = new Uint8Array(128);
for (const letter of 'yYnNtTfFoO~+-.0123456789') SPECIAL_FIRST_CHARACTERS[letter.charCodeAt(0)] = 1;

/** Returns the value of the plain scalar between two offsets. */
export function resolveScalar(
  { text, result }: LineCursor,
  start: number,
  end: number,
): FastScalar {
  if (SPECIAL_FIRST_CHARACTERS[text.charCodeAt(start)] !== 1) return text.slice(start, end);
  const integer = parseInteger(text, start, end);
  if (integer !== undefined) return integer;
  const value = resolvePlainScalar(text.slice(start, end));
  if (!(value instanceof YamlNumber)) return value;
  // JSON has no such number.
  if (!Number.isFinite(value.number)) throw BAIL_OUT;
  if (value.json instanceof JsonLiteral && result === 'plain') throw NEEDS_EXACT;
  return value.json;
}

/** Parses a decimal integer that a number holds exactly. */
function parseInteger(text: string, start: number, end: number): number | undefined {
  if (end - start > MAX_EXACT_DIGITS || (text.charCodeAt(start) === DIGIT_ZERO && end - start > 1))
    return undefined;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - DIGIT_ZERO;
    if (!(digit >= 0 && digit < 10)) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Reads the plain scalar that begins here. Its other lines are indented more than a column. */
export function readPlainScalar(lines: LineCursor, column: number): FastScalar {
  const { text, at: start } = lines;
  const end = plainScalarEnd(lines, start);
  let next = continuationLine(lines, end, column);
  lines.at = end;
  if (next === undefined) return resolveScalar(lines, start, end);
  let value = text.slice(start, end);
  while (next !== undefined) {
    lines.at = plainScalarEnd(lines, next.at);
    value += (next.breaks || ' ') + text.slice(next.at, lines.at);
    next = continuationLine(lines, lines.at, column);
  }
  return value;
}

/** Returns the end of a plain scalar on the line of its beginning. */
function plainScalarEnd(lines: LineCursor, start: number): number {
  const { text } = lines;
  let end = start;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) break;
    if (code === SPACE) continue;
    if (code === TAB || (code === COLON && lines.isBlankOrEnd(at + 1))) throw BAIL_OUT;
    if (code === HASH && at > end) break;
    end = at + 1;
  }
  return end;
}

/**
 * Finds the next line of a plain scalar, if it has one.
 *
 * @returns its offset, and a line break for each empty line before it
 */
function continuationLine(
  lines: LineCursor,
  end: number,
  column: number,
): { readonly at: number; readonly breaks: string } | undefined {
  const { text } = lines;
  let start = lines.skipBlanks(end);
  if (text.charCodeAt(start) !== LINE_FEED) return undefined;
  let at = lines.skipBlanks(++start);
  let breaks = 0;
  for (; text.charCodeAt(at) === LINE_FEED; at = lines.skipBlanks(start)) {
    breaks++;
    start = at + 1;
  }
  if (at - start <= column || at >= text.length || text.charCodeAt(at) === HASH) return undefined;
  return { at, breaks: '\n'.repeat(breaks) };
}

/** The characters of escapes that have the same meaning in JSON. */
const SIMPLE_ESCAPES = '"\\nt';

/** Reads the double-quoted scalar that begins here, if it ends on the same line. */
export function readDoubleQuoted(lines: LineCursor): string {
  const { text } = lines;
  const start = lines.at + 1;
  let isEscaped = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) break;
    if (code === BACKSLASH) {
      isEscaped = true;
      at++;
      if (!SIMPLE_ESCAPES.includes(text.charAt(at))) throw BAIL_OUT;
    } else if (code === QUOTE) {
      lines.at = at + 1;
      const content = text.slice(start, at);
      if (!isEscaped) return content;
      if (content.includes('\t')) throw BAIL_OUT;
      return JSON.parse(`"${content}"`);
    }
  }
  throw BAIL_OUT;
}

/** Reads the single-quoted scalar that begins here, if it ends on the same line. */
export function readSingleQuoted(lines: LineCursor): string {
  const { text } = lines;
  const start = lines.at + 1;
  let end = text.indexOf("'", start);
  let from = start;
  let before: StringBuilder | undefined;
  // Not with `replaceAll`, which needs much memory for millions of apostrophes.
  for (; end >= 0 && text.charAt(end + 1) === "'"; end = text.indexOf("'", from)) {
    before ??= new StringBuilder();
    before.add(text.slice(from, end + 1));
    from = end + 2;
  }
  if (end < 0) throw BAIL_OUT;
  const last = text.slice(from, end);
  before?.add(last);
  const value = before?.build() ?? last;
  if (value.includes('\n')) throw BAIL_OUT;
  lines.at = end + 1;
  return value;
}
