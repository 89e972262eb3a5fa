import { DIGIT_ZERO, HASH, isDigit, MINUS, PLUS, SPACE, TAB } from '../char-codes.js';
import type { CharReader } from './char-reader.js';
import { StringBuilder } from './string-builder.js';
import { createToken, type YamlToken } from './token.js';

/**
 * Scans the block scalar that begins here with `|` or `>`.
 *
 * @param parent - the column of the parent block; the lines of the scalar are indented more
 */
export function scanBlockScalar(
  characters: CharReader,
  parent: number,
  isLiteral: boolean,
): YamlToken {
  const start = characters.at;
  characters.skip();
  const { isKeep, isStrip, increment } = scanHeader(characters);
  const lines = new BlockScalarLines(
    characters,
    increment === 0 ? 0 : Math.max(parent, 0) + increment,
    parent,
  );
  const value = new StringBuilder();
  let lineBreak = '';
  let end = characters.at;
  let breaks = lines.breaks();
  for (
    let wasBlank = false;
    characters.column === lines.indent && !Number.isNaN(characters.codeAt());
    breaks = lines.breaks()
  ) {
    const isBlank = characters.isBlank();
    if (isLiteral || wasBlank || isBlank || lineBreak !== '\n') value.add(lineBreak);
    else if (breaks === '') value.add(' ');
    wasBlank = isBlank;
    const from = characters.at;
    characters.skipToEnd();
    value.add(breaks);
    value.add(characters.text.slice(from, characters.at));
    end = characters.at;
    characters.skipBreak();
    lineBreak = characters.breaks(end, characters.at);
  }
  return createToken(
    'scalar',
    start,
    end,
    value.build() + (isStrip ? '' : lineBreak) + (isKeep ? breaks : ''),
  );
}

interface BlockScalarHeader {
  readonly isKeep: boolean;
  readonly isStrip: boolean;
  /** The indentation relative to the parent; 0 if the first line determines it. */
  readonly increment: number;
}

/** Scans the chomping and indentation indicators, in any order. */
function scanHeader(characters: CharReader): BlockScalarHeader {
  let chomp = 0;
  let increment = 0;
  const readChomp = (): void => {
    const code = characters.codeAt();
    if (code !== PLUS && code !== MINUS) return;
    chomp = code;
    characters.skip();
  };
  readChomp();
  if (isDigit(characters.codeAt())) {
    increment = characters.codeAt() - DIGIT_ZERO;
    if (increment === 0) throw characters.error('found an indentation indicator equal to 0');
    characters.skip();
    if (chomp === 0) readChomp();
  }
  characters.skipBlanks();
  if (characters.codeAt() === HASH) characters.skipToEnd();
  if (!characters.isEnd()) throw characters.error('did not find expected comment or line break');
  characters.skipBreak();
  return { isKeep: chomp === PLUS, isStrip: chomp === MINUS, increment };
}

class BlockScalarLines {
  constructor(
    private readonly characters: CharReader,
    /** The column of the lines; 0 if it is not known yet. */
    public indent: number,
    private readonly parent: number,
  ) {}

  /**
   * Skips empty lines and the indentation of the next line, and returns the line breaks. The first
   * line that is not empty determines the indentation.
   */
  breaks(): string {
    const { characters } = this;
    const from = characters.at;
    let end = from;
    let maxColumn = 0;
    for (;;) {
      while (this.isBefore() && characters.codeAt() === SPACE) characters.skip();
      maxColumn = Math.max(maxColumn, characters.column);
      if (this.isBefore() && characters.codeAt() === TAB)
        throw characters.error('found a tab character where an indentation space is expected');
      if (!characters.skipBreak()) break;
      end = characters.at;
    }
    if (this.indent === 0) this.indent = Math.max(maxColumn, this.parent + 1, 1);
    return characters.breaks(from, end);
  }

  private isBefore(): boolean {
    return this.indent === 0 || this.characters.column < this.indent;
  }
}
