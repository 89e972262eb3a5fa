import { MAX_DECODE_DEPTH } from '../limits.js';
import { createToken, type YamlToken } from './token.js';
import { YamlParseError } from './yaml-parse-error.js';

/** Tokens that have been found and not taken, and the blocks that they are in. */
export class TokenQueue {
  /** How many have been taken. */
  takenCount = 0;
  /** The column of the block that is open; -1 outside of all. */
  indent = -1;
  private readonly tokens: YamlToken[] = [];
  private readonly indents: number[] = [];

  /** The next to be taken. */
  first(): YamlToken | undefined {
    return this.tokens[0];
  }

  last(): YamlToken | undefined {
    return this.tokens.at(-1);
  }

  /** The number of the next that is found, of all. */
  nextTokenNumber(): number {
    return this.takenCount + this.tokens.length;
  }

  push(found: YamlToken): void {
    this.tokens.push(found);
  }

  /**
   * Puts a token in the place of one that was found before. Where that has been taken, it comes
   * last.
   */
  insert(found: YamlToken, number: number): void {
    const place = number - this.takenCount;
    this.tokens.splice(place < 0 ? this.tokens.length : place, 0, found);
  }

  take(): void {
    this.tokens.shift();
    this.takenCount++;
  }

  /** Begins a block where a column is further to the right than the one that is open. */
  rollIndent(
    column: number,
    type: 'block sequence' | 'block mapping',
    at: number,
    number = this.nextTokenNumber(),
  ): void {
    if (this.indent >= column) return;
    this.indents.push(this.indent);
    this.indent = column;
    if (this.indents.length > MAX_DECODE_DEPTH)
      throw new YamlParseError(`exceeded max depth of ${MAX_DECODE_DEPTH}`, at);
    this.insert(createToken(type, at), number);
  }

  /** Ends the blocks that are further to the right than a column. */
  unrollIndent(column: number, at: number): void {
    for (; this.indent > column; this.indent = this.indents.pop() ?? -1)
      this.push(createToken('end of block', at));
  }
}
