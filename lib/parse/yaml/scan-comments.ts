import type { YamlToken } from './token.js';
import { TokenReader } from './token-reader.js';
import { YamlParseError } from './yaml-parse-error.js';

/** A comment, and its offset in the text. */
export interface RawComment {
  /** The text without its `#`. */
  readonly text: string;
  readonly start: number;
}

/** A comment up to the end of its line. */
const COMMENT = /#(.*)/g;
/** A comment after the header of a block scalar, which is within the token. */
const BLOCK_SCALAR_HEADER = /^[|>][-+\d]*[ \t]+#(.*)/;

/** Finds the comments of a document, which are between its tokens. */
export function scanComments(text: string): readonly RawComment[] {
  const comments: RawComment[] = [];
  let end = 0;
  for (const { type, start, end: next } of scanTokens(text)) {
    if (start > end)
      for (const found of text.slice(end, start).matchAll(COMMENT))
        comments.push({ text: found[1] ?? '', start: end + found.index });
    const [header, inside] =
      (type === 'scalar' && BLOCK_SCALAR_HEADER.exec(text.slice(start, next))) || [];
    if (header !== undefined)
      comments.push({ text: inside ?? '', start: start + header.indexOf('#') });
    end = Math.max(end, next);
  }
  return comments;
}

function* scanTokens(text: string): Generator<YamlToken> {
  const tokens = new TokenReader(text);
  for (;;) {
    const token = takeToken(tokens);
    if (token === undefined) return;
    yield token;
    if (token.type === 'end of stream' || token.type === '...') return;
  }
}

/** Returns `undefined` at an error, which can only be after the end of a valid document. */
function takeToken(tokens: TokenReader): YamlToken | undefined {
  try {
    return tokens.take();
  } catch (error) {
    if (!(error instanceof YamlParseError)) throw error;
    return undefined;
  }
}
