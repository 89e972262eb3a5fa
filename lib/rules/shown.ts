import { goJson } from '../formats/json.js';
import { quote } from '../formats/quote.js';

/** A value, and the words in which Kubernetes shows it where those do not follow from the value alone. */
export class Shown {
  private constructor(
    readonly value: unknown,
    readonly words: string,
  ) {}

  /** A text that has a type of its own in Go, or is held by a pointer: it is shown as JSON, not as a Go string. */
  static typed = (text: string): Shown => new Shown(text, goJson(text));

  /** A text that is shown as a Go string where others of its kind are not. */
  static exact = (text: string): Shown => new Shown(text, quote(text));

  toJSON(): unknown {
    return this.value;
  }
}
