import {
  APOSTROPHE,
  GREATER_THAN,
  HASH,
  LEFT_BRACE,
  LEFT_BRACKET,
  LINE_FEED,
  PIPE,
  QUOTE,
} from '../char-codes.js';
import { BAIL_OUT } from './bail-out.js';
import { readBlockScalar } from './block-scalar.js';
import { readFlowCollection } from './flow-collection.js';
import { findColon, internKey } from './keys.js';
import { LineCursor } from './line-cursor.js';
import { createMapBuilder, type FastValue } from './map-builder.js';
import { readDoubleQuoted, readPlainScalar, readSingleQuoted } from './scalars.js';

/** What begins no scalar without quotes. */
const UNSUPPORTED_INDICATORS = '&*!%@`?,]}#';

/** Goes through a text once, line by line. */
export class FastYamlParser {
  private readonly lines: LineCursor;

  constructor(text: string, isExact: boolean) {
    this.lines = new LineCursor(text, isExact);
  }

  /** @throws UNSURE, INEXACT */
  document(): FastValue {
    const { lines } = this;
    const { text } = lines;
    lines.next(0);
    if (lines.column === 0 && text.startsWith('---', lines.at)) lines.finishLine(lines.at + 3);
    // Where nothing comes before them, three dots say more than that.
    if (lines.column < 0 && text.includes('...')) throw BAIL_OUT;
    const read = lines.column < 0 ? null : this.block();
    if (lines.column >= 0) throw BAIL_OUT;
    return read;
  }

  /** The list or the map that begins on this line. */
  private block(): FastValue {
    const { lines } = this;
    lines.enterNesting();
    const read = lines.isDash(lines.at) ? this.list(lines.column) : this.map(lines.column);
    lines.depth--;
    return read;
  }

  private map(column: number): FastValue {
    const { lines } = this;
    const map = createMapBuilder(lines.isExact);
    do {
      const start = lines.at;
      const colon = findColon(lines, start);
      if (colon < 0) throw BAIL_OUT;
      const key = internKey(lines.text, start, colon);
      if (lines.depth === 1 && isTypeMetaKey(key)) throw BAIL_OUT;
      lines.at = colon + 1;
      map.set(key, this.value(column, true));
    } while (lines.column === column);
    if (lines.column > column) throw BAIL_OUT;
    return map.build();
  }

  private list(column: number): FastValue {
    const { lines } = this;
    const items: FastValue[] = [];
    do {
      lines.at++;
      items.push(this.value(column, false));
    } while (lines.column === column && lines.isDash(lines.at));
    if (lines.column > column) throw BAIL_OUT;
    return items;
  }

  /**
   * What follows the colon of a key, or the dash of an item, in the map or the list of a column.
   */
  private value(column: number, isInMap: boolean): FastValue {
    const { lines } = this;
    const { text } = lines;
    const before = lines.at;
    const at = lines.skipBlanks(before);
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || at >= text.length || (code === HASH && at > before)) {
      lines.next(lines.lineAfter(at));
      // A list may be no further to the right than the key that it belongs to.
      const isBelow =
        lines.column > column || (isInMap && lines.column === column && lines.isDash(lines.at));
      return isBelow ? this.block() : null;
    }
    lines.at = at;
    if (!isInMap && (lines.isDash(at) || findColon(lines, at) >= 0)) {
      // The dash stands one place before the blanks.
      lines.column = column + 1 + at - before;
      return this.block();
    }
    return this.inline(code, column);
  }

  /**
   * The value that begins on this line, and whose other lines are further to the right than a
   * column.
   */
  private inline(code: number, column: number): FastValue {
    const { lines } = this;
    if (code === PIPE || code === GREATER_THAN) return readBlockScalar(lines, column);
    const read =
      code === LEFT_BRACKET || code === LEFT_BRACE
        ? readFlowCollection(lines, code)
        : this.scalar(code, column);
    lines.finishLine(lines.at);
    return read;
  }

  private scalar(code: number, column: number): FastValue {
    const { lines } = this;
    if (code === QUOTE) return readDoubleQuoted(lines);
    if (code === APOSTROPHE) return readSingleQuoted(lines);
    if (UNSUPPORTED_INDICATORS.includes(lines.text.charAt(lines.at)) || lines.isDash(lines.at))
      throw BAIL_OUT;
    return readPlainScalar(lines, column);
  }
}

/**
 * Whether a key is taken for one of the two that say what an object is, though it is written
 * otherwise: of such, the order matters.
 */
const isTypeMetaKey = (key: string): boolean =>
  key !== 'kind' && key !== 'apiVersion' && TYPE_META_KEY.test(key);
const TYPE_META_KEY = /^(?:kind|apiversion)$/iu;
