import { BRACE, BRACKET, COLON, COMMA, END_OF_BRACE, END_OF_BRACKET, isDigit, MINUS, QUOTE } from './codes.js';
import { Cursor } from './cursor.js';
import { Literal, readNumber, readString, readWord } from './literal.js';

/** What a text of JSON says, with nothing lost: keys in their order and as often as they stand there, and literals as they are written. */
export type Json = null | boolean | number | string | Literal | Json[] | Members;

/** An object: its keys, and beside each its value. */
export class Members {
  readonly keys: string[] = [];
  readonly values: Json[] = [];

  static of(entries: Iterable<readonly [string, Json]>): Members {
    const members = new Members();
    for (const [key, value] of entries) {
      members.keys.push(key);
      members.values.push(value);
    }
    return members;
  }
}

/**
 * Reads a text as Kubernetes' decoder does.
 *
 * @throws SyntaxFault where it is no JSON, or too deep: nothing else
 */
export const readJson = (text: string): Json => new Reader(text).read();

/** Deeper than this, Kubernetes' decoder reads no value. */
const DEEPEST = 10_000;

/** Goes through a text once. It does not call itself, so the depth of the text is no matter. */
class Reader {
  private readonly cursor: Cursor;
  /** What is open here, from the outermost. */
  private readonly open: (Json[] | Members)[] = [];

  constructor(text: string) {
    this.cursor = new Cursor(text);
  }

  read(): Json {
    for (;;) {
      let value = this.value();
      // What was opened is not complete; all else is, and may complete what holds it.
      while (value !== undefined) {
        const holder = this.open.at(-1);
        if (holder === undefined) return this.end(value);
        value = holder instanceof Members ? this.member(holder, value) : this.item(holder, value);
      }
    }
  }

  /** The value that begins here; nothing where it is opened and not yet complete. */
  private value(): Json | undefined {
    const { cursor } = this;
    const code = cursor.skip();
    if (code === BRACE) {
      const members = new Members();
      this.push(members);
      if (cursor.skip() === END_OF_BRACE) return this.close();
      this.key(members);
      return undefined;
    }
    if (code === BRACKET) {
      this.push([]);
      return cursor.skip() === END_OF_BRACKET ? this.close() : undefined;
    }
    if (code === QUOTE) return readString(cursor);
    return code === MINUS || isDigit(code) ? readNumber(cursor) : readWord(cursor);
  }

  private member(holder: Members, value: Json): Json | undefined {
    holder.values.push(value);
    const code = this.cursor.skip();
    if (code === END_OF_BRACE) return this.close();
    if (code !== COMMA) throw this.cursor.fault('after object key:value pair');
    this.cursor.at++;
    this.cursor.skip();
    this.key(holder);
    return undefined;
  }

  private item(holder: Json[], value: Json): Json | undefined {
    holder.push(value);
    const code = this.cursor.skip();
    if (code === END_OF_BRACKET) return this.close();
    if (code !== COMMA) throw this.cursor.fault('after array element');
    this.cursor.at++;
    return undefined;
  }

  private key(holder: Members): void {
    const { cursor } = this;
    if (cursor.peek() !== QUOTE) throw cursor.fault('looking for beginning of object key string');
    const key = readString(cursor);
    holder.keys.push(key instanceof Literal ? String(key.value) : key);
    if (cursor.skip() !== COLON) throw cursor.fault('after object key');
    cursor.at++;
  }

  private push(holder: Json[] | Members): void {
    this.open.push(holder);
    if (this.open.length > DEEPEST) throw this.cursor.fault('exceeded max depth');
    this.cursor.at++;
  }

  private close(): Json | undefined {
    this.cursor.at++;
    return this.open.pop();
  }

  private end(value: Json): Json {
    if (!Number.isNaN(this.cursor.skip())) throw this.cursor.fault('after top-level value');
    return value;
  }
}
