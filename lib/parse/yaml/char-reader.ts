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

/**
 * What YAML does not let stand in a text: controls but tab and line breaks, and what is no
 * character.
 */
const FORBIDDEN_CHARACTER = /(?![\t\n\r\x85])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u;
/** So many bytes are looked at together, and refused together. */
const CHUNK = 512;

/**
 * A place in a text, which go-yaml looks at in chunks: what is wrong beyond the chunk in which a
 * document ends is never seen.
 */
export class CharReader {
  at = 0;
  line = 0;
  private lineStart = 0;
  private readonly forbidden: number;
  /** Up to where the text has been looked at. */
  private checkedUpTo: number;
  /** Where what has been looked at begins. */
  private chunkStart: number;
  private bytesLeft = CHUNK;

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

  /** The character so many places on; NaN at the end. */
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

  /** Goes on by some characters, none of which breaks a line. */
  skip(characters = 1): void {
    this.at += characters;
  }

  skipBlanks(): void {
    while (this.isBlank()) this.at++;
  }

  /** Goes on to where the line ends. */
  skipToEnd(): void {
    while (!this.isEnd()) this.at++;
  }

  /** Goes on to the next line, where one ends here. */
  skipBreak(): boolean {
    const code = this.codeAt();
    if (!isBreak(code)) return false;
    this.at += code === CARRIAGE_RETURN && this.codeAt(1) === LINE_FEED ? 2 : 1;
    this.line++;
    this.lineStart = this.at;
    return true;
  }

  /**
   * The line breaks between two places, and no blanks: line feeds, but for the two separators of
   * Unicode.
   */
  breaks(from: number, to: number): string {
    return this.text
      .slice(from, to)
      .replace(/\r\n|[\r\x85]/g, '\n')
      .replace(/[ \t]+/g, '');
  }

  /**
   * A mark of the byte order may begin a line; go-yaml looks for it where the chunk begins, not
   * here.
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

  /** Whether a line of its own begins or ends a document here. */
  isDocumentIndicator(mark: number): boolean {
    return (
      this.column === 0 &&
      this.codeAt() === mark &&
      this.codeAt(1) === mark &&
      this.codeAt(2) === mark &&
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
        // What is cut off is seen only when more is looked for.
        if (end > this.chunkStart && utf8WidthOf(code - INVALID_BYTE) > this.text.length - end)
          break;
        throw this.error(
          code > INVALID_BYTE ? 'invalid UTF-8' : 'control characters are not allowed',
          end,
        );
      }
      end += code < 0x10000 ? 1 : 2;
    }
    this.bytesLeft = CHUNK;
    this.checkedUpTo = end >= this.text.length ? Number.POSITIVE_INFINITY : end;
  }
}

/** How many bytes a character has that begins with one. */
const utf8WidthOf = (byte: number): number =>
  byte >= 0xf8 || byte < 0xc0 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
