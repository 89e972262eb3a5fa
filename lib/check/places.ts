import { type Locate, locator, type Place } from '../source/locate.js';

/** A document that is longer is not read once more to tell where it begins. */
const LONG = 1 << 20;

/** Where fields stand in a stream. The document is looked into once something is asked. */
export class Places {
  private locate: Locate | undefined;
  private lines: readonly string[] | undefined;

  constructor(
    private readonly text: string,
    private readonly first: number,
  ) {}

  of(path: string, of?: Place['of']): Place {
    if (path === '' && this.text.length > LONG) return this.line(1);
    this.locate ??= locator(this.text);
    const { line, endLine, ...rest } = this.locate(path, of);
    return { ...rest, line: this.first + line - 1, endLine: this.first + endLine - 1 };
  }

  /** What is written at a place, where it is on one line. */
  source({ line, column, endLine, endColumn, of }: Place): string {
    if (of === 'key' || line !== endLine) return '';
    this.lines ??= this.text.split('\n');
    return this.lines[line - this.first]?.slice(column - 1, endColumn - 1) ?? '';
  }

  /** Of the document, from 1. */
  lineOf(path: string): number {
    return this.of(path).line - this.first + 1;
  }

  /** A whole line of the document. */
  line(line: number): Place {
    return { line: this.first + line - 1, column: 1, endLine: this.first + line - 1, endColumn: 1, of: 'key' };
  }
}
