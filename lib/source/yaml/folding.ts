import { TAB } from '../codes.js';
import type { Characters } from './characters.js';

/** What stands between two words of a scalar. */
export interface Gap {
  /** What it says, as it is folded. */
  readonly text: string;
  /** Whether a line ended in it. */
  readonly isBroken: boolean;
}

/**
 * Goes over blanks and line breaks, and folds them: one line break is a blank, and of more the first is left out.
 *
 * @param isBroken whether a line ended already, and says nothing
 * @param leastIndent no tab may stand further to the left on a new line
 */
export function gap(characters: Characters, isBroken: boolean, leastIndent = 0): Gap {
  const start = characters.at;
  let after = isBroken ? start : -1;
  while (characters.isBlank() || characters.isBreak()) {
    const isTab = characters.code() === TAB;
    if (isTab && after >= 0 && characters.column < leastIndent) throw characters.fault('found a tab character that violates indentation');
    if (!characters.skipBreak()) characters.skip();
    else if (after < 0) after = characters.at;
  }
  if (after < 0) return { text: characters.text.slice(start, characters.at), isBroken: false };
  const others = characters.breaks(after, characters.at);
  if (isBroken) return { text: others, isBroken };
  const first = characters.breaks(start, after);
  return { text: first === '\n' ? others || ' ' : first + others, isBroken: true };
}
