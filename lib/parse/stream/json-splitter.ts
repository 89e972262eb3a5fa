import {
  BACKSLASH,
  COMMA,
  LEFT_BRACE,
  LEFT_BRACKET,
  QUOTE,
  RIGHT_BRACE,
  RIGHT_BRACKET,
} from '../char-codes.js';
import { MAX_VALUES, tooManyValuesMessage } from '../limits.js';
import { countLineBreaks, type Document } from './document.js';

/** The characters of JSON outside of strings. */
const JSON_CHARACTERS: ReadonlySet<number> = new Set(
  Array.from(' \t\r\n{}[]:,"-+.0123456789truefalsenullE', (character) => character.charCodeAt(0)),
);
const BLANKS = /[ \t\r\n]*/y;
/** Top-level literals that follow each other without a space. */
const BARE_RUN = /[^\s{}[\]",:]*/y;
const BARE_LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)?/y;
/** A top-level number whose fraction or exponent has no digits. */
const INCOMPLETE_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.(?!\d)|(?:\.\d+)?[eE](?![+-]?\d))/;

/** The surrogates that the stream decoder writes for invalid bytes. */
const INVALID_BYTES = /\p{Surrogate}/gu;

/** Splits a stream of JSON into its values, up to the first syntax error. */
export class JsonSplitter {
  line = 1;
  /** Number of values that were yielded. */
  count = 0;
  /** Whether a syntax error was found. */
  isBroken = false;
  /** The text that was read but not yielded. */
  private parts: string[] = [];
  /** The chunks of a top-level literal that may continue in the next chunk. */
  private pendingRun: string[] = [];
  /** Number of open lists and objects. */
  private depth = 0;
  /** Number of commas in the open value, which is about its number of values. */
  private commas = 0;
  private isQuoted = false;
  private isEscaped = false;

  constructor(private readonly maxValues: number = MAX_VALUES) {}

  *next(chunk: string, isLast: boolean): Generator<Document> {
    if (this.continuesRun(chunk) && !isLast) return void this.pendingRun.push(chunk);
    const text = this.pendingRun.join('') + chunk;
    this.pendingRun = [];
    let start = 0;
    for (let at = 0; at < text.length && !this.isBroken; ) {
      if (!this.isInside) at = skipPattern(text, at, BLANKS);
      if (at === text.length) break;
      if (this.isInside || '{["'.includes(text.charAt(at))) at = this.scanValue(text, at);
      else {
        const end = skipPattern(text, at, BARE_RUN);
        if (end === text.length && !isLast) return void this.pendingRun.push(text.slice(start));
        at = INCOMPLETE_NUMBER.test(text.slice(at, end)) ? at : skipPattern(text, at, BARE_LITERAL);
      }
      if (this.isInside || this.isBroken) continue;
      const value = this.parts.join('') + text.slice(start, at);
      const isTooLarge = this.commas > this.maxValues;
      this.isBroken = !isTooLarge && !isJson(value);
      if (this.isBroken) break;
      this.parts = [];
      start = at;
      this.commas = 0;
      yield isTooLarge ? this.tooLargeDocument(value) : this.createDocument(value);
    }
    this.parts.push(text.slice(start));
    if (isLast && this.isInside) this.isBroken = true;
  }

  /** Whether a pending literal does not end in a chunk. The chunks before it are not read again. */
  private continuesRun(chunk: string): boolean {
    return this.pendingRun.length > 0 && skipPattern(chunk, 0, BARE_RUN) === chunk.length;
  }

  /** Returns the text from the syntax error on. */
  remaining(): string {
    return this.parts.join('');
  }

  private get isInside(): boolean {
    return this.depth > 0 || this.isQuoted;
  }

  /** Returns the offset at which the value that begins here or is open ends. */
  private scanValue(text: string, from: number): number {
    let at = from;
    do {
      const code = text.charCodeAt(at);
      if (this.isQuoted) this.scanQuoted(code);
      else if (code === QUOTE) this.isQuoted = true;
      else if (code === LEFT_BRACE || code === LEFT_BRACKET) this.depth++;
      else if (code === RIGHT_BRACE || code === RIGHT_BRACKET) this.depth--;
      else if (code === COMMA) this.commas++;
      else if (!JSON_CHARACTERS.has(code)) this.isBroken = true;
      at++;
    } while (at < text.length && this.isInside && !this.isBroken);
    return at;
  }

  private scanQuoted(code: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (code === BACKSLASH) this.isEscaped = true;
    else if (code === QUOTE) this.isQuoted = false;
  }

  private createDocument(value: string): Document {
    const text = value.trimStart();
    const line = this.line + countLineBreaks(value.slice(0, value.length - text.length));
    this.line = line + countLineBreaks(text);
    this.count++;
    return { text: text.replace(INVALID_BYTES, '\ufffd'), line, isJson: true };
  }

  private tooLargeDocument(value: string): Document {
    const { line } = this.createDocument(value);
    return {
      text: '',
      line,
      error: { message: tooManyValuesMessage(this.maxValues), line: 1, column: 1 },
    };
  }
}

function skipPattern(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
