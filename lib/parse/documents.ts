import type { ParsedDocument } from './decode/parsed-document.js';
import { JsonSyntaxError } from './json/json-syntax-error.js';
import { parseJson } from './json/parse-json.js';
import { parsePlainJson } from './json/parse-plain-json.js';
import { positionOf, readYaml, type YamlError } from './read-yaml.js';
import type { Document } from './stream/document.js';
import { JsonSplitter } from './stream/json-splitter.js';
import { StreamDecoder } from './stream/stream-decoder.js';
import { YamlSplitter } from './stream/yaml-splitter.js';

export type { Document };

/**
 * The documents of a stream of bytes, one after the other, as kubectl cuts them. No more than one
 * is kept.
 */
export async function* streamDocuments(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Document> {
  const text = new StreamDecoder();
  const stream = new DocumentSplitter();
  for await (const chunk of chunks) yield* stream.next(text.decodeChunk(chunk), false);
  yield* stream.next(text.decodeChunk(new Uint8Array(), true), true);
}

/** The documents of a text. */
export const splitDocuments = (text: string): Generator<Document> =>
  new DocumentSplitter().next(text.replace(/^\ufeff/, ''), true);

/** Reads a document as kubectl does. Never throws for what the text holds. */
export function parseDocument({
  text,
  isJson,
  error: fault,
}: Document): ParsedDocument | YamlError {
  if (fault !== undefined) return fault;
  if (isJson !== true) return readYaml(text);
  const value = parsePlainJson(text);
  if (value !== undefined) return { plain: value };
  try {
    return { exact: parseJson(text) };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { message: error.message, ...positionOf(text, error.at) };
  }
}

/** So much is looked at for a brace, in which a stream of JSON begins. */
const SNIFF_LENGTH = 4096;
/** What Go takes for a blank, and what is none. */
const NON_BLANK = /[^\s\x85]|\ufeff/;
/** What Go goes over before it reads YAML after JSON: blanks to the end of the line. */
const BLANK_LINE = /^(?:(?!\ufeff)[^\S\n]|\x85)*\n?/;
/** Where it gives up. */
const INVALID_CHARACTER = /^[\ufffd\p{Surrogate}]/u;
/** What is shorter in bytes, it does not even try to read. */
const MIN_YAML_BYTES = 4;

class DocumentSplitter {
  private head = '';
  private json: JsonSplitter | undefined;
  private yaml: YamlSplitter | undefined;
  private isFinished = false;

  *next(text: string, isLast: boolean): Generator<Document> {
    if (this.isFinished) return;
    if (this.yaml !== undefined) return yield* this.splitYaml(this.yaml, text, isLast);
    if (this.json !== undefined) return yield* this.splitJson(this.json, text, isLast);
    this.head += text;
    const first = this.head.search(NON_BLANK);
    if (first < 0 && this.head.length < SNIFF_LENGTH && !isLast) return;
    const isJson = first >= 0 && first < SNIFF_LENGTH && this.head.charAt(first) === '{';
    if (isJson) {
      this.json = new JsonSplitter();
      return yield* this.splitJson(this.json, this.head, isLast);
    }
    this.yaml = new YamlSplitter();
    yield* this.splitYaml(this.yaml, this.head, isLast);
  }

  private *splitYaml(yaml: YamlSplitter, text: string, isLast: boolean): Generator<Document> {
    yield* yaml.next(text);
    if (isLast) yield* yaml.end();
  }

  /** What is JSON up to its first or second value may go on as YAML. */
  private *splitJson(json: JsonSplitter, text: string, isLast: boolean): Generator<Document> {
    yield* json.next(text, isLast);
    if (!json.isBroken) return;
    const left = json.remaining();
    const [blanks = ''] = BLANK_LINE.exec(left) ?? [];
    const lines = blanks.endsWith('\n') ? 1 : 0;
    const isShort = isTooShort(left.slice(blanks.length - lines));
    if (isShort && !isLast) return;
    this.json = undefined;
    if (
      json.count > 1 ||
      isShort ||
      INVALID_CHARACTER.test(left.slice(blanks.length - lines, blanks.length + 2))
    ) {
      this.isFinished = true;
      return yield { text: left, line: json.line, isJson: true };
    }
    this.yaml = new YamlSplitter(json.line + lines);
    yield* this.splitYaml(this.yaml, left.slice(blanks.length), isLast);
  }
}

const isTooShort = (text: string): boolean =>
  text.length < MIN_YAML_BYTES && new TextEncoder().encode(text).length < MIN_YAML_BYTES;
