import {
  BYTE_ORDER_MARK,
  CARRIAGE_RETURN,
  INVALID_BYTE,
  isBlank,
  isBreak,
  isLineEnd,
  LINE_FEED,
} from '../char-codes.js';
import { YamlParseError } from './yaml-parse-error.js';

/** Characters that YAML forbids: control characters, noncharacters and surrogates. */
const FORBIDDEN_CHARACTER = /(?![\t\n\r\x85])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u;
/** Size of go-yaml's read buffer, in bytes. */
const CHUNK_SIZE = 512;

/**
 * A position in a text. Checks characters in chunks, as go-yaml does, which does not see forbidden
 * characters after the chunk in which the document ends.
 */
export class CharReader {
  at = 0;
  line = 0;
  private lineStart = 0;
  private readonly forbidden: number;
  /** The end of the last checked chunk. */
  private checkedUpTo: number;
  /** The beginning of the last checked chunk. */
  private chunkStart: number;
  private bytesLeft = CHUNK_SIZE;

  constructor(readonly text: string) {
    this.forbidden = text.search(FORBIDDEN_CHARACTER);
    if (text.charCodeAt(0) === BYTE_ORDER_MARK) {
      this.lineStart = ++this.at;
      this.bytesLeft -= 3;
    }
    this.chunkStart = this.at;
    this.checkedUpTo =
      this.forbidden < 0 && text.indexOf('\ufeff', this.at) < 0
        ? Number.POSITIVE_INFINITY
        : this.at;
  }

  get column(): number {
    return this.at - this.lineStart;
  }

  /** Returns the character code at the position plus `ahead`; `NaN` at the end. */
  codeAt(ahead = 0): number {
    if (this.at + ahead >= this.checkedUpTo) this.checkNextChunk();
    return this.text.charCodeAt(this.at + ahead);
  }

  isBlank(ahead = 0): boolean {
    return isBlank(this.codeAt(ahead));
  }

  isBreak(ahead = 0): boolean {
    return isBreak(this.codeAt(ahead));
  }

  isEnd(ahead = 0): boolean {
    return isLineEnd(this.codeAt(ahead));
  }

  isSpace(ahead = 0): boolean {
    const code = this.codeAt(ahead);
    return isBlank(code) || isLineEnd(code);
  }

  /** Skips characters that are not line breaks. */
  skip(characters = 1): void {
    this.at += characters;
  }

  skipBlanks(): void {
    while (this.isBlank()) this.at++;
  }

  /** Skips the rest of the line, without its line break. */
  skipToEnd(): void {
    while (!this.isEnd()) this.at++;
  }

  /** Skips a line break, if there is one here. */
  skipBreak(): boolean {
    const code = this.codeAt();
    if (!isBreak(code)) return false;
    this.at += code === CARRIAGE_RETURN && this.codeAt(1) === LINE_FEED ? 2 : 1;
    this.line++;
    this.lineStart = this.at;
    return true;
  }

  /**
   * Returns the line breaks between two offsets without other whitespace. All become line feeds
   * except the line and paragraph separators of Unicode.
   */
  breaks(from: number, to: number): string {
    if (from === to) return '';
    if (to - from === 1 && this.text.charCodeAt(from) === LINE_FEED) return '\n';
    return this.text
      .slice(from, to)
      .replace(/\r\n|[\r\x85]/g, '\n')
      .replace(/[ \t]+/g, '');
  }

  /**
   * Skips a byte order mark at the beginning of a line. Like go-yaml, looks for it at the beginning
   * of the chunk, not at the position.
   */
  skipByteOrderMark(): void {
    if (this.column > 0) return;
    this.codeAt();
    if (
      this.checkedUpTo !== Number.POSITIVE_INFINITY &&
      this.text.charCodeAt(this.chunkStart) === BYTE_ORDER_MARK
    )
      this.at++;
  }

  /** Whether `---` or `...` begins or ends a document here. */
  isDocumentIndicator(character: number): boolean {
    return (
      this.column === 0 &&
      this.codeAt() === character &&
      this.codeAt(1) === character &&
      this.codeAt(2) === character &&
      this.isSpace(3)
    );
  }

  error(message: string, at = this.at): YamlParseError {
    return new YamlParseError(message, at);
  }

  private checkNextChunk(): void {
    this.chunkStart = this.at;
    let bytes = 0;
    let end = this.checkedUpTo;
    for (
      let code = this.text.codePointAt(end);
      code !== undefined;
      code = this.text.codePointAt(end)
    ) {
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      if (bytes > this.bytesLeft) break;
      if (end === this.forbidden) {
        // go-yaml reports a truncated character only when it needs more bytes.
        if (end > this.chunkStart && utf8WidthOf(code - INVALID_BYTE) > this.text.length - end)
          break;
        throw this.error(
          code > INVALID_BYTE ? 'invalid UTF-8' : 'control characters are not allowed',
          end,
        );
      }
      end += code < 0x10000 ? 1 : 2;
    }
    this.bytesLeft = CHUNK_SIZE;
    this.checkedUpTo = end >= this.text.length ? Number.POSITIVE_INFINITY : end;
  }
}

/** Returns the length in bytes of a character by its first byte. */
const utf8WidthOf = (byte: number): number =>
  byte >= 0xf8 || byte < 0xc0 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
