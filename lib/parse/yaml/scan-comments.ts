import type { YamlToken } from './token.js';
import { TokenReader } from './token-reader.js';
import { YamlParseError } from './yaml-parse-error.js';

/** A comment, and where it begins in the text. */
export interface RawComment {
  /** Without its `#`. */
  readonly text: string;
  readonly start: number;
}

/** A comment up to the end of its line. */
const COMMENT = /#(.*)/g;
/** Behind what begins a block of text, a comment may follow. */
const BLOCK_SCALAR_HEADER = /^[|>][-+\d]*[ \t]+#(.*)/;

/** A comment stands where no token does. What follows the document is not looked at. */
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

/**
 * What cannot be cut into tokens stands behind the document: what can be read of it has been read.
 */
function takeToken(tokens: TokenReader): YamlToken | undefined {
  try {
    return tokens.take();
  } catch (fault) {
    if (!(fault instanceof YamlParseError)) throw fault;
    return undefined;
  }
}
