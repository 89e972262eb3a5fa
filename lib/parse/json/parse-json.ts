import {
  COLON,
  COMMA,
  isDigit,
  LEFT_BRACE,
  LEFT_BRACKET,
  MINUS,
  QUOTE,
  RIGHT_BRACE,
  RIGHT_BRACKET,
} from '../char-codes.js';
import { MAX_DECODE_DEPTH } from '../limits.js';
import { JsonCursor } from './json-cursor.js';
import { JsonLiteral, readKeyword, readNumber, readString } from './json-literal.js';

/** A value of JSON that keeps the order of keys, duplicate keys and the notation of literals. */
export type Json = null | boolean | number | string | JsonLiteral | Json[] | JsonObject;

/** An object: its keys, and at the same index the value of each. */
export class JsonObject {
  readonly keys: string[] = [];
  readonly values: Json[] = [];

  static fromEntries(entries: Iterable<readonly [string, Json]>): JsonObject {
    const object = new JsonObject();
    for (const [key, value] of entries) {
      object.keys.push(key);
      object.values.push(value);
    }
    return object;
  }
}

/**
 * Parses a text of JSON as Kubernetes' decoder does.
 *
 * @throws JsonSyntaxError if the text is not JSON, or too deep. Throws no other error.
 */
export const parseJson = (text: string): Json => new JsonParser(text).read();

/** Reads the text once. Not recursive, so that depth does not matter. */
class JsonParser {
  private readonly cursor: JsonCursor;
  /** The open lists and objects, from the outermost. */
  private readonly open: (Json[] | JsonObject)[] = [];

  constructor(text: string) {
    this.cursor = new JsonCursor(text);
  }

  read(): Json {
    for (;;) {
      let value = this.value();
      // A scalar is complete, and may complete the list or object that holds it.
      while (value !== undefined) {
        const holder = this.open.at(-1);
        if (holder === undefined) return this.end(value);
        value =
          holder instanceof JsonObject ? this.member(holder, value) : this.item(holder, value);
      }
    }
  }

  /** Reads the value that begins here. Returns `undefined` if it is opened, but not complete. */
  private value(): Json | undefined {
    const { cursor } = this;
    const code = cursor.skip();
    if (code === LEFT_BRACE) {
      const object = new JsonObject();
      this.push(object);
      if (cursor.skip() === RIGHT_BRACE) return this.close();
      this.key(object);
      return undefined;
    }
    if (code === LEFT_BRACKET) {
      this.push([]);
      return cursor.skip() === RIGHT_BRACKET ? this.close() : undefined;
    }
    if (code === QUOTE) return readString(cursor);
    return code === MINUS || isDigit(code) ? readNumber(cursor) : readKeyword(cursor);
  }

  private member(holder: JsonObject, value: Json): Json | undefined {
    holder.values.push(value);
    const code = this.cursor.skip();
    if (code === RIGHT_BRACE) return this.close();
    if (code !== COMMA) throw this.cursor.error('after object key:value pair');
    this.cursor.at++;
    this.cursor.skip();
    this.key(holder);
    return undefined;
  }

  private item(holder: Json[], value: Json): Json | undefined {
    holder.push(value);
    const code = this.cursor.skip();
    if (code === RIGHT_BRACKET) return this.close();
    if (code !== COMMA) throw this.cursor.error('after array element');
    this.cursor.at++;
    return undefined;
  }

  private key(holder: JsonObject): void {
    const { cursor } = this;
    if (cursor.peek() !== QUOTE) throw cursor.error('looking for beginning of object key string');
    const key = readString(cursor);
    holder.keys.push(key instanceof JsonLiteral ? String(key.value) : key);
    if (cursor.skip() !== COLON) throw cursor.error('after object key');
    cursor.at++;
  }

  private push(holder: Json[] | JsonObject): void {
    this.open.push(holder);
    if (this.open.length > MAX_DECODE_DEPTH) throw this.cursor.error('exceeded max depth');
    this.cursor.at++;
  }

  private close(): Json | undefined {
    this.cursor.at++;
    return this.open.pop();
  }

  private end(value: Json): Json {
    if (!Number.isNaN(this.cursor.skip())) throw this.cursor.error('after top-level value');
    return value;
  }
}
