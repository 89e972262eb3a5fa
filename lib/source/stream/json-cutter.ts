import { BACKSLASH, BRACE, BRACKET, COMMA, END_OF_BRACE, END_OF_BRACKET, QUOTE } from '../codes.js';
import { MOST, tooMany } from '../most.js';
import { type Document, linesIn } from './document.js';

/** What may stand in JSON outside of quotes. */
const KNOWN: ReadonlySet<number> = new Set(Array.from(' \t\r\n{}[]:,"-+.0123456789truefalsenullE', (character) => character.charCodeAt(0)));
const BLANKS = /[ \t\r\n]*/y;
/** Words and numbers that stand alone, with nothing between them; and such a number that is not complete. */
const RUN = /[^\s{}[\]",:]*/y;
const ALONE = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)?/y;
const HALF = /^-?(?:0|[1-9]\d*)(?:\.(?!\d)|(?:\.\d+)?[eE](?![+-]?\d))/;

/** What stands for a byte that is no part of a character. */
const WRONG_BYTE = /\p{Surrogate}/gu;

/** Cuts a stream of JSON value by value, as long as it is one. */
export class JsonCutter {
  line = 1;
  /** How many values have been cut. */
  count = 0;
  isBroken = false;
  /** What has been looked at and is not cut yet. */
  private parts: string[] = [];
  /** A word or a number that may go on. */
  private run = '';
  /** How many lists and objects are open. */
  private depth = 0;
  /** How many commas the value has that is open: about as many as it has values. */
  private commas = 0;
  private isQuoted = false;
  private isEscaped = false;

  constructor(private readonly most: number = MOST) {}

  *next(more: string, isLast: boolean): Generator<Document> {
    const text = this.run + more;
    this.run = '';
    let start = 0;
    for (let at = 0; at < text.length && !this.isBroken; ) {
      if (!this.isInside) at = past(text, at, BLANKS);
      if (at === text.length) break;
      if (this.isInside || '{["'.includes(text.charAt(at))) at = this.through(text, at);
      else {
        const end = past(text, at, RUN);
        this.run = end === text.length && !isLast ? text.slice(start) : '';
        if (this.run !== '') return;
        at = HALF.test(text.slice(at, end)) ? at : past(text, at, ALONE);
      }
      if (this.isInside || this.isBroken) continue;
      const value = this.parts.join('') + text.slice(start, at);
      const isTooMuch = this.commas > this.most;
      this.isBroken = !isTooMuch && !isJson(value);
      if (this.isBroken) break;
      this.parts = [];
      start = at;
      this.commas = 0;
      yield isTooMuch ? this.tooMuch(value) : this.document(value);
    }
    this.parts.push(text.slice(start));
    if (isLast && this.isInside) this.isBroken = true;
  }

  /** What is no JSON, and all that follows it. */
  left(): string {
    return this.parts.join('');
  }

  private get isInside(): boolean {
    return this.depth > 0 || this.isQuoted;
  }

  /** Goes on to where the list, the object or the string ends that begins here or is open. */
  private through(text: string, from: number): number {
    let at = from;
    do {
      const code = text.charCodeAt(at);
      if (this.isQuoted) this.quoted(code);
      else if (code === QUOTE) this.isQuoted = true;
      else if (code === BRACE || code === BRACKET) this.depth++;
      else if (code === END_OF_BRACE || code === END_OF_BRACKET) this.depth--;
      else if (code === COMMA) this.commas++;
      else if (!KNOWN.has(code)) this.isBroken = true;
      at++;
    } while (at < text.length && this.isInside && !this.isBroken);
    return at;
  }

  private quoted(code: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (code === BACKSLASH) this.isEscaped = true;
    else if (code === QUOTE) this.isQuoted = false;
  }

  private document(value: string): Document {
    const text = value.trimStart();
    const line = this.line + linesIn(value.slice(0, value.length - text.length));
    this.line = line + linesIn(text);
    this.count++;
    return { text: text.replace(WRONG_BYTE, '\ufffd'), line, isJson: true };
  }

  private tooMuch(value: string): Document {
    const { line } = this.document(value);
    return { text: '', line, fault: { message: tooMany(this.most), line: 1, column: 1 } };
  }
}

function past(text: string, at: number, pattern: RegExp): number {
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
