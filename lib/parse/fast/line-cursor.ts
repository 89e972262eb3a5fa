import { HASH, LINE_FEED, MINUS, SPACE, TAB } from '../char-codes.js';
import { MAX_FAST_YAML_DEPTH } from '../limits.js';
import { BAIL_OUT } from './bail-out.js';

/**
 * A place in a text of YAML, and the column at which its line begins to say something: -1 at the
 * end.
 */
export class LineCursor {
  at = 0;
  column = -1;
  /** How many lists and maps are open. */
  depth = 0;

  constructor(
    readonly text: string,
    /** Whether numbers are kept as they are written. */
    readonly isExact: boolean,
  ) {}

  /** One more list or map is opened. */
  enterNesting(): void {
    if (++this.depth > MAX_FAST_YAML_DEPTH) throw BAIL_OUT;
  }

  /**
   * Goes on to the next line that says something, from where a line begins. What follows three dots
   * is not read.
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

  /** Where the line begins that follows the one of a place. */
  lineAfter(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end + 1;
  }

  /** Goes on from where a value ended, on whose line nothing else may stand but a comment. */
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

  /** Whether an item of a list begins at a place. */
  isDash(at: number): boolean {
    return this.text.charCodeAt(at) === MINUS && this.isBlankOrEnd(at + 1);
  }

  isBlankOrEnd(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === LINE_FEED || at >= this.text.length;
  }
}
