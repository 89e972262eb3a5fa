import { MAX_DECODE_DEPTH } from '../limits.js';
import { createToken, type YamlToken } from './token.js';
import { YamlParseError } from './yaml-parse-error.js';

/** The tokens that were scanned but not taken, and the open blocks. */
export class TokenQueue {
  /** Number of tokens that were taken. */
  takenCount = 0;
  /** The column of the innermost open block; -1 if none is open. */
  indent = -1;
  private readonly tokens: YamlToken[] = [];
  private readonly indents: number[] = [];

  /** Returns the token that is taken next. */
  first(): YamlToken | undefined {
    return this.tokens[0];
  }

  last(): YamlToken | undefined {
    return this.tokens.at(-1);
  }

  /** Returns the number, among all tokens, of the token that is added next. */
  nextTokenNumber(): number {
    return this.takenCount + this.tokens.length;
  }

  push(token: YamlToken): void {
    this.tokens.push(token);
  }

  /** Inserts a token before one of a number; at the end if that one was taken. */
  insert(token: YamlToken, number: number): void {
    const index = number - this.takenCount;
    this.tokens.splice(index < 0 ? this.tokens.length : index, 0, token);
  }

  take(): void {
    this.tokens.shift();
    this.takenCount++;
  }

  /** Opens a block if a column is to the right of the open block. */
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

  /** Closes the blocks that are to the right of a column. */
  unrollIndent(column: number, at: number): void {
    for (; this.indent > column; this.indent = this.indents.pop() ?? -1)
      this.push(createToken('end of block', at));
  }
}
