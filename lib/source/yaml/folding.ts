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
  let blanks = '';
  let first = '';
  let others = '';
  for (let broken = isBroken; characters.isSpace() && !Number.isNaN(characters.code()); ) {
    if (characters.isBreak()) {
      if (broken) others += characters.readBreak();
      else first = characters.readBreak();
      broken = true;
      continue;
    }
    if (!broken) blanks += characters.text.charAt(characters.at);
    else if (characters.column < leastIndent && characters.text.charAt(characters.at) === '\t')
      throw characters.fault('found a tab character that violates indentation');
    characters.skip();
  }
  if (isBroken) return { text: others, isBroken };
  if (first === '') return { text: blanks, isBroken: false };
  return { text: first === '\n' ? others || ' ' : first + others, isBroken: true };
}
