import { readJson } from './json.js';
import { plain } from './plain.js';
import type { Read } from './read.js';
import type { Document } from './stream/document.js';
import { JsonCutter } from './stream/json-cutter.js';
import { Text } from './stream/text.js';
import { YamlCutter } from './stream/yaml-cutter.js';
import { SyntaxFault } from './syntax-fault.js';
import { placeIn, readYaml, type YamlFault } from './yaml.js';

export type { Document };

/** The documents of a stream of bytes, one after the other, as kubectl cuts them. No more than one is kept. */
export async function* documents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Document> {
  const text = new Text();
  const stream = new Stream();
  for await (const chunk of chunks) yield* stream.next(text.next(chunk), false);
  yield* stream.next(text.next(new Uint8Array(), true), true);
}

/** The documents of a text. */
export const documentsIn = (text: string): Generator<Document> => new Stream().next(text.replace(/^\ufeff/, ''), true);

/** Reads a document as kubectl does. Never throws for what the text holds. */
export function readDocument({ text, isJson, fault }: Document): Read | YamlFault {
  if (fault !== undefined) return fault;
  if (isJson !== true) return readYaml(text);
  const value = plain(text);
  if (value !== undefined) return { plain: value };
  try {
    return { exact: readJson(text) };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return { message: error.message, ...placeIn(text, error.at) };
  }
}

/** So much is looked at for a brace, in which a stream of JSON begins. */
const LOOKED_AT = 4096;
/** What Go takes for a blank, and what is none. */
const NO_BLANK = /[^\s\x85]|\ufeff/;
/** What Go goes over before it reads YAML after JSON: blanks to the end of the line. */
const LINE_OF_BLANKS = /^(?:(?!\ufeff)[^\S\n]|\x85)*\n?/;
/** Where it gives up. */
const NO_CHARACTER = /^[\ufffd\p{Surrogate}]/u;
/** What is shorter in bytes, it does not even try to read. */
const SHORT = 4;

class Stream {
  private head = '';
  private json: JsonCutter | undefined;
  private yaml: YamlCutter | undefined;
  private isOver = false;

  *next(text: string, isLast: boolean): Generator<Document> {
    if (this.isOver) return;
    if (this.yaml !== undefined) return yield* this.lines(this.yaml, text, isLast);
    if (this.json !== undefined) return yield* this.values(this.json, text, isLast);
    this.head += text;
    const first = this.head.search(NO_BLANK);
    if (first < 0 && this.head.length < LOOKED_AT && !isLast) return;
    const isJson = first >= 0 && first < LOOKED_AT && this.head.charAt(first) === '{';
    if (isJson) {
      this.json = new JsonCutter();
      return yield* this.values(this.json, this.head, isLast);
    }
    this.yaml = new YamlCutter();
    yield* this.lines(this.yaml, this.head, isLast);
  }

  private *lines(yaml: YamlCutter, text: string, isLast: boolean): Generator<Document> {
    yield* yaml.next(text);
    if (isLast) yield* yaml.end();
  }

  /** What is JSON up to its first or second value may go on as YAML. */
  private *values(json: JsonCutter, text: string, isLast: boolean): Generator<Document> {
    yield* json.next(text, isLast);
    if (!json.isBroken) return;
    const left = json.left();
    const [blanks = ''] = LINE_OF_BLANKS.exec(left) ?? [];
    const lines = blanks.endsWith('\n') ? 1 : 0;
    const isShort = isShorter(left.slice(blanks.length - lines));
    if (isShort && !isLast) return;
    this.json = undefined;
    if (json.count > 1 || isShort || NO_CHARACTER.test(left.slice(blanks.length - lines, blanks.length + 2))) {
      this.isOver = true;
      return yield { text: left, line: json.line, isJson: true };
    }
    this.yaml = new YamlCutter(json.line + lines);
    yield* this.lines(this.yaml, left.slice(blanks.length), isLast);
  }
}

const isShorter = (text: string): boolean => text.length < SHORT && new TextEncoder().encode(text).length < SHORT;
