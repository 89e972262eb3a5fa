import { escapeInvisible, INVISIBLE_CHARACTER } from './invisible-characters.js';

const ALL_INVISIBLE = new RegExp(INVISIBLE_CHARACTER, 'gu');
/** What TypeScript takes for an order: `@ts-nocheck`. */
const COMPILER_DIRECTIVE = /^\s*@/;

/** A comment of TypeScript from one of YAML, without its `#`: a line that nothing in it can end. */
export function lineComment(text: string): string {
  const line = text.replace(/\t/g, '  ').replace(ALL_INVISIBLE, escapeInvisible).trimEnd();
  if (line === '') return '//';
  return COMPILER_DIRECTIVE.test(line)
    ? `// #${line}`
    : line.startsWith(' ')
      ? `//${line}`
      : `// ${line}`;
}

/** The comments of a text of several lines, as of what a rule says. */
export const lineComments = (text: string): readonly string[] => text.split('\n').map(lineComment);
