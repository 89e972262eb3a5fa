/** The kind of a token of YAML, which is also its style; `plain` is space. */
export type TokenKind = 'plain' | 'key' | 'string' | 'literal' | 'punctuation' | 'comment';

/** A part of a line. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** The facts about a line that do not depend on the lines above. */
interface LineFacts {
  /** The indentation, in characters; -1 for a blank line. */
  readonly indent: number;
  /** Whether a block scalar begins after it. */
  readonly opensBlockScalar: boolean;
  /** The width in columns: an ideograph has two. */
  readonly columns: number;
}

/** Parts of a line: a comment, a quoted scalar, a plain scalar, punctuation, or space. */
const TOKEN =
  /(#.*$)|("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(\s*:(?=\s|$))?|((?!-(?:\s|$))[A-Za-z0-9_./$-][^\s:#{}[\],]*(?:(?::(?!\s|$)|\s+(?![#:{}[\],&*|>-]))[^\s:#{}[\],]*)*)(\s*:(?=\s|$))?|([-:?{}[\],|>&*!]+)|(\s+|.)/gu;
const LITERAL = /^(?:true|false|null|~|[-+]?\d+(?:\.\d+)?)$/;
const BLOCK_SCALAR_HEADER = /(?:^|[:\s-])[|>][-+\d]*\s*(?:#.*)?$/;
const DOCUMENT_MARKER = /^(?:---|\.\.\.)(?:\s|$)/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;

/** Number of different lines whose facts are kept. */
const MAX_KNOWN_LINES = 20_000;
/** Length, in characters, above which a line is not divided into tokens. */
const MAX_LINE_LENGTH = 2000;

/**
 * Divides lines of YAML into tokens by their appearance: enough for colors, and fast for each
 * keystroke.
 */
export class YamlTokenizer {
  private readonly facts = new Map<string, LineFacts>();

  /** Returns for each line whether it is part of a block scalar, and the maximum width in columns. */
  scan(lines: readonly string[]): {
    readonly isBlock: readonly boolean[];
    readonly widest: number;
  } {
    let block = -1;
    let widest = 0;
    const isBlock = lines.map((line) => {
      const { indent, opensBlockScalar, columns } = this.factsOf(line);
      widest = Math.max(widest, columns);
      if (block >= 0 && (indent < 0 || indent > block)) return true;
      block = opensBlockScalar ? indent : -1;
      return false;
    });
    return { isBlock, widest };
  }

  private factsOf(line: string): LineFacts {
    const known = this.facts.get(line);
    if (known !== undefined) return known;
    const facts = {
      indent: line.search(/\S/),
      opensBlockScalar: BLOCK_SCALAR_HEADER.test(line.slice(0, MAX_LINE_LENGTH)),
      columns: columnsOf(line),
    };
    if (this.facts.size >= MAX_KNOWN_LINES) this.facts.clear();
    this.facts.set(line, facts);
    return facts;
  }
}

/** Returns the width of a text in columns: an ideograph and a syllable of Korean have two. */
export const columnsOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Returns the tokens of a line. */
export function tokensOf(line: string, isBlockScalar: boolean): readonly Token[] {
  if (isBlockScalar) return [{ kind: 'string', text: line }];
  if (DOCUMENT_MARKER.test(line)) return [{ kind: 'punctuation', text: line }];
  if (line.length > MAX_LINE_LENGTH) return [{ kind: 'plain', text: line }];
  const tokens: Token[] = [];
  let before = ' ';
  for (const match of line.matchAll(TOKEN)) {
    const [whole, comment, quoted, quotedColon, plain, plainColon, punctuation] = match;
    const colon = quotedColon ?? plainColon;
    const scalar = quoted ?? plain;
    if (comment !== undefined)
      tokens.push({ kind: /\s/.test(before) ? 'comment' : 'string', text: whole });
    else if (scalar !== undefined) {
      tokens.push({ kind: colon === undefined ? scalarKind(scalar) : 'key', text: scalar });
      if (colon !== undefined) tokens.push({ kind: 'punctuation', text: colon });
    } else tokens.push({ kind: punctuation === undefined ? 'plain' : 'punctuation', text: whole });
    before = whole.at(-1) ?? ' ';
  }
  return tokens;
}

const scalarKind = (text: string): TokenKind => (LITERAL.test(text) ? 'literal' : 'string');
