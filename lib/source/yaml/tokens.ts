import { Scanner } from './scanner.js';
import type { Token } from './token.js';
import { Unreadable } from './unreadable.js';

/** The tokens of a text, one after the other. */
export class Tokens {
  /** Where the last ended that was taken. */
  end = 0;
  private readonly scanner: Scanner;

  constructor(text: string) {
    this.scanner = new Scanner(text);
  }

  peek(): Token {
    return this.scanner.peek();
  }

  is(...types: readonly Token['type'][]): boolean {
    return types.includes(this.peek().type);
  }

  take(): Token {
    const taken = this.peek();
    this.scanner.take();
    if (taken.type !== 'end of block') this.end = taken.end;
    return taken;
  }

  /** Takes the next, where it is of a type. */
  skip(type: Token['type']): boolean {
    if (this.peek().type !== type) return false;
    this.take();
    return true;
  }

  /** What stands here must not. */
  fault(message: string): Unreadable {
    const { type, start } = this.peek();
    return new Unreadable(message, type === 'end of stream' ? this.end : start);
  }
}
