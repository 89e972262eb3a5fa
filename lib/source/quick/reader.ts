import { APOSTROPHE, BAR, BRACE, BRACKET, GREATER, HASH, LINE_FEED, QUOTE } from '../codes.js';
import { blockText } from './block.js';
import { flow } from './flow.js';
import { colonAfter, keyOf } from './keys.js';
import { Lines } from './lines.js';
import { mapOf, type Value } from './maps.js';
import { doubleQuoted, plain, singleQuoted } from './scalars.js';
import { UNSURE } from './unsure.js';

/** What begins no scalar without quotes. */
const INDICATORS = '&*!%@`?,]}#';

/** Goes through a text once, line by line. */
export class Reader {
  private readonly lines: Lines;

  constructor(text: string, isExact: boolean) {
    this.lines = new Lines(text, isExact);
  }

  /** @throws UNSURE, INEXACT */
  document(): Value {
    const { lines } = this;
    const { text } = lines;
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
    lines.deeper();
    const read = lines.isDash(lines.at) ? this.list(lines.column) : this.map(lines.column);
    lines.depth--;
    return read;
  }

  private map(column: number): Value {
    const { lines } = this;
    const map = mapOf(lines.isExact);
    do {
      const start = lines.at;
      const colon = colonAfter(lines, start);
      if (colon < 0) throw UNSURE;
      const key = keyOf(lines.text, start, colon);
      if (lines.depth === 1 && isHeading(key)) throw UNSURE;
      lines.at = colon + 1;
      map.set(key, this.value(column, true));
    } while (lines.column === column);
    if (lines.column > column) throw UNSURE;
    return map.value();
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
    const { lines } = this;
    const { text } = lines;
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
    const read = code === BRACKET || code === BRACE ? flow(lines, code) : this.scalar(code, column);
    lines.finish(lines.at);
    return read;
  }

  private scalar(code: number, column: number): Value {
    const { lines } = this;
    if (code === QUOTE) return doubleQuoted(lines);
    if (code === APOSTROPHE) return singleQuoted(lines);
    if (INDICATORS.includes(lines.text.charAt(lines.at)) || lines.isDash(lines.at)) throw UNSURE;
    return plain(lines, column);
  }
}

/** Whether a key is taken for one of the two that say what an object is, though it is written otherwise: of such, the order matters. */
const isHeading = (key: string): boolean => key !== 'kind' && key !== 'apiVersion' && HEADING.test(key);
const HEADING = /^(?:kind|apiversion)$/iu;
