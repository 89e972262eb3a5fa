import { YamlScanner } from './scanner.js';
import type { YamlToken } from './token.js';
import { YamlParseError } from './yaml-parse-error.js';

/** Reads the tokens of a text. */
export class TokenReader {
  /** The end of the last token that was taken. */
  end = 0;
  private readonly scanner: YamlScanner;

  constructor(text: string) {
    this.scanner = new YamlScanner(text);
  }

  peek(): YamlToken {
    return this.scanner.peek();
  }

  is(...types: readonly YamlToken['type'][]): boolean {
    return types.includes(this.peek().type);
  }

  take(): YamlToken {
    const taken = this.peek();
    this.scanner.take();
    if (taken.type !== 'end of block') this.end = taken.end;
    return taken;
  }

  /** Takes the next token if it is of a type. */
  skip(type: YamlToken['type']): boolean {
    if (this.peek().type !== type) return false;
    this.take();
    return true;
  }

  /** Returns the error about the next token. */
  error(message: string): YamlParseError {
    const { type, start } = this.peek();
    return new YamlParseError(message, type === 'end of stream' ? this.end : start);
  }
}
