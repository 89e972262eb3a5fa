import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code of an `@example` in a docstring. */
export interface DocExample {
  /** File and line of the first line of the code, such as `lib/index.ts:12`. */
  readonly position: string;
  readonly code: string;
}

/** All `@example` blocks in the TypeScript files of a folder, in the order of the files. */
export function docExamplesBelow(root: string, folder: string): readonly DocExample[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => {
      const path = `${folder}/${file.replaceAll('\\', '/')}`;
      return docExamplesIn(readFileSync(join(root, path), 'utf8'), path);
    });
}

/**
 * All `@example` blocks in the text of a TypeScript file.
 *
 * @throws Error if an `@example` has no code block that begins with three backticks and `ts`.
 */
export function docExamplesIn(text: string, path: string): readonly DocExample[] {
  const examples: DocExample[] = [];
  for (const { 0: comment, index } of text.matchAll(/^[ \t]*\/\*\*(?:[^*]|\*(?!\/))*\*\//gm)) {
    const firstLine = lineAt(text, index);
    const lines = comment.split('\n').map((line) => line.replace(/^\s*(?:\/\*\*|\*(?!\/)) ?/, ''));
    for (const [start, line] of lines.entries()) {
      if (!line.startsWith('@example')) continue;
      const fence = lines.findIndex((each, i) => i > start && /^(?:```|@)/.test(each));
      const end = lines.findIndex((each, i) => i > fence && each === '```');
      if (fence < 0 || end < 0 || lines[fence] !== '```ts')
        throw new Error(`${path}:${firstLine + start}: this @example has no block of \`\`\`ts`);
      examples.push({
        position: `${path}:${firstLine + fence + 1}`,
        code: `${lines.slice(fence + 1, end).join('\n')}\n`,
      });
    }
  }
  return examples;
}

/** The number, from 1, of the line that contains an index. */
function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
