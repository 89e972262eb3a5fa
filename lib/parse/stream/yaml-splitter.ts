import { countLineBreaks, type Document } from './document.js';

const SEPARATOR = '---';

/** Splits a stream of YAML at each line that begins with `---`, even in a block scalar. */
export class YamlSplitter {
  /** The incomplete line at the end. */
  private rest: string[] = [];
  /** The complete lines of the incomplete document. */
  private parts: string[] = [];

  constructor(
    /** The line on which the document begins, from 1. */
    private line = 1,
  ) {}

  *next(text: string): Generator<Document> {
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0) {
      this.rest.push(text);
      return;
    }
    const lines = `${this.rest.join('')}${text.slice(0, end)}`;
    yield* this.splitLines(lines.includes('\r') ? lines.replaceAll('\r\n', '\n') : lines);
    this.rest = [text.slice(end)];
  }

  *end(): Generator<Document> {
    const rest = this.rest.join('');
    if (rest !== '' && !isDroppedByKubectl(rest)) yield* this.splitLines(`${rest}\n`);
    if (this.parts.length > 0) yield this.takeDocument('');
  }

  private *splitLines(text: string): Generator<Document> {
    let start = 0;
    for (
      let at = findSeparator(text, 0);
      at >= 0;
      at = findSeparator(text, text.indexOf('\n', at) + 1)
    ) {
      const end = text.indexOf('\n', at) + 1;
      const after = text.slice(at + SEPARATOR.length, end).trim();
      const isWrong = after !== '' && !after.startsWith('#');
      const isFirst = at === start && this.parts.length === 0;
      // A separator on the first line of a document belongs to it.
      if (isFirst && !isWrong) continue;
      yield this.takeDocument(text.slice(start, isWrong ? end : at), isWrong ? after : undefined);
      if (!isWrong) this.line++;
      start = end;
    }
    if (start < text.length) this.parts.push(text.slice(start));
  }

  private takeDocument(last: string, after?: string): Document {
    const text = this.parts.join('') + last;
    const { line } = this;
    this.parts = [];
    this.line += countLineBreaks(text);
    const document = { text, line, isJson: false };
    if (after === undefined) return document;
    return {
      ...document,
      error: {
        message: `invalid Yaml document separator: ${after}`,
        line: this.line - line,
        column: SEPARATOR.length + 1,
      },
    };
  }
}

/** Size of Go's read buffer, in bytes. */
const GO_BUFFER_SIZE = 4096;

/** Whether kubectl loses a last line without a line feed: it fills Go's buffer exactly. */
const isDroppedByKubectl = (line: string): boolean =>
  line.length >= GO_BUFFER_SIZE / 3 &&
  !line.endsWith('\r') &&
  new TextEncoder().encode(line).length % GO_BUFFER_SIZE === 0;

/** Returns the offset of the next line that begins with `---`, or -1. */
function findSeparator(text: string, from: number): number {
  if (text.startsWith(SEPARATOR, from)) return from;
  const at = text.indexOf(`\n${SEPARATOR}`, from);
  return at < 0 ? at : at + 1;
}
