import { BACKSLASH, BRACE, BRACKET, END_OF_BRACE, END_OF_BRACKET, QUOTE } from '../codes.js';
import { type Document, linesIn } from './document.js';

/** What may stand in JSON outside of quotes. */
const KNOWN: ReadonlySet<number> = new Set(
  Array.from(' \t\r\n{}[]:,"-+.0123456789truefalsenullE', (character) => character.charCodeAt(0)),
);
const BLANK = /[ \t\r\n]*/y;
/** A word or a number that stands alone. */
const WORD = /[^\s{}[\]",:]*/y;

/** Cuts a stream of JSON value by value, as long as it is one. */
export class JsonCutter {
  line = 1;
  /** How many values have been cut. */
  count = 0;
  isBroken = false;
  /** What has been looked at and is not cut yet. */
  private parts: string[] = [];
  private state: 'between' | 'word' | 'inside' | 'quoted' = 'between';
  /** How many lists and objects are open. */
  private depth = 0;
  private isEscaped = false;

  *next(text: string, isLast = false): Generator<Document> {
    let start = 0;
    for (let at = 0; at < text.length && !this.isBroken; ) {
      at = this.step(text, at);
      const isWhole = this.state === 'between' || (this.state === 'word' && (at < text.length || isLast));
      if (!isWhole) continue;
      this.state = 'between';
      const value = this.parts.join('') + text.slice(start, at);
      if (value.trim() === '') continue;
      this.isBroken = !isJson(value);
      if (this.isBroken) break;
      this.parts = [];
      start = at;
      yield this.document(value);
    }
    this.parts.push(text.slice(start));
    if (isLast && this.state !== 'between') this.isBroken = true;
  }

  /** What is no JSON, and all that follows it. */
  left(): string {
    return this.parts.join('');
  }

  private step(text: string, at: number): number {
    if (this.state === 'quoted') return this.quoted(text, at);
    if (this.state === 'inside') return this.inside(text, at);
    if (this.state === 'word') return past(text, at, WORD);
    const begin = past(text, at, BLANK);
    if (begin === text.length) return begin;
    const code = text.charCodeAt(begin);
    if (code === BRACE || code === BRACKET || code === QUOTE) this.state = 'inside';
    else this.state = 'word';
    return this.state === 'word' ? Math.max(past(text, begin, WORD), begin + 1) : begin;
  }

  private inside(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.state = 'quoted';
        return at + 1;
      }
      if (code === BRACE || code === BRACKET) this.depth++;
      else if (code === END_OF_BRACE || code === END_OF_BRACKET) {
        if (--this.depth > 0) continue;
        this.state = 'between';
        return at + 1;
      } else if (!KNOWN.has(code)) {
        this.isBroken = true;
        return at;
      }
    }
    return text.length;
  }

  private quoted(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.isEscaped) this.isEscaped = false;
      else if (code === BACKSLASH) this.isEscaped = true;
      else if (code === QUOTE) {
        this.state = this.depth > 0 ? 'inside' : 'between';
        return at + 1;
      }
    }
    return text.length;
  }

  private document(value: string): Document {
    const text = value.trimStart();
    const line = this.line + linesIn(value.slice(0, value.length - text.length));
    this.line = line + linesIn(text);
    this.count++;
    return { text, line, isJson: true };
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
