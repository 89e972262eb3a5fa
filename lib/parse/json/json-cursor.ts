import { CARRIAGE_RETURN, LINE_FEED, SPACE, TAB } from '../char-codes.js';
import { JsonSyntaxError } from './json-syntax-error.js';

/** A position in a text of JSON. */
export class JsonCursor {
  at = 0;

  constructor(readonly text: string) {}

  /** Returns the character code at the position; `NaN` at the end. */
  peek(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Skips whitespace, and returns the next character code. */
  skip(): number {
    let code = this.peek();
    while (code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB) {
      this.at++;
      code = this.peek();
    }
    return code;
  }

  /** Returns the error about the character here, in a literal: Go reads the end as a space. */
  unterminatedError(where: string): JsonSyntaxError {
    return new JsonSyntaxError(this.text.codePointAt(this.at) ?? SPACE, where, this.at);
  }

  /** Returns the error about the character here. */
  error(where: string): JsonSyntaxError {
    return new JsonSyntaxError(this.text.codePointAt(this.at), where, this.at);
  }
}
