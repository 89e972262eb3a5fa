import { goJson } from '../../formats/go-json.js';
import { goQuote } from '../../formats/go-quote.js';

/**
 * A value, and the words in which Kubernetes shows it where those do not follow from the value
 * alone.
 */
export class FormattedValue {
  private constructor(
    readonly value: unknown,
    readonly text: string,
  ) {}

  /**
   * A text that has a type of its own in Go, or is held by a pointer: it is shown as JSON, not as a
   * Go string.
   */
  static asJson = (text: string): FormattedValue => new FormattedValue(text, goJson(text));

  /** A text that is shown as a Go string where others of its kind are not. */
  static asGoString = (text: string): FormattedValue => new FormattedValue(text, goQuote(text));

  toJSON(): unknown {
    return this.value;
  }
}
