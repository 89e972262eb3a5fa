import { STRANGE, visible } from './strange.js';

const EACH_STRANGE = new RegExp(STRANGE, 'gu');
/** What TypeScript takes for an order: `@ts-nocheck`. */
const ORDER = /^\s*@/;

/** A comment of TypeScript from one of YAML, without its `#`: a line that nothing in it can end. */
export function comment(text: string): string {
  const line = text.replace(/\t/g, '  ').replace(EACH_STRANGE, visible).trimEnd();
  if (line === '') return '//';
  return ORDER.test(line) ? `// #${line}` : line.startsWith(' ') ? `//${line}` : `// ${line}`;
}

/** The comments of a text of several lines, as of what a rule says. */
export const comments = (text: string): readonly string[] => text.split('\n').map(comment);
