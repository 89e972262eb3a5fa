import { APOSTROPHE, BAR, BLANK, BRACE, BRACKET, COMMA, END_OF_BRACE, END_OF_BRACKET, GREATER, HASH, LINE_FEED, QUOTE } from '../codes.js';
import { type Json, Members } from '../json.js';
import { Literal } from '../literal.js';
import { blockText } from './block.js';
import { colonAfter, keyOf } from './keys.js';
import { Lines } from './lines.js';
import { doubleQuoted, leafOf, plain, singleQuoted } from './scalars.js';
import { UNSURE } from './unsure.js';

/** Thrown inside, where plain data would lose how a number is written. */
export const INEXACT = Symbol('inexact');

/** Plain data, or JSON with literals in it. */
type Value = unknown;

/** Deeper than any manifest. */
const DEEPEST = 200;
/** What begins no scalar without quotes. */
const INDICATORS = '&*!%@`?,]}#';
/** What stands in no scalar without quotes in brackets, to be sure of it. */
const INDICATORS_IN_FLOW = /[[{?:#&*!|>'"%@`\t]|^(?:--|\.\.|-(?: |$))/;

/** Goes through a text once, line by line. */
export class Reader {
  private readonly lines: Lines;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly isExact: boolean,
  ) {
    this.lines = new Lines(text);
  }

  /** @throws UNSURE, INEXACT */
  document(): Value {
    const { lines, text } = this;
    lines.next(0);
    if (lines.column === 0 && text.startsWith('---', lines.at)) lines.finish(lines.at + 3);
    // Where nothing comes before them, three dots say more than that.
    if (lines.column < 0 && text.includes('...')) throw UNSURE;
    const read = lines.column < 0 ? null : this.block();
    if (lines.column >= 0) throw UNSURE;
    return read;
  }

  /** The list or the map that begins on this line. */
  private block(): Value {
    const { lines } = this;
    if (++this.depth > DEEPEST) throw UNSURE;
    const read = lines.isDash(lines.at) ? this.list(lines.column) : this.map(lines.column);
    this.depth--;
    return read;
  }

  private map(column: number): Value {
    const { lines, text } = this;
    const map = this.isExact ? new Entries() : new Fields();
    do {
      const start = lines.at;
      const colon = colonAfter(lines, start);
      if (colon < 0) throw UNSURE;
      const key = keyOf(text, start, colon);
      if (this.depth === 1 && isHeading(key)) throw UNSURE;
      lines.at = colon + 1;
      map.set(key, this.value(column, true));
    } while (lines.column === column);
    if (lines.column > column) throw UNSURE;
    return map.made();
  }

  private list(column: number): Value {
    const { lines } = this;
    const items: Value[] = [];
    do {
      lines.at++;
      items.push(this.value(column, false));
    } while (lines.column === column && lines.isDash(lines.at));
    if (lines.column > column) throw UNSURE;
    return items;
  }

  /** What follows the colon of a key, or the dash of an item, in the map or the list of a column. */
  private value(column: number, isInMap: boolean): Value {
    const { lines, text } = this;
    const before = lines.at;
    const at = lines.skipBlanks(before);
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || at >= text.length || (code === HASH && at > before)) {
      lines.next(lines.lineAfter(at));
      // A list may be no further to the right than the key that it belongs to.
      const isBelow = lines.column > column || (isInMap && lines.column === column && lines.isDash(lines.at));
      return isBelow ? this.block() : null;
    }
    lines.at = at;
    if (!isInMap && (lines.isDash(at) || colonAfter(lines, at) >= 0)) {
      // The dash stands one place before the blanks.
      lines.column = column + 1 + at - before;
      return this.block();
    }
    return this.inline(code, column);
  }

  /** The value that begins on this line, and whose other lines are further to the right than a column. */
  private inline(code: number, column: number): Value {
    const { lines } = this;
    if (code === BAR || code === GREATER) return blockText(lines, column);
    const read = code === BRACKET || code === BRACE ? this.flow(code) : this.leaf(this.scalar(code, column));
    lines.finish(lines.at);
    return read;
  }

  private scalar(code: number, column: number): Value {
    const { lines } = this;
    if (code === QUOTE) return doubleQuoted(lines);
    if (code === APOSTROPHE) return singleQuoted(lines);
    if (INDICATORS.includes(this.text.charAt(lines.at)) || lines.isDash(lines.at)) throw UNSURE;
    return plain(lines, column);
  }

  private leaf(value: Value): Value {
    if (value instanceof Literal && !this.isExact) throw INEXACT;
    return value;
  }

  private flow(code: number): Value {
    if (++this.depth > DEEPEST) throw UNSURE;
    this.lines.at++;
    const read = code === BRACKET ? this.flowList() : this.flowMap();
    this.depth--;
    return read;
  }

  private flowList(): Value {
    const { lines } = this;
    const items: Value[] = [];
    for (let code = this.skip(); code !== END_OF_BRACKET; code = this.comma(END_OF_BRACKET)) items.push(this.flowValue(code));
    lines.at++;
    return items;
  }

  private flowMap(): Value {
    const { lines, text } = this;
    const map = this.isExact ? new Entries() : new Fields();
    for (let code = this.skip(); code !== END_OF_BRACE; code = this.comma(END_OF_BRACE)) {
      const start = lines.at;
      const colon = colonAfter(lines, start);
      if (colon < 0) throw UNSURE;
      lines.at = colon + 1;
      map.set(keyOf(text, start, colon), this.flowValue(this.skip()));
    }
    lines.at++;
    return map.made();
  }

  private flowValue(code: number): Value {
    const { lines, text } = this;
    if (code === BRACKET || code === BRACE) return this.flow(code);
    if (code === QUOTE) return doubleQuoted(lines);
    if (code === APOSTROPHE) return singleQuoted(lines);
    const start = lines.at;
    let end = start;
    for (let at = start; at < text.length; at++) {
      const here = text.charCodeAt(at);
      if (here === LINE_FEED || here === COMMA || here === END_OF_BRACKET || here === END_OF_BRACE) break;
      if (here !== BLANK) end = at + 1;
    }
    if (INDICATORS_IN_FLOW.test(text.slice(start, end)) || start === end) throw UNSURE;
    lines.at = end;
    return this.leaf(leafOf(text, start, end));
  }

  /** Goes over the comma after an item, unless the end follows. */
  private comma(end: number): number {
    const code = this.skip();
    if (code === end) return code;
    if (code !== COMMA) throw UNSURE;
    this.lines.at++;
    return this.skip();
  }

  /** Goes over blanks, line breaks and comments, and gives what follows. */
  private skip(): number {
    const { lines, text } = this;
    for (let before = BRACKET; ; lines.at++) {
      const code = text.charCodeAt(lines.at);
      const isSpace = code === BLANK || code === LINE_FEED;
      if (code === HASH && (before === BLANK || before === LINE_FEED)) lines.at = lines.lineAfter(lines.at) - 1;
      else if (!isSpace) return code;
      before = isSpace ? code : LINE_FEED;
    }
  }
}

/** Whether a key is taken for one of the two that say what an object is, though it is written otherwise: of such, the order matters. */
const isHeading = (key: string): boolean => key !== 'kind' && key !== 'apiVersion' && HEADING.test(key);
const HEADING = /^(?:kind|apiversion)$/i;

/** A map as plain data. */
class Fields {
  private readonly fields: Record<string, Value> = {};

  set(key: string, value: Value): void {
    this.fields[key] = value;
  }

  made(): Value {
    return this.fields;
  }
}

/** A map as JSON, in which the last of two values of a key holds. */
class Entries {
  private readonly entries = new Map<string, Json>();

  set(key: string, value: Value): void {
    this.entries.set(key, value as Json);
  }

  made(): Members {
    return Members.of(this.entries);
  }
}
