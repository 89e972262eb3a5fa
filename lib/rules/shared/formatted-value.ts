import { goJson } from '../../formats/go-json.js';
import { goQuote } from '../../formats/go-quote.js';

/**
 * A value with the string that Kubernetes prints for it, if that does not follow from the value
 * alone.
 */
export class FormattedValue {
  private constructor(
    readonly value: unknown,
    readonly text: string,
  ) {}

  /**
   * A string that Kubernetes prints as JSON, because it has a named type in Go or is held by a
   * pointer.
   */
  static asJson = (text: string): FormattedValue => new FormattedValue(text, goJson(text));

  /** A string that Kubernetes prints as a Go string, unlike others of its type. */
  static asGoString = (text: string): FormattedValue => new FormattedValue(text, goQuote(text));

  toJSON(): unknown {
    return this.value;
  }
}
