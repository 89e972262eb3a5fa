import { BACKSLASH, BLANK, COLON, HASH, LINE_FEED, QUOTE, TAB, ZERO } from '../codes.js';
import { Literal } from '../literal.js';
import { Figure } from '../yaml/number.js';
import { resolvePlain } from '../yaml/resolve.js';
import type { Lines } from './lines.js';
import { INEXACT, UNSURE } from './unsure.js';

/** What a scalar says: as JavaScript has it, or where that would lose how a number is written, as a literal. */
export type Leaf = null | boolean | string | number | Literal;

/** What may begin a scalar that is no string. */
const TELLING = new Uint8Array(128);
for (const letter of 'yYnNtTfFoO~+-.0123456789') TELLING[letter.charCodeAt(0)] = 1;
/** A whole number of so many digits is exact. */
const DIGITS = 15;

/** What a scalar without quotes says that stands between two places. */
export function leafOf({ text, isExact }: Lines, start: number, end: number): Leaf {
  if (TELLING[text.charCodeAt(start)] !== 1) return text.slice(start, end);
  const whole = wholeOf(text, start, end);
  if (whole !== undefined) return whole;
  const said = resolvePlain(text.slice(start, end));
  if (!(said instanceof Figure)) return said;
  // What JSON has no number for.
  if (!Number.isFinite(said.number)) throw UNSURE;
  if (said.json instanceof Literal && !isExact) throw INEXACT;
  return said.json;
}

/** A short whole number in decimal. */
function wholeOf(text: string, start: number, end: number): number | undefined {
  if (end - start > DIGITS || (text.charCodeAt(start) === ZERO && end - start > 1)) return undefined;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit < 10)) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Reads the scalar without quotes that begins here, to where its line ends or a comment begins; and its other lines, further to the right than a column. */
export function plain(lines: Lines, column: number): Leaf {
  const { text, at: start } = lines;
  const end = endOfPlain(lines, start);
  let next = goesOn(lines, end, column);
  lines.at = end;
  if (next === undefined) return leafOf(lines, start, end);
  let value = text.slice(start, end);
  while (next !== undefined) {
    lines.at = endOfPlain(lines, next.at);
    value += (next.breaks || ' ') + text.slice(next.at, lines.at);
    next = goesOn(lines, lines.at, column);
  }
  return value;
}

/** Where the words end that begin at a place, on its line. */
function endOfPlain(lines: Lines, start: number): number {
  const { text } = lines;
  let end = start;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) break;
    if (code === BLANK) continue;
    if (code === TAB || (code === COLON && lines.isBlankOrEnd(at + 1))) throw UNSURE;
    if (code === HASH && at > end) break;
    end = at + 1;
  }
  return end;
}

/** Where a scalar goes on that has come to the end of what its line says: with as many line breaks as lines are empty between. */
function goesOn(lines: Lines, end: number, column: number): { readonly at: number; readonly breaks: string } | undefined {
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
const ESCAPES = /^(?:[^\\]|\\["\\nt])*$/;

/** Reads the scalar in double quotes that begins here, where it is on one line. */
export function doubleQuoted(lines: Lines): string {
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
      if (!ESCAPES.test(held) || held.includes('\t')) throw UNSURE;
      return JSON.parse(`"${held}"`);
    }
  }
  throw UNSURE;
}

/** Reads the scalar in single quotes that begins here, where it is on one line. */
export function singleQuoted(lines: Lines): string {
  const { text } = lines;
  const start = lines.at + 1;
  let end = text.indexOf("'", start);
  let isDoubled = false;
  for (; end >= 0 && text.charAt(end + 1) === "'"; end = text.indexOf("'", end + 2)) isDoubled = true;
  const held = text.slice(start, end);
  if (end < 0 || held.includes('\n')) throw UNSURE;
  lines.at = end + 1;
  return isDoubled ? held.replaceAll("''", "'") : held;
}
