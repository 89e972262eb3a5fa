import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { checkDocument } from '../check/check-document.js';
import { applyEdits, type TextEdit } from '../check/suggest-fix.js';
import { streamDocuments } from '../parse/documents.js';
import { errorReasonOf } from '../platform/input/inputs.js';
import { readSnapshot, replaceFile } from '../platform/output/replace-file.js';
import { diagnosticsOf } from '../report/report.js';
import type { CheckSettings } from './check-settings.js';

/** Thrown if fixes cannot be written to a file. Its message says why. */
export class FixError extends Error {}

/**
 * Writes all unambiguous fixes to a file and returns their number. The file is replaced atomically.
 *
 * @param folder - the folder in which the file was found; `undefined` if the user named the file
 * @throws FixError if the fixes cannot be written, and a system error if the file cannot be read
 */
export async function fixFile(
  file: string,
  folder: string | undefined,
  { options }: Pick<CheckSettings, 'options'>,
): Promise<number> {
  const snapshot = readSnapshot(file);
  const { bytes, path } = snapshot;
  const text = bytes.toString();
  // A file that is not valid UTF-8 stays as it is.
  if (!Buffer.from(text).equals(bytes)) return 0;
  const edits = await fixEditsFor(text, bytes, options);
  const fixed = applyEdits(text, edits);
  if (fixed === text) return 0;
  // Somebody else may have written the link, so that it names any file of the user.
  if (folder !== undefined && !path.startsWith(withSeparator(realpathSync(folder))))
    throw new FixError(
      `cannot write the fixes: it is a symbolic link to ${path}, outside of the folder. ` +
        'Name that file to fix it.',
    );
  try {
    replaceFile(snapshot, fixed);
  } catch (error) {
    throw new FixError(`cannot write the fixes: ${errorReasonOf(error)}`, { cause: error });
  }
  return edits.length;
}

const withSeparator = (folder: string): string => (folder.endsWith(sep) ? folder : folder + sep);

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
