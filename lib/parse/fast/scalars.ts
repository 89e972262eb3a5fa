import { BACKSLASH, COLON, DIGIT_ZERO, HASH, LINE_FEED, QUOTE, SPACE, TAB } from '../char-codes.js';
import { JsonLiteral } from '../json/json-literal.js';
import { MAX_EXACT_DIGITS } from '../limits.js';
import { resolvePlainScalar } from '../yaml/resolve-scalar.js';
import { YamlNumber } from '../yaml/yaml-number.js';
import { BAIL_OUT, NEEDS_EXACT } from './bail-out.js';
import type { LineCursor } from './line-cursor.js';

/**
 * What a scalar says: as JavaScript has it, or where that would lose how a number is written, as a
 * literal.
 */
export type FastScalar = null | boolean | string | number | JsonLiteral;

/** What may begin a scalar that is no string. */
const SPECIAL_FIRST_CHARACTERS = new Uint8Array(128);
for (const letter of 'yYnNtTfFoO~+-.0123456789') SPECIAL_FIRST_CHARACTERS[letter.charCodeAt(0)] = 1;

/** What a scalar without quotes says that stands between two places. */
export function resolveScalar(
  { text, isExact }: LineCursor,
  start: number,
  end: number,
): FastScalar {
  if (SPECIAL_FIRST_CHARACTERS[text.charCodeAt(start)] !== 1) return text.slice(start, end);
  const whole = parseInteger(text, start, end);
  if (whole !== undefined) return whole;
  const said = resolvePlainScalar(text.slice(start, end));
  if (!(said instanceof YamlNumber)) return said;
  // What JSON has no number for.
  if (!Number.isFinite(said.number)) throw BAIL_OUT;
  if (said.json instanceof JsonLiteral && !isExact) throw NEEDS_EXACT;
  return said.json;
}

/** A short whole number in decimal. */
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

/**
 * Reads the scalar without quotes that begins here, to where its line ends or a comment begins; and
 * its other lines, further to the right than a column.
 */
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

/** Where the words end that begin at a place, on its line. */
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
 * Where a scalar goes on that has come to the end of what its line says: with as many line breaks
 * as lines are empty between.
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

/** Escapes that mean the same in JSON. */
const SIMPLE_ESCAPES_ONLY = /^(?:[^\\]|\\["\\nt])*$/;

/** Reads the scalar in double quotes that begins here, where it is on one line. */
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
    } else if (code === QUOTE) {
      lines.at = at + 1;
      const held = text.slice(start, at);
      if (!isEscaped) return held;
      if (!SIMPLE_ESCAPES_ONLY.test(held) || held.includes('\t')) throw BAIL_OUT;
      return JSON.parse(`"${held}"`);
    }
  }
  throw BAIL_OUT;
}

/** Reads the scalar in single quotes that begins here, where it is on one line. */
export function readSingleQuoted(lines: LineCursor): string {
  const { text } = lines;
  const start = lines.at + 1;
  let end = text.indexOf("'", start);
  let isDoubled = false;
  for (; end >= 0 && text.charAt(end + 1) === "'"; end = text.indexOf("'", end + 2))
    isDoubled = true;
  const held = text.slice(start, end);
  if (end < 0 || held.includes('\n')) throw BAIL_OUT;
  lines.at = end + 1;
  return isDoubled ? held.replaceAll("''", "'") : held;
}
