import { LINE_FEED, TAB } from '../char-codes.js';
import type { CharReader } from './char-reader.js';

/** The whitespace between two words of a scalar. */
export interface LineFold {
  /** The folded whitespace. */
  readonly text: string;
  /** Whether it contains a line break. */
  readonly hasLineBreak: boolean;
}

/**
 * Skips whitespace and folds it: one line break becomes a space, and of several line breaks the
 * first is omitted.
 *
 * @param isAfterBreak - whether an escaped line break was skipped before
 * @param minIndent - the minimum column of a tab on a new line
 */
export function foldLines(characters: CharReader, isAfterBreak: boolean, minIndent = 0): LineFold {
  const start = characters.at;
  let afterFirst = isAfterBreak ? start : -1;
  if (!isAfterBreak && characters.codeAt() === LINE_FEED) {
    characters.skipBreak();
    // Most often, the whitespace is one line feed. The rest is slower.
    if (!characters.isBlank() && !characters.isBreak()) return ONE_LINE_FEED;
    afterFirst = characters.at;
  }
  while (characters.isBlank() || characters.isBreak()) {
    const isTab = characters.codeAt() === TAB;
    if (isTab && afterFirst >= 0 && characters.column < minIndent)
      throw characters.error('found a tab character that violates indentation');
    if (!characters.skipBreak()) characters.skip();
    else if (afterFirst < 0) afterFirst = characters.at;
  }
  if (afterFirst < 0)
    return { text: characters.text.slice(start, characters.at), hasLineBreak: false };
  const others = characters.breaks(afterFirst, characters.at);
  if (isAfterBreak) return { text: others, hasLineBreak: true };
  const first = characters.breaks(start, afterFirst);
  return { text: first === '\n' ? others || ' ' : first + others, hasLineBreak: true };
}

const ONE_LINE_FEED: LineFold = { text: ' ', hasLineBreak: true };
