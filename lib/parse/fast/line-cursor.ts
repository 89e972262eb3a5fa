import { HASH, LINE_FEED, MINUS, SPACE, TAB } from '../char-codes.js';
import { MAX_FAST_YAML_DEPTH, MAX_VALUES_ON_LINE } from '../limits.js';

/** Thrown in the fast parser at syntax that is left to the exact parser. */
export const BAIL_OUT = Symbol('bail out');

/** Thrown in the fast parser if plain data would lose the notation of a number. */
export const NEEDS_EXACT = Symbol('needs exact');

/**
 * The result of the fast parser: plain data, `Json` with the notation of numbers, or a syntax tree
 * with offsets.
 */
export type FastResult = 'plain' | 'exact' | 'nodes';

/** A position in a text of YAML. */
export class LineCursor {
  at = 0;
  /** The column of the first character of the line after its indentation; -1 at the end. */
  column = -1;
  /** Number of open lists and maps. */
  depth = 0;
  /** Number of values of flow collections on this line. */
  private flowValues = 0;

  constructor(
    readonly text: string,
    readonly result: FastResult,
  ) {}

  /** Counts a list or a map that is opened. */
  enterNesting(): void {
    if (++this.depth > MAX_FAST_YAML_DEPTH) throw BAIL_OUT;
  }

  /** Counts a value of a flow collection. The exact parser rejects a line with too many. */
  countFlowValue(): void {
    if (++this.flowValues > MAX_VALUES_ON_LINE) throw BAIL_OUT;
  }

  /** Begins to count the values of flow collections on a new line. */
  beginFlowLine(): void {
    this.flowValues = 0;
  }

  /**
   * Goes to the next line that is neither empty nor a comment. `...` ends the text.
   *
   * @param from - the beginning of a line
   */
  next(from: number): void {
    const { text } = this;
    for (let start = from; start < text.length; ) {
      let at = start;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (code === LINE_FEED) start = at + 1;
      else if (code === HASH) start = this.lineAfter(at);
      else if (code === TAB) throw BAIL_OUT;
      else if (
        at < text.length &&
        !(at === start && text.startsWith('...', at) && this.isBlankOrEnd(at + 3))
      ) {
        this.at = at;
        this.column = at - start;
        return;
      } else break;
    }
    this.at = text.length;
    this.column = -1;
  }

  /** Returns the beginning of the line after the one of an offset. */
  lineAfter(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end + 1;
  }

  /** Goes to the line after a value. Only a comment may follow the value on its line. */
  finishLine(end: number): void {
    const at = this.skipBlanks(end);
    const code = this.text.charCodeAt(at);
    if (code !== LINE_FEED && at < this.text.length && !(code === HASH && at > end)) throw BAIL_OUT;
    this.next(this.lineAfter(at));
  }

  skipBlanks(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** Whether an item of a list begins at an offset. */
  isDash(at: number): boolean {
    return this.text.charCodeAt(at) === MINUS && this.isBlankOrEnd(at + 1);
  }

  isBlankOrEnd(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === LINE_FEED || at >= this.text.length;
  }
}
