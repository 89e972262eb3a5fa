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

/** What may stand in JSON outside of quotes. */
const JSON_CHARACTERS: ReadonlySet<number> = new Set(
  Array.from(' \t\r\n{}[]:,"-+.0123456789truefalsenullE', (character) => character.charCodeAt(0)),
);
const BLANKS = /[ \t\r\n]*/y;
/**
 * Words and numbers that stand alone, with nothing between them; and such a number that is not
 * complete.
 */
const BARE_RUN = /[^\s{}[\]",:]*/y;
const BARE_LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)?/y;
const INCOMPLETE_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.(?!\d)|(?:\.\d+)?[eE](?![+-]?\d))/;

/** What stands for a byte that is no part of a character. */
const INVALID_BYTES = /\p{Surrogate}/gu;

/** Cuts a stream of JSON value by value, as long as it is one. */
export class JsonSplitter {
  line = 1;
  /** How many values have been cut. */
  count = 0;
  isBroken = false;
  /** What has been looked at and is not cut yet. */
  private parts: string[] = [];
  /** A word or a number that may go on. */
  private pendingRun = '';
  /** How many lists and objects are open. */
  private depth = 0;
  /** How many commas the value has that is open: about as many as it has values. */
  private commas = 0;
  private isQuoted = false;
  private isEscaped = false;

  constructor(private readonly most: number = MAX_VALUES) {}

  *next(more: string, isLast: boolean): Generator<Document> {
    const text = this.pendingRun + more;
    this.pendingRun = '';
    let start = 0;
    for (let at = 0; at < text.length && !this.isBroken; ) {
      if (!this.isInside) at = skipPattern(text, at, BLANKS);
      if (at === text.length) break;
      if (this.isInside || '{["'.includes(text.charAt(at))) at = this.scanValue(text, at);
      else {
        const end = skipPattern(text, at, BARE_RUN);
        this.pendingRun = end === text.length && !isLast ? text.slice(start) : '';
        if (this.pendingRun !== '') return;
        at = INCOMPLETE_NUMBER.test(text.slice(at, end)) ? at : skipPattern(text, at, BARE_LITERAL);
      }
      if (this.isInside || this.isBroken) continue;
      const value = this.parts.join('') + text.slice(start, at);
      const isTooMuch = this.commas > this.most;
      this.isBroken = !isTooMuch && !isJson(value);
      if (this.isBroken) break;
      this.parts = [];
      start = at;
      this.commas = 0;
      yield isTooMuch ? this.tooLargeDocument(value) : this.createDocument(value);
    }
    this.parts.push(text.slice(start));
    if (isLast && this.isInside) this.isBroken = true;
  }

  /** What is no JSON, and all that follows it. */
  remaining(): string {
    return this.parts.join('');
  }

  private get isInside(): boolean {
    return this.depth > 0 || this.isQuoted;
  }

  /** Goes on to where the list, the object or the string ends that begins here or is open. */
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
      error: { message: tooManyValuesMessage(this.most), line: 1, column: 1 },
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
