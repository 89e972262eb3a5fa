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
import { readBlockScalar } from './block-scalar.js';
import { listValue, scalarValue } from './fast-values.js';
import { readFlowCollection } from './flow-collection.js';
import { findColon, internKey } from './keys.js';
import { BAIL_OUT, type FastResult, LineCursor } from './line-cursor.js';
import { createMapBuilder, type FastValue } from './map-builder.js';
import { type FastScalar, readDoubleQuoted, readPlainScalar, readSingleQuoted } from './scalars.js';

/** Characters at the beginning of a value that are left to the exact parser. */
const UNSUPPORTED_INDICATORS = '&*!%@`?,]}#';

/** Parses the forms of YAML that most manifests use, in one pass over the lines. */
export class FastYamlParser {
  private readonly lines: LineCursor;

  constructor(text: string, result: FastResult) {
    this.lines = new LineCursor(text, result);
  }

  /** @throws BAIL_OUT or NEEDS_EXACT, which are not errors */
  document(): FastValue {
    const { lines } = this;
    const { text } = lines;
    lines.next(0);
    if (lines.column === 0 && text.startsWith('---', lines.at)) lines.finishLine(lines.at + 3);
    // The meaning of `...` without a document before it is left to the exact parser.
    if (lines.column < 0 && text.includes('...')) throw BAIL_OUT;
    const value = lines.column < 0 ? scalarValue(lines, null, 0, 0) : this.block();
    if (lines.column >= 0) throw BAIL_OUT;
    return value;
  }

  /** Parses the list or the map that begins on this line. */
  private block(): FastValue {
    const { lines } = this;
    lines.enterNesting();
    const value = lines.isDash(lines.at) ? this.list(lines.column) : this.map(lines.column);
    lines.depth--;
    return value;
  }

  private map(column: number): FastValue {
    const { lines } = this;
    const map = createMapBuilder(lines.result, lines.at);
    do {
      const start = lines.at;
      const colon = findColon(lines, start);
      if (colon < 0) throw BAIL_OUT;
      const key = internKey(lines.text, start, colon);
      if (lines.depth === 1 && isTypeMetaKey(key)) throw BAIL_OUT;
      lines.at = colon + 1;
      map.set(key, this.value(column, true), start, colon);
    } while (lines.column === column);
    if (lines.column > column) throw BAIL_OUT;
    return map.build();
  }

  private list(column: number): FastValue {
    const { lines } = this;
    const items: FastValue[] = [];
    const start = lines.at;
    do {
      lines.at++;
      items.push(this.value(column, false));
    } while (lines.column === column && lines.isDash(lines.at));
    if (lines.column > column) throw BAIL_OUT;
    return listValue(lines, items, start);
  }

  /** Parses the value after the colon of a key, or after the dash of an item. */
  private value(column: number, isInMap: boolean): FastValue {
    const { lines } = this;
    const { text } = lines;
    const before = lines.at;
    const at = lines.skipBlanks(before);
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || at >= text.length || (code === HASH && at > before)) {
      lines.next(lines.lineAfter(at));
      // A list may have the same indentation as its key.
      const isBelow =
        lines.column > column || (isInMap && lines.column === column && lines.isDash(lines.at));
      return isBelow ? this.block() : scalarValue(lines, null, before, before);
    }
    lines.at = at;
    if (!isInMap && (lines.isDash(at) || findColon(lines, at) >= 0)) {
      // The dash is one column before the spaces.
      lines.column = column + 1 + at - before;
      return this.block();
    }
    return this.inline(code, column);
  }

  /** Parses a value that begins on this line. Its other lines are indented more than a column. */
  private inline(code: number, column: number): FastValue {
    const { lines } = this;
    if (code === PIPE || code === GREATER_THAN) return readBlockScalar(lines, column);
    lines.beginFlowLine();
    const value =
      code === LEFT_BRACKET || code === LEFT_BRACE
        ? readFlowCollection(lines, code)
        : this.scalar(code, column);
    lines.finishLine(lines.at);
    return value;
  }

  private scalar(code: number, column: number): FastValue {
    const { lines } = this;
    const start = lines.at;
    const value = this.readScalar(code, column);
    return scalarValue(lines, value, start, lines.at);
  }

  private readScalar(code: number, column: number): FastScalar {
    const { lines } = this;
    if (code === QUOTE) return readDoubleQuoted(lines);
    if (code === APOSTROPHE) return readSingleQuoted(lines);
    if (UNSUPPORTED_INDICATORS.includes(lines.text.charAt(lines.at)) || lines.isDash(lines.at))
      throw BAIL_OUT;
    return readPlainScalar(lines, column);
  }
}

/**
 * Whether a key differs from `kind` or `apiVersion` in case only. Kubernetes reads such keys too,
 * and their order matters, so they are left to the exact parser.
 */
const isTypeMetaKey = (key: string): boolean =>
  key !== 'kind' && key !== 'apiVersion' && TYPE_META_KEY.test(key);
const TYPE_META_KEY = /^(?:kind|apiversion)$/iu;
