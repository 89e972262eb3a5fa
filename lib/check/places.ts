import { type Locate, locator, type Place } from '../source/locate.js';

/** Where fields stand in a stream. The document is looked into once something is asked. */
export class Places {
  private locate: Locate | undefined;

  constructor(
    private readonly text: string,
    private readonly first: number,
  ) {}

  of(path: string): Place {
    this.locate ??= locator(this.text);
    const { line, endLine, ...rest } = this.locate(path);
    return { ...rest, line: this.first + line - 1, endLine: this.first + endLine - 1 };
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
