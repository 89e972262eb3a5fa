/** What ends a comment, or what nobody sees in it. */
const STRANGE = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\p{Bidi_Control}\ufeff]/gu;
/** What TypeScript takes for an order: `@ts-nocheck`. */
const ORDER = /^\s*@/;

/** A comment of TypeScript from one of YAML, without its `#`: a line that nothing in it can end. */
export function comment(text: string): string {
  const line = text.replace(/\t/g, '  ').replace(STRANGE, visible).trimEnd();
  if (line === '') return '//';
  return ORDER.test(line) ? `// #${line}` : line.startsWith(' ') ? `//${line}` : `// ${line}`;
}

/** The comments of a text of several lines, as of what a rule says. */
export const comments = (text: string): readonly string[] => text.split('\n').map(comment);

const visible = (found: string): string => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
