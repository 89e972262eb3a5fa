import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { check } from '../check/document.js';
import { type Edit, edited } from '../check/fix.js';
import { problemsOf } from '../report/report.js';
import { documents } from '../source/documents.js';
import type { Settings } from './settings.js';

/** Writes in a file what has one right answer. The file is wholly as before, or wholly mended. The number is of what was mended. */
export async function fixFile(file: string, { options }: Pick<Settings, 'options'>): Promise<number> {
  const bytes = readFileSync(file);
  const text = bytes.toString();
  // What is no text is not written anew.
  if (!Buffer.from(text).equals(bytes)) return 0;
  const edits = await editsOf(text, bytes, options);
  const fixed = edited(text, edits);
  if (fixed === text) return 0;
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, fixed, { mode: statSync(file).mode });
  renameSync(beside, file);
  return edits.length;
}

async function editsOf(text: string, bytes: Uint8Array, options: Settings['options']): Promise<readonly Edit[]> {
  const starts = [text.startsWith('\ufeff') ? 1 : 0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const edits: Edit[] = [];
  for await (const document of documents(once(bytes)))
    for (const { fix, place } of problemsOf(check(document, options))) {
      const start = (starts[place.line - 1] ?? 0) - 1;
      if (fix !== undefined) edits.push({ from: start + place.column, to: start + place.endColumn, text: fix });
    }
  return edits;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
