import { GREATER_THAN, HASH, LINE_FEED, MINUS, PLUS, SPACE, TAB } from '../char-codes.js';
import { StringBuilder } from '../yaml/string-builder.js';
import { scalarValue } from './fast-values.js';
import { BAIL_OUT, type LineCursor } from './line-cursor.js';
import type { FastValue } from './map-builder.js';

/** Reads the block scalar that begins here with `|` or `>`, indented more than its parent. */
export function readBlockScalar(lines: LineCursor, parent: number): FastValue {
  const { text, at: start } = lines;
  const isLiteral = text.charCodeAt(start) !== GREATER_THAN;
  let at = start + 1;
  const chomp = text.charCodeAt(at);
  if (chomp === PLUS || chomp === MINUS) at++;
  const end = lines.skipBlanks(at);
  if (text.charCodeAt(end) !== LINE_FEED && !(text.charCodeAt(end) === HASH && end > at))
    throw BAIL_OUT;
  const reader = new BlockScalarReader(text, lines.lineAfter(end));
  const indent = reader.first();
  if (indent <= parent) throw BAIL_OUT;
  const value = new StringBuilder();
  let lineBreak = '';
  for (let wasBlank = false; reader.column === indent; ) {
    const isBlank = isSpace(text.charCodeAt(reader.at));
    if (isLiteral || wasBlank || isBlank || lineBreak === '') value.add(lineBreak);
    else if (reader.breaks === '') value.add(' ');
    wasBlank = isBlank;
    value.add(reader.breaks);
    value.add(reader.readLine());
    lineBreak = reader.at > text.length ? '' : '\n';
    reader.skip(indent);
  }
  lines.next(reader.start);
  if (chomp !== MINUS) value.add(lineBreak);
  if (chomp === PLUS) value.add(reader.breaks);
  return scalarValue(lines, value.build(), start, reader.lineEnd);
}

const isSpace = (code: number): boolean => code === SPACE || code === TAB;

class BlockScalarReader {
  /** The column of the first character of the line; -1 at the end of the text. */
  column = -1;
  /** A line feed for each empty line before this one. */
  breaks = '';
  /** The offset of the end of the line that was read last. */
  lineEnd = 0;

  constructor(
    private readonly text: string,
    /** The offset of the beginning of the line. */
    public start: number,
    public at = start,
  ) {}

  /** Goes to the first line that is not empty, and returns its column. */
  first(): number {
    const begin = this.start;
    this.skip(Number.POSITIVE_INFINITY);
    const indent = this.column;
    // In go-yaml, a longer empty line before it sets the indentation.
    for (let start = begin; start < this.start; start = this.text.indexOf('\n', start) + 1)
      if (this.text.indexOf('\n', start) - start > indent) throw BAIL_OUT;
    return indent;
  }

  /** Goes to the next line that is not empty, and skips its indentation up to a column. */
  skip(indent: number): void {
    const { text } = this;
    for (let breaks = 0; ; breaks++) {
      let at = this.start;
      const end = at + indent;
      while (at < end && text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (code === TAB && at < end) throw BAIL_OUT;
      this.at = at;
      this.column = at < text.length ? at - this.start : -1;
      this.breaks = code === LINE_FEED ? '' : '\n'.repeat(breaks);
      if (code !== LINE_FEED) return;
      this.start = at + 1;
    }
  }

  /** Returns the rest of the line, and goes to the next line. */
  readLine(): string {
    const end = this.text.indexOf('\n', this.at);
    const line = end < 0 ? this.text.slice(this.at) : this.text.slice(this.at, end);
    this.lineEnd = end < 0 ? this.text.length : end;
    this.start = end < 0 ? this.text.length : end + 1;
    this.at = end < 0 ? this.text.length + 1 : end + 1;
    return line;
  }
}
