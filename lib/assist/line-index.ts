/** A part of a text, in UTF-16 code units; the end is exclusive. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** Converts between offsets, and lines and columns, of a text. Lines and columns count from 1. */
export class LineIndex {
  readonly lines: readonly string[];
  private readonly starts: readonly number[];

  constructor(readonly text: string) {
    this.lines = text.split('\n');
    let at = 0;
    this.starts = this.lines.map((line) => {
      const start = at;
      at += line.length + 1;
      return start;
    });
  }

  /** Returns the line of an offset. */
  lineAt(offset: number): number {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Returns the column of an offset in its line. */
  columnAt(offset: number): number {
    return offset - this.startOf(this.lineAt(offset)) + 1;
  }

  /** Returns the offset at which a line begins; the end of the text if there is no such line. */
  startOf(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  /** Returns the offset of a line and a column. A column after the end of a line is its end. */
  offsetOf(line: number, column: number): number {
    const length = this.lines[line - 1]?.length ?? 0;
    return this.startOf(line) + Math.min(Math.max(column - 1, 0), length);
  }

  /** Returns the offsets of a range. */
  rangeOf(range: {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  }): OffsetRange {
    return {
      start: this.offsetOf(range.line, range.column),
      end: this.offsetOf(range.endLine, range.endColumn),
    };
  }
}
