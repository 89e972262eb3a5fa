import { tooManyValuesMessage } from '../limits.js';
import { YamlParseError } from './yaml-parse-error.js';

/** Counts the values and keys of a document, and those of each line. */
export class ValueCounter {
  private inDocument = 0;
  private onLine = 0;
  /** The end of the line of the last value. */
  private lineEnd = -1;

  constructor(
    private readonly text: string,
    private readonly maxInDocument: number,
    private readonly maxOnLine: number,
  ) {}

  /**
   * Counts the value that begins at an offset.
   *
   * @throws YamlParseError if there are too many
   */
  count(at: number): void {
    if (++this.inDocument > this.maxInDocument)
      throw new YamlParseError(tooManyValuesMessage(this.maxInDocument), at);
    if (at > this.lineEnd) {
      const end = this.text.indexOf('\n', at);
      this.lineEnd = end < 0 ? this.text.length : end;
      this.onLine = 0;
    }
    if (++this.onLine > this.maxOnLine)
      throw new YamlParseError(tooManyValuesMessage(this.maxOnLine, 'on one line'), at);
  }
}
