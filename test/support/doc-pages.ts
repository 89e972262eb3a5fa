import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of code in a page. */
export interface CodeBlock {
  /** File and line of the first line of the code, such as `docs/import.md:12`. */
  readonly position: string;
  readonly language: string;
  readonly code: string;
}

/** All blocks of code in a Markdown page, in their order. */
export function codeBlocksOf(root: string, page: string): readonly CodeBlock[] {
  const text = readFileSync(join(root, page), 'utf8');
  return Array.from(text.matchAll(/^```(\w+)\n(.*?)^```$/gms), (match) => ({
    position: `${page}:${text.slice(0, match.index).split('\n').length + 1}`,
    language: match[1] ?? '',
    code: match[2] ?? '',
  }));
}
