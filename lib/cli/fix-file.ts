import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { checkDocument } from '../check/check-document.js';
import { applyEdits, type TextEdit } from '../check/suggest-fix.js';
import { streamDocuments } from '../parse/documents.js';
import { diagnosticsOf } from '../report/report.js';
import type { CheckSettings } from './check-settings.js';

/**
 * Writes all unambiguous fixes to a file and returns their number. The file is replaced atomically.
 */
export async function fixFile(
  file: string,
  { options }: Pick<CheckSettings, 'options'>,
): Promise<number> {
  const bytes = readFileSync(file);
  const text = bytes.toString();
  // A file that is not valid UTF-8 stays as it is.
  if (!Buffer.from(text).equals(bytes)) return 0;
  const edits = await fixEditsFor(text, bytes, options);
  const fixed = applyEdits(text, edits);
  if (fixed === text) return 0;
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, fixed, { mode: statSync(file).mode });
  renameSync(temporary, file);
  return edits.length;
}

async function fixEditsFor(
  text: string,
  bytes: Uint8Array,
  options: CheckSettings['options'],
): Promise<readonly TextEdit[]> {
  const lineStarts = [
    text.startsWith('\ufeff') ? 1 : 0,
    ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1),
  ];
  const edits: TextEdit[] = [];
  for await (const document of streamDocuments(singleChunk(bytes)))
    for (const { fix, range } of diagnosticsOf(checkDocument(document, options))) {
      const start = (lineStarts[range.line - 1] ?? 0) - 1;
      if (fix !== undefined)
        edits.push({ from: start + range.column, to: start + range.endColumn, text: fix });
    }
  return edits;
}

async function* singleChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
