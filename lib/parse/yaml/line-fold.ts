import { TAB } from '../char-codes.js';
import type { CharReader } from './char-reader.js';

/** What stands between two words of a scalar. */
export interface LineFold {
  /** What it says, as it is folded. */
  readonly text: string;
  /** Whether a line ended in it. */
  readonly hasLineBreak: boolean;
}

/**
 * Goes over blanks and line breaks, and folds them: one line break is a blank, and of more the
 * first is left out.
 *
 * @param isBroken whether a line ended already, and says nothing
 * @param leastIndent no tab may stand further to the left on a new line
 */
export function foldLines(characters: CharReader, isBroken: boolean, leastIndent = 0): LineFold {
  const start = characters.at;
  let after = isBroken ? start : -1;
  while (characters.isBlank() || characters.isBreak()) {
    const isTab = characters.codeAt() === TAB;
    if (isTab && after >= 0 && characters.column < leastIndent)
      throw characters.error('found a tab character that violates indentation');
    if (!characters.skipBreak()) characters.skip();
    else if (after < 0) after = characters.at;
  }
  if (after < 0) return { text: characters.text.slice(start, characters.at), hasLineBreak: false };
  const others = characters.breaks(after, characters.at);
  if (isBroken) return { text: others, hasLineBreak: isBroken };
  const first = characters.breaks(start, after);
  return { text: first === '\n' ? others || ' ' : first + others, hasLineBreak: true };
}
