// biome-ignore format: the characters that begin a token
import { AMPERSAND, APOSTROPHE, ASTERISK, COLON, COMMA, DOT, EXCLAMATION, GREATER_THAN, HASH, LEFT_BRACE, LEFT_BRACKET, MINUS, PERCENT, PIPE, QUESTION, QUOTE, RIGHT_BRACE, RIGHT_BRACKET, TAB } from '../char-codes.js';
import { MAX_DECODE_DEPTH } from '../limits.js';
import { scanBlockScalar } from './block-scalar.js';
import { CharReader } from './char-reader.js';
import { scanPlainScalar, startsPlainScalar } from './plain-scalar.js';
import { scanQuotedScalar } from './quoted-scalar.js';
import { scanAnchor, scanDirective, scanTag } from './scan-tags.js';
import { SimpleKeys } from './simple-keys.js';
import { createToken, type YamlToken } from './token.js';
import { TokenQueue } from './token-queue.js';

/**
 * Splits a text into tokens as go-yaml does. A key is recognized only at its colon; its token is
 * then inserted before the tokens that were scanned since.
 */
export class YamlScanner {
  private readonly characters: CharReader;
  private readonly keys: SimpleKeys;
  private readonly tokenQueue = new TokenQueue();
  private isKeyAllowed = true;

  constructor(text: string) {
    this.characters = new CharReader(text);
    this.keys = new SimpleKeys(this.characters);
  }

  peek(): YamlToken {
    while (this.tokenQueue.first() === undefined || this.keys.isOpen(this.tokenQueue.takenCount))
      this.fetch();
    return this.tokenQueue.first() as YamlToken;
  }

  /** Takes the token that `peek` returned. */
  take(): void {
    this.tokenQueue.take();
  }

  private fetch(): void {
    const { characters } = this;
    this.toNextToken();
    if (!this.isFlow) this.tokenQueue.unrollIndent(characters.column, characters.at);
    const code = characters.codeAt();
    if (Number.isNaN(code)) return this.boundary(({ at }) => createToken('end of stream', at));
    if (characters.column === 0 && code === PERCENT) return this.boundary(scanDirective);
    if (characters.isDocumentIndicator(MINUS)) return this.boundary(() => this.indicator('---', 3));
    if (characters.isDocumentIndicator(DOT)) return this.boundary(() => this.indicator('...', 3));
    if (code === LEFT_BRACKET) return this.openFlow('[');
    if (code === LEFT_BRACE) return this.openFlow('{');
    if (code === RIGHT_BRACKET) return this.closeFlow(']');
    if (code === RIGHT_BRACE) return this.closeFlow('}');
    if (code === COMMA) return this.entry(',');
    const isAlone = characters.isSpace(1);
    if (code === MINUS && isAlone) return this.blockEntry();
    if (code === QUESTION && (this.isFlow || isAlone)) return this.key();
    if (code === COLON && (this.isFlow || isAlone)) return this.value();
    if (code === ASTERISK) return this.scalar(() => scanAnchor(characters, 'alias'));
    if (code === AMPERSAND) return this.scalar(() => scanAnchor(characters, 'anchor'));
    if (code === EXCLAMATION) return this.scalar(() => scanTag(characters));
    if (!this.isFlow && (code === PIPE || code === GREATER_THAN)) return this.block(code === PIPE);
    if (code === APOSTROPHE || code === QUOTE)
      return this.scalar(() => scanQuotedScalar(characters, code));
    if (startsPlainScalar(characters, this.isFlow)) return this.plain();
    throw characters.error('found character that cannot start any token');
  }

  private get isFlow(): boolean {
    return this.keys.flowDepth > 0;
  }

  private toNextToken(): void {
    const { characters } = this;
    for (;;) {
      characters.skipByteOrderMark();
      // A tab is not allowed where a line or a key may begin.
      while (
        characters.isBlank() &&
        !(characters.codeAt() === TAB && !this.isFlow && this.isKeyAllowed)
      )
        characters.skip();
      if (characters.codeAt() === HASH) characters.skipToEnd();
      if (!characters.skipBreak()) return;
      if (!this.isFlow) this.isKeyAllowed = true;
    }
  }

  private indicator(type: YamlToken['type'], length = 1): YamlToken {
    const { at } = this.characters;
    this.characters.skip(length);
    return createToken(type, at, at + length);
  }

  /** Scans a token that ends all blocks. */
  private boundary(scan: (characters: CharReader) => YamlToken): void {
    if (!this.isFlow) this.tokenQueue.unrollIndent(-1, this.characters.at);
    this.keys.remove();
    this.isKeyAllowed = false;
    this.tokenQueue.push(scan(this.characters));
  }

  /** Marks the next token as a possible key; at the indentation of the block, it must be one. */
  private saveKey(): void {
    const isRequired = !this.isFlow && this.tokenQueue.indent === this.characters.column;
    if (this.isKeyAllowed) this.keys.save(isRequired, this.tokenQueue.nextTokenNumber());
  }

  private openFlow(type: '[' | '{'): void {
    this.saveKey();
    this.keys.open(this.tokenQueue.nextTokenNumber());
    if (this.keys.flowDepth > MAX_DECODE_DEPTH)
      throw this.characters.error(`exceeded max depth of ${MAX_DECODE_DEPTH}`);
    this.isKeyAllowed = true;
    this.tokenQueue.push(this.indicator(type));
  }

  private closeFlow(type: ']' | '}'): void {
    this.keys.remove();
    this.keys.close();
    this.isKeyAllowed = false;
    this.tokenQueue.push(this.indicator(type));
  }

  private entry(type: ',' | '-'): void {
    this.keys.remove();
    this.isKeyAllowed = true;
    this.tokenQueue.push(this.indicator(type));
  }

  private blockEntry(): void {
    this.beginBlock('block sequence', 'block sequence entries are not allowed in this context');
    this.entry('-');
  }

  private key(): void {
    this.beginBlock('block mapping', 'mapping keys are not allowed in this context');
    this.keys.remove();
    this.isKeyAllowed = !this.isFlow;
    this.tokenQueue.push(this.indicator('key'));
  }

  private value(): void {
    const key = this.keys.take();
    if (key === undefined) {
      this.beginBlock('block mapping', 'mapping values are not allowed in this context');
      this.isKeyAllowed = !this.isFlow;
    } else {
      this.tokenQueue.insert(createToken('key', key.at), key.token);
      if (!this.isFlow) this.tokenQueue.rollIndent(key.column, 'block mapping', key.at, key.token);
      this.isKeyAllowed = false;
    }
    this.tokenQueue.push(this.indicator('value'));
  }

  private beginBlock(type: 'block sequence' | 'block mapping', message: string): void {
    const { characters } = this;
    if (this.isFlow) return;
    if (!this.isKeyAllowed) throw characters.error(message);
    this.tokenQueue.rollIndent(characters.column, type, characters.at);
  }

  private scalar(scan: () => YamlToken): void {
    this.saveKey();
    this.isKeyAllowed = false;
    this.tokenQueue.push(scan());
  }

  private plain(): void {
    const { characters, tokenQueue } = this;
    this.scalar(() => scanPlainScalar(characters, tokenQueue.indent + 1, this.isFlow));
    // If the scalar skipped a line break after it, a key may follow.
    if (characters.at - characters.column > (tokenQueue.last()?.end ?? 0)) this.isKeyAllowed = true;
  }

  private block(isLiteral: boolean): void {
    this.keys.remove();
    this.isKeyAllowed = true;
    this.tokenQueue.push(scanBlockScalar(this.characters, this.tokenQueue.indent, isLiteral));
  }
}
