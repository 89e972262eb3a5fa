import {
  AMPERSAND,
  APOSTROPHE,
  ASTERISK,
  BAR,
  BRACE,
  BRACKET,
  COLON,
  COMMA,
  DOT,
  END_OF_BRACE,
  END_OF_BRACKET,
  EXCLAMATION,
  GREATER,
  HASH,
  MINUS,
  PERCENT,
  QUESTION,
  QUOTE,
  TAB,
} from '../codes.js';
import { blockScalar } from './block-scalar.js';
import { Characters } from './characters.js';
import { plainScalar } from './plain-scalar.js';
import { quotedScalar } from './quoted-scalar.js';
import { SimpleKeys } from './simple-keys.js';
import { anchor, directive, tag } from './tags.js';
import { type Token, token } from './token.js';

/** More collections are not held in one another. */
const DEEPEST = 10_000;
/** What begins no scalar without quotes; the first three do where no blank follows. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';

/** Cuts a text into tokens as go-yaml does: what is a key is known only when its colon is seen, and goes before what was found since. */
export class Scanner {
  private readonly characters: Characters;
  private readonly keys: SimpleKeys;
  private readonly queue: Token[] = [];
  /** How many tokens have been taken. */
  private taken = 0;
  private indent = -1;
  private readonly indents: number[] = [];
  private isKeyAllowed = true;

  constructor(text: string) {
    this.characters = new Characters(text);
    this.keys = new SimpleKeys(this.characters);
  }

  peek(): Token {
    while (this.queue.length === 0 || this.keys.isOpen(this.taken)) this.fetch();
    return this.queue[0] as Token;
  }

  take(): Token {
    const next = this.peek();
    this.queue.shift();
    this.taken++;
    return next;
  }

  private fetch(): void {
    const { characters } = this;
    this.toNextToken();
    this.unroll(characters.column);
    const code = characters.code();
    if (Number.isNaN(code)) return this.endOfStream();
    if (characters.column === 0 && code === PERCENT) return this.boundary(directive);
    if (characters.isIndicator(MINUS)) return this.boundary(() => this.indicator('---', 3));
    if (characters.isIndicator(DOT)) return this.boundary(() => this.indicator('...', 3));
    const isFlow = this.keys.flows > 0;
    const isAlone = characters.isSpace(1);
    if (code === BRACKET) return this.openFlow('[');
    if (code === BRACE) return this.openFlow('{');
    if (code === END_OF_BRACKET) return this.closeFlow(']');
    if (code === END_OF_BRACE) return this.closeFlow('}');
    if (code === COMMA) return this.entry(',');
    if (code === MINUS && isAlone) return this.blockEntry();
    if (code === QUESTION && (isFlow || isAlone)) return this.key();
    if (code === COLON && (isFlow || isAlone)) return this.value();
    if (code === ASTERISK) return this.scalar(() => anchor(characters, 'alias'));
    if (code === AMPERSAND) return this.scalar(() => anchor(characters, 'anchor'));
    if (code === EXCLAMATION) return this.scalar(() => tag(characters));
    if (!isFlow && (code === BAR || code === GREATER)) return this.block(code === BAR);
    if (code === APOSTROPHE || code === QUOTE) return this.scalar(() => quotedScalar(characters, code));
    if (this.beginsPlain(code, isFlow)) return this.plain(isFlow);
    throw characters.fault('found character that cannot start any token');
  }

  private beginsPlain(code: number, isFlow: boolean): boolean {
    const { characters } = this;
    if (code === MINUS) return !characters.isBlank(1);
    if (!isFlow && (code === QUESTION || code === COLON)) return !characters.isSpace(1);
    return !characters.isSpace() && !INDICATORS.includes(String.fromCharCode(code));
  }

  private toNextToken(): void {
    const { characters } = this;
    for (;;) {
      characters.skipMark();
      // A tab is no blank where a line or a key may begin.
      while (characters.isBlank() && !(characters.code() === TAB && this.keys.flows === 0 && this.isKeyAllowed)) characters.skip();
      if (characters.code() === HASH) characters.skipToEnd();
      if (characters.readBreak() === '') return;
      if (this.keys.flows === 0) this.isKeyAllowed = true;
    }
  }

  /** Ends the blocks that are further to the right than a column. */
  private unroll(column: number): void {
    if (this.keys.flows > 0) return;
    for (; this.indent > column; this.indent = this.indents.pop() ?? -1) this.queue.push(token('end of block', this.characters.at));
  }

  /** Begins a block where a column is further to the right than the one that is open. */
  private roll(column: number, type: 'block sequence' | 'block mapping', at: number, place = this.queue.length): void {
    if (this.keys.flows > 0 || this.indent >= column) return;
    this.indents.push(this.indent);
    this.indent = column;
    if (this.indents.length > DEEPEST) throw this.characters.fault(`exceeded max depth of ${DEEPEST}`);
    this.insert(token(type, at), place);
  }

  /** What should stand before what has been taken, comes next. */
  private insert(inserted: Token, place: number): void {
    this.queue.splice(place < 0 ? this.queue.length : place, 0, inserted);
  }

  private indicator(type: Token['type'], length = 1): Token {
    const { at } = this.characters;
    this.characters.skip(length);
    return token(type, at, at + length);
  }

  private endOfStream(): void {
    this.boundary(({ at }) => token('end of stream', at));
  }

  /** What no block goes beyond. */
  private boundary(scan: (characters: Characters) => Token): void {
    this.unroll(-1);
    this.keys.remove();
    this.isKeyAllowed = false;
    this.queue.push(scan(this.characters));
  }

  /** What may turn out to be a key. */
  private saveKey(): void {
    const isRequired = this.keys.flows === 0 && this.indent === this.characters.column;
    if (this.isKeyAllowed) this.keys.save(isRequired, this.taken + this.queue.length);
  }

  private openFlow(type: '[' | '{'): void {
    this.saveKey();
    this.keys.open(this.taken + this.queue.length);
    if (this.keys.flows > DEEPEST) throw this.characters.fault(`exceeded max depth of ${DEEPEST}`);
    this.isKeyAllowed = true;
    this.queue.push(this.indicator(type));
  }

  private closeFlow(type: ']' | '}'): void {
    this.keys.remove();
    this.keys.close();
    this.isKeyAllowed = false;
    this.queue.push(this.indicator(type));
  }

  private entry(type: ',' | '-'): void {
    this.keys.remove();
    this.isKeyAllowed = true;
    this.queue.push(this.indicator(type));
  }

  private blockEntry(): void {
    const { characters } = this;
    if (this.keys.flows === 0) {
      if (!this.isKeyAllowed) throw characters.fault('block sequence entries are not allowed in this context');
      this.roll(characters.column, 'block sequence', characters.at);
    }
    this.entry('-');
  }

  private key(): void {
    const isBlock = this.keys.flows === 0;
    this.rollMapping('mapping keys are not allowed in this context');
    this.keys.remove();
    this.isKeyAllowed = isBlock;
    this.queue.push(this.indicator('key'));
  }

  private value(): void {
    const key = this.keys.take();
    if (key === undefined) {
      this.rollMapping('mapping values are not allowed in this context');
      this.isKeyAllowed = this.keys.flows === 0;
    } else {
      const place = key.token - this.taken;
      this.insert(token('key', key.at), place);
      this.roll(key.column, 'block mapping', key.at, place);
      this.isKeyAllowed = false;
    }
    this.queue.push(this.indicator('value'));
  }

  private rollMapping(otherwise: string): void {
    const { characters } = this;
    if (this.keys.flows > 0) return;
    if (!this.isKeyAllowed) throw characters.fault(otherwise);
    this.roll(characters.column, 'block mapping', characters.at);
  }

  private scalar(scan: () => Token): void {
    this.saveKey();
    this.isKeyAllowed = false;
    this.queue.push(scan());
  }

  private plain(isFlow: boolean): void {
    const { characters } = this;
    this.scalar(() => plainScalar(characters, this.indent + 1, isFlow));
    // Where a line ended after it, a key may follow.
    const { end = 0 } = this.queue.at(-1) ?? {};
    if (characters.at - characters.column > end) this.isKeyAllowed = true;
  }

  private block(isLiteral: boolean): void {
    this.keys.remove();
    this.isKeyAllowed = true;
    this.queue.push(blockScalar(this.characters, this.indent, isLiteral));
  }
}
