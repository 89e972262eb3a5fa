import type { Token } from './token.js';
import { Tokens } from './tokens.js';

/** A comment, and where it begins in the text. */
export interface RawComment {
  /** Without its `#`. */
  readonly text: string;
  readonly start: number;
}

/** A comment up to the end of its line. */
const COMMENT = /#(.*)/g;
/** Behind what begins a block of text, a comment may follow. */
const HEADER = /^[|>][-+\d]*[ \t]+#(.*)/;

/** A comment stands where no token does. What follows the document is not looked at. */
export function rawComments(text: string): readonly RawComment[] {
  const comments: RawComment[] = [];
  let end = 0;
  for (const { type, start, end: next } of tokensOf(text)) {
    if (start > end)
      for (const found of text.slice(end, start).matchAll(COMMENT)) comments.push({ text: found[1] ?? '', start: end + found.index });
    const [header, inside] = (type === 'scalar' && HEADER.exec(text.slice(start, next))) || [];
    if (header !== undefined) comments.push({ text: inside ?? '', start: start + header.indexOf('#') });
    end = Math.max(end, next);
  }
  return comments;
}

function* tokensOf(text: string): Generator<Token> {
  const tokens = new Tokens(text);
  for (let token = tokens.take(); ; token = tokens.take()) {
    yield token;
    if (token.type === 'end of stream' || token.type === '...') return;
  }
}
