import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of code in a page. */
export interface CodeBlock {
  /** File and line of the first line of the code, such as `docs/import.md:12`. */
  readonly position: string;
  readonly language: string;
  /** The file that the block shows: the line above it ends with its name and a colon. */
  readonly file: string | undefined;
  readonly code: string;
}

const BLOCK = /(?:`(?<file>[^`\n]+)`:\n\n)?^```(?<language>\w+)\n(?<code>.*?)^```$/gms;

/** All blocks of code in a Markdown page, in their order. */
export function codeBlocksOf(root: string, page: string): readonly CodeBlock[] {
  const text = readFileSync(join(root, page), 'utf8');
  return Array.from(text.matchAll(BLOCK), ({ 0: block, index, groups = {} }) => {
    const { file, language = '', code = '' } = groups;
    const start = index + block.length - '```'.length - code.length;
    return { position: `${page}:${text.slice(0, start).split('\n').length}`, language, file, code };
  });
}
