// biome-ignore format: the characters that begin a token
import { AMPERSAND, APOSTROPHE, ASTERISK, BAR, BRACE, BRACKET, COLON, COMMA, DOT, END_OF_BRACE, END_OF_BRACKET, EXCLAMATION, GREATER, HASH, MINUS, PERCENT, QUESTION, QUOTE, TAB } from '../codes.js';
import { blockScalar } from './block-scalar.js';
import { Characters } from './characters.js';
import { beginsPlain, plainScalar } from './plain-scalar.js';
import { Queue } from './queue.js';
import { quotedScalar } from './quoted-scalar.js';
import { SimpleKeys } from './simple-keys.js';
import { anchor, directive, tag } from './tags.js';
import { type Token, token } from './token.js';

/** More lists and maps in brackets are not held in one another. */
const DEEPEST = 10_000;

/** Cuts a text into tokens as go-yaml does: what is a key is known only when its colon is seen, and goes before what was found since. */
export class Scanner {
  private readonly characters: Characters;
  private readonly keys: SimpleKeys;
  private readonly queue = new Queue();
  private isKeyAllowed = true;

  constructor(text: string) {
    this.characters = new Characters(text);
    this.keys = new SimpleKeys(this.characters);
  }

  peek(): Token {
    while (this.queue.first() === undefined || this.keys.isOpen(this.queue.taken)) this.fetch();
    return this.queue.first() as Token;
  }

  /** Takes what was peeked at. */
  take(): void {
    this.queue.take();
  }

  private fetch(): void {
    const { characters } = this;
    this.toNextToken();
    if (!this.isFlow) this.queue.unroll(characters.column, characters.at);
    const code = characters.code();
    if (Number.isNaN(code)) return this.boundary(({ at }) => token('end of stream', at));
    if (characters.column === 0 && code === PERCENT) return this.boundary(directive);
    if (characters.isIndicator(MINUS)) return this.boundary(() => this.indicator('---', 3));
    if (characters.isIndicator(DOT)) return this.boundary(() => this.indicator('...', 3));
    if (code === BRACKET) return this.openFlow('[');
    if (code === BRACE) return this.openFlow('{');
    if (code === END_OF_BRACKET) return this.closeFlow(']');
    if (code === END_OF_BRACE) return this.closeFlow('}');
    if (code === COMMA) return this.entry(',');
    const isAlone = characters.isSpace(1);
    if (code === MINUS && isAlone) return this.blockEntry();
    if (code === QUESTION && (this.isFlow || isAlone)) return this.key();
    if (code === COLON && (this.isFlow || isAlone)) return this.value();
    if (code === ASTERISK) return this.scalar(() => anchor(characters, 'alias'));
    if (code === AMPERSAND) return this.scalar(() => anchor(characters, 'anchor'));
    if (code === EXCLAMATION) return this.scalar(() => tag(characters));
    if (!this.isFlow && (code === BAR || code === GREATER)) return this.block(code === BAR);
    if (code === APOSTROPHE || code === QUOTE) return this.scalar(() => quotedScalar(characters, code));
    if (beginsPlain(characters, this.isFlow)) return this.plain();
    throw characters.fault('found character that cannot start any token');
  }

  private get isFlow(): boolean {
    return this.keys.flows > 0;
  }

  private toNextToken(): void {
    const { characters } = this;
    for (;;) {
      characters.skipMark();
      // A tab is no blank where a line or a key may begin.
      while (characters.isBlank() && !(characters.code() === TAB && !this.isFlow && this.isKeyAllowed)) characters.skip();
      if (characters.code() === HASH) characters.skipToEnd();
      if (!characters.skipBreak()) return;
      if (!this.isFlow) this.isKeyAllowed = true;
    }
  }

  private indicator(type: Token['type'], length = 1): Token {
    const { at } = this.characters;
    this.characters.skip(length);
    return token(type, at, at + length);
  }

  /** What no block goes beyond. */
  private boundary(scan: (characters: Characters) => Token): void {
    if (!this.isFlow) this.queue.unroll(-1, this.characters.at);
    this.keys.remove();
    this.isKeyAllowed = false;
    this.queue.push(scan(this.characters));
  }

  /** What may turn out to be a key; it can be nothing else where a line of the block begins. */
  private saveKey(): void {
    const isRequired = !this.isFlow && this.queue.indent === this.characters.column;
    if (this.isKeyAllowed) this.keys.save(isRequired, this.queue.next());
  }

  private openFlow(type: '[' | '{'): void {
    this.saveKey();
    this.keys.open(this.queue.next());
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
    this.beginBlock('block sequence', 'block sequence entries are not allowed in this context');
    this.entry('-');
  }

  private key(): void {
    this.beginBlock('block mapping', 'mapping keys are not allowed in this context');
    this.keys.remove();
    this.isKeyAllowed = !this.isFlow;
    this.queue.push(this.indicator('key'));
  }

  private value(): void {
    const key = this.keys.take();
    if (key === undefined) {
      this.beginBlock('block mapping', 'mapping values are not allowed in this context');
      this.isKeyAllowed = !this.isFlow;
    } else {
      this.queue.insert(token('key', key.at), key.token);
      if (!this.isFlow) this.queue.roll(key.column, 'block mapping', key.at, key.token);
      this.isKeyAllowed = false;
    }
    this.queue.push(this.indicator('value'));
  }

  private beginBlock(type: 'block sequence' | 'block mapping', otherwise: string): void {
    const { characters } = this;
    if (this.isFlow) return;
    if (!this.isKeyAllowed) throw characters.fault(otherwise);
    this.queue.roll(characters.column, type, characters.at);
  }

  private scalar(scan: () => Token): void {
    this.saveKey();
    this.isKeyAllowed = false;
    this.queue.push(scan());
  }

  private plain(): void {
    const { characters, queue } = this;
    this.scalar(() => plainScalar(characters, queue.indent + 1, this.isFlow));
    // Where a line ended after it, a key may follow.
    if (characters.at - characters.column > (queue.last()?.end ?? 0)) this.isKeyAllowed = true;
  }

  private block(isLiteral: boolean): void {
    this.keys.remove();
    this.isKeyAllowed = true;
    this.queue.push(blockScalar(this.characters, this.queue.indent, isLiteral));
  }
}
