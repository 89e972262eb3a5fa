import { type Token, token } from './token.js';
import { Unreadable } from './unreadable.js';

/** More blocks are not held in one another. */
const DEEPEST = 10_000;

/** Tokens that have been found and not taken, and the blocks that they are in. */
export class Queue {
  /** How many have been taken. */
  taken = 0;
  /** The column of the block that is open; -1 outside of all. */
  indent = -1;
  private readonly tokens: Token[] = [];
  private readonly indents: number[] = [];

  /** The next to be taken. */
  first(): Token | undefined {
    return this.tokens[0];
  }

  last(): Token | undefined {
    return this.tokens.at(-1);
  }

  /** The number of the next that is found, of all. */
  next(): number {
    return this.taken + this.tokens.length;
  }

  push(found: Token): void {
    this.tokens.push(found);
  }

  /** Puts a token in the place of one that was found before. Where that has been taken, it comes last. */
  insert(found: Token, number: number): void {
    const place = number - this.taken;
    this.tokens.splice(place < 0 ? this.tokens.length : place, 0, found);
  }

  take(): void {
    this.tokens.shift();
    this.taken++;
  }

  /** Begins a block where a column is further to the right than the one that is open. */
  roll(column: number, type: 'block sequence' | 'block mapping', at: number, number = this.next()): void {
    if (this.indent >= column) return;
    this.indents.push(this.indent);
    this.indent = column;
    if (this.indents.length > DEEPEST) throw new Unreadable(`exceeded max depth of ${DEEPEST}`, at);
    this.insert(token(type, at), number);
  }

  /** Ends the blocks that are further to the right than a column. */
  unroll(column: number, at: number): void {
    for (; this.indent > column; this.indent = this.indents.pop() ?? -1) this.push(token('end of block', at));
  }
}
