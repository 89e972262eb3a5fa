import { countLineBreaks, type Document } from './document.js';

const SEPARATOR = '---';

/** Cuts a stream of YAML at each line that begins with three dashes, whatever it stands in. */
export class YamlSplitter {
  /** The line that is not complete yet. */
  private rest: string[] = [];
  /** The document that is not complete yet, in whole lines. */
  private parts: string[] = [];

  constructor(
    /** The line on which the document begins. */
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
      // The first line of a document belongs to it.
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

/** So many bytes Go reads at once. */
const GO_BUFFER_SIZE = 4096;

/** A last line that fills what Go reads at once, and has no end, is lost to kubectl. */
const isDroppedByKubectl = (line: string): boolean =>
  line.length >= GO_BUFFER_SIZE / 3 &&
  !line.endsWith('\r') &&
  new TextEncoder().encode(line).length % GO_BUFFER_SIZE === 0;

/** Where the next line begins that begins with three dashes; -1 where there is none. */
function findSeparator(text: string, from: number): number {
  if (text.startsWith(SEPARATOR, from)) return from;
  const at = text.indexOf(`\n${SEPARATOR}`, from);
  return at < 0 ? at : at + 1;
}
