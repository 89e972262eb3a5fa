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
 * Yields the documents of a stream of bytes, split as kubectl splits them. Keeps at most one
 * document in memory. README.md in this folder explains how documents are parsed.
 *
 * @param isYielded - whether to yield a document. Millions of them are left out faster here.
 */
export async function* streamDocuments(
  chunks: AsyncIterable<Uint8Array>,
  isYielded: (document: Document) => boolean = () => true,
): AsyncGenerator<Document> {
  const decoder = new StreamDecoder();
  const splitter = new DocumentSplitter();
  const documentsIn = function* (text: string, isLast: boolean): Generator<Document> {
    for (const document of splitter.next(text, isLast)) if (isYielded(document)) yield document;
  };
  for await (const chunk of chunks) yield* documentsIn(decoder.decodeChunk(chunk), false);
  yield* documentsIn(decoder.decodeChunk(new Uint8Array(), true), true);
}

/**
 * Whether a document is the first one, or has text besides the line that separates it from the one
 * before.
 */
export const isFirstOrHasText = ({ text, line, error }: Document): boolean =>
  line === 1 || error !== undefined || (text !== '' && text !== '---\n');

/** Yields the documents of a text. */
export const splitDocuments = (text: string): Generator<Document> =>
  new DocumentSplitter().next(text.replace(/^\ufeff/, ''), true);

/** Parses a document as kubectl does. Never throws because of the text. */
export function parseDocument(document: Document): ParsedDocument | YamlError {
  const { text } = document;
  if (document.error !== undefined) return document.error;
  if (document.isJson !== true) return readYaml(text);
  const value = parsePlainJson(text);
  if (value !== undefined) return { plain: value };
  try {
    return { exact: parseJson(text) };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { message: error.message, ...positionOf(text, error.at) };
  }
}

/** Number of characters that may precede the brace with which a stream of JSON begins. */
const SNIFF_LENGTH = 4096;
/** A character that is not whitespace to Go. */
const NON_BLANK = /[^\s\x85]|\ufeff/;
/** The whitespace, up to the end of the line, that Go skips before it reads YAML after JSON. */
const BLANK_LINE = /^(?:(?!\ufeff)[^\S\n]|\x85)*\n?/;
/** A character at which Go stops reading. */
const INVALID_CHARACTER = /^[\ufffd\p{Surrogate}]/u;
/** Minimum length, in bytes, of YAML that Go reads after JSON. */
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

  /** A stream that is valid JSON only up to its first value may continue as YAML. */
  private *splitJson(json: JsonSplitter, text: string, isLast: boolean): Generator<Document> {
    yield* json.next(text, isLast);
    if (!json.isBroken) return;
    const rest = json.remaining();
    const [blanks = ''] = BLANK_LINE.exec(rest) ?? [];
    const lines = blanks.endsWith('\n') ? 1 : 0;
    const isShort = isTooShort(rest.slice(blanks.length - lines));
    if (isShort && !isLast) return;
    this.json = undefined;
    if (
      json.count > 1 ||
      isShort ||
      INVALID_CHARACTER.test(rest.slice(blanks.length - lines, blanks.length + 2))
    ) {
      this.isFinished = true;
      return yield { text: rest, line: json.line, isJson: true };
    }
    this.yaml = new YamlSplitter(json.line + lines);
    yield* this.splitYaml(this.yaml, rest.slice(blanks.length), isLast);
  }
}

const isTooShort = (text: string): boolean =>
  text.length < MIN_YAML_BYTES && new TextEncoder().encode(text).length < MIN_YAML_BYTES;
