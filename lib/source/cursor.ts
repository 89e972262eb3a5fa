import { BLANK, CARRIAGE_RETURN, LINE_FEED, TAB } from './codes.js';
import { SyntaxFault } from './syntax-fault.js';

/** A place in a text. */
export class Cursor {
  at = 0;

  constructor(readonly text: string) {}

  /** What stands here; NaN at the end. */
  peek(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Goes on to what is no blank. */
  skip(): number {
    let code = this.peek();
    while (code === BLANK || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB) {
      this.at++;
      code = this.peek();
    }
    return code;
  }

  /** What stands here must not, within a literal: there Go takes the end of the text for a blank. */
  broken(where: string): SyntaxFault {
    return new SyntaxFault(this.text.codePointAt(this.at) ?? BLANK, where, this.at);
  }

  /** What stands here must not. */
  fault(where: string): SyntaxFault {
    return new SyntaxFault(this.text.codePointAt(this.at), where, this.at);
  }
}
