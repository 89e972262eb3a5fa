import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase, type RecordedCase, serializeCase } from './recorded-case.js';

/** The folder of the recorded cases. */
const CASES_FOLDER = join(__dirname, '../../test/rules/cases');

/** Returns all recorded cases, with the names of their files. */
export const recordedCases = (): readonly (RecordedCase & { readonly file: string })[] =>
  readdirSync(CASES_FOLDER).flatMap((file) =>
    linesOf(file).map((line) => ({ ...parseCase(line), file })),
  );

const linesOf = (file: string): readonly string[] =>
  readFileSync(join(CASES_FOLDER, file), 'utf8').trim().split('\n');

/** Writes all cases to their files, and deletes files without cases. */
export function writeCases(
  cases: readonly RecordedCase[],
  fileNameOf: (each: RecordedCase) => string,
): void {
  const files = new Map<string, string[]>();
  for (const each of cases) {
    const file = fileNameOf(each);
    files.set(file, [...(files.get(file) ?? []), serializeCase(each)]);
  }
  for (const file of readdirSync(CASES_FOLDER))
    if (!files.has(file)) rmSync(join(CASES_FOLDER, file));
  for (const [file, lines] of files)
    writeFileSync(join(CASES_FOLDER, file), `${lines.sort().join('\n')}\n`);
}
