import { GREATER_THAN, HASH, LINE_FEED, MINUS, PLUS, SPACE, TAB } from '../char-codes.js';
import { BAIL_OUT } from './bail-out.js';
import type { LineCursor } from './line-cursor.js';

/**
 * Reads the lines of the scalar that begins here with a bar or a greater sign, further to the right
 * than a column.
 */
export function readBlockScalar(lines: LineCursor, parent: number): string {
  const { text } = lines;
  const isLiteral = text.charCodeAt(lines.at) !== GREATER_THAN;
  let at = lines.at + 1;
  const chomp = text.charCodeAt(at);
  if (chomp === PLUS || chomp === MINUS) at++;
  const end = lines.skipBlanks(at);
  if (text.charCodeAt(end) !== LINE_FEED && !(text.charCodeAt(end) === HASH && end > at))
    throw BAIL_OUT;
  const reader = new BlockScalarReader(text, lines.lineAfter(end));
  const indent = reader.first();
  if (indent <= parent) throw BAIL_OUT;
  let value = '';
  let lineBreak = '';
  for (let wasBlank = false; reader.column === indent; ) {
    const isBlank = isSpace(text.charCodeAt(reader.at));
    if (isLiteral || wasBlank || isBlank || lineBreak === '') value += lineBreak;
    else if (reader.breaks === '') value += ' ';
    wasBlank = isBlank;
    value += reader.breaks + reader.readLine();
    lineBreak = reader.at > text.length ? '' : '\n';
    reader.skip(indent);
  }
  lines.next(reader.start);
  return value + (chomp === MINUS ? '' : lineBreak) + (chomp === PLUS ? reader.breaks : '');
}

const isSpace = (code: number): boolean => code === SPACE || code === TAB;

class BlockScalarReader {
  column = -1;
  breaks = '';

  constructor(
    private readonly text: string,
    /** Where its line begins. */
    public start: number,
    public at = start,
  ) {}

  /** The column of the first line that says something. */
  first(): number {
    const begin = this.start;
    this.skip(Number.POSITIVE_INFINITY);
    const indent = this.column;
    // An empty line that is longer than what follows, tells the column in its place.
    for (let start = begin; start < this.start; start = this.text.indexOf('\n', start) + 1)
      if (this.text.indexOf('\n', start) - start > indent) throw BAIL_OUT;
    return indent;
  }

  /**
   * Goes over empty lines to the next that says something, no further to the right than a column.
   */
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

  /** The rest of the line. */
  readLine(): string {
    const end = this.text.indexOf('\n', this.at);
    const line = end < 0 ? this.text.slice(this.at) : this.text.slice(this.at, end);
    this.start = end < 0 ? this.text.length : end + 1;
    this.at = end < 0 ? this.text.length + 1 : end + 1;
    return line;
  }
}
