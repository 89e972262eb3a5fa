import { CARRIAGE_RETURN, LINE_FEED, SPACE, TAB } from '../char-codes.js';
import { JsonSyntaxError } from './json-syntax-error.js';

/** A place in a text. */
export class JsonCursor {
  at = 0;

  constructor(readonly text: string) {}

  /** What stands here; NaN at the end. */
  peek(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Goes on to what is no blank. */
  skip(): number {
    let code = this.peek();
    while (code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB) {
      this.at++;
      code = this.peek();
    }
    return code;
  }

  /**
   * What stands here must not, within a literal: there Go takes the end of the text for a blank.
   */
  unterminatedError(where: string): JsonSyntaxError {
    return new JsonSyntaxError(this.text.codePointAt(this.at) ?? SPACE, where, this.at);
  }

  /** What stands here must not. */
  error(where: string): JsonSyntaxError {
    return new JsonSyntaxError(this.text.codePointAt(this.at), where, this.at);
  }
}
