import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { checkDocument } from '../check/check-document.js';
import { applyEdits, type TextEdit } from '../check/suggest-fix.js';
import { streamDocuments } from '../parse/documents.js';
import { diagnosticsOf } from '../report/report.js';
import type { CheckSettings } from './check-settings.js';

/**
 * Writes in a file what has one right answer. The file is wholly as before, or wholly mended. The
 * number is of what was mended.
 */
export async function fixFile(
  file: string,
  { options }: Pick<CheckSettings, 'options'>,
): Promise<number> {
  const bytes = readFileSync(file);
  const text = bytes.toString();
  // What is no text is not written anew.
  if (!Buffer.from(text).equals(bytes)) return 0;
  const edits = await fixEditsFor(text, bytes, options);
  const fixed = applyEdits(text, edits);
  if (fixed === text) return 0;
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, fixed, { mode: statSync(file).mode });
  renameSync(beside, file);
  return edits.length;
}

async function fixEditsFor(
  text: string,
  bytes: Uint8Array,
  options: CheckSettings['options'],
): Promise<readonly TextEdit[]> {
  const starts = [
    text.startsWith('\ufeff') ? 1 : 0,
    ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1),
  ];
  const edits: TextEdit[] = [];
  for await (const document of streamDocuments(singleChunk(bytes)))
    for (const { fix, range } of diagnosticsOf(checkDocument(document, options))) {
      const start = (starts[range.line - 1] ?? 0) - 1;
      if (fix !== undefined)
        edits.push({ from: start + range.column, to: start + range.endColumn, text: fix });
    }
  return edits;
}

async function* singleChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
