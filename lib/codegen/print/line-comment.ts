import { escapeInvisible, INVISIBLE_CHARACTER } from './literals.js';

const ALL_INVISIBLE = new RegExp(INVISIBLE_CHARACTER, 'gu');
/** A comment that TypeScript takes for a directive, such as `@ts-nocheck`. */
const COMPILER_DIRECTIVE = /^\s*@/;

/**
 * Returns a line comment of TypeScript with the text of a YAML comment, without its `#`. No
 * character of the text can end the comment.
 */
export function lineComment(text: string): string {
  const line = text.replace(/\t/g, '  ').replace(ALL_INVISIBLE, escapeInvisible).trimEnd();
  if (line === '') return '//';
  if (COMPILER_DIRECTIVE.test(line)) return `// #${line}`;
  return line.startsWith(' ') ? `//${line}` : `// ${line}`;
}

/** Returns a line comment for each line of a text. */
export const lineComments = (text: string): readonly string[] => text.split('\n').map(lineComment);
