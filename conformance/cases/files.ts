import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, caseOf, lineOf } from './case.js';

/** Where the cases are that `npm test` judges. */
const FOLDER = join(__dirname, '../../test/rules/cases');

/** Every recorded case, and the file that it is in. */
export const recordedCases = (): readonly (Case & { readonly file: string })[] =>
  readdirSync(FOLDER).flatMap((file) => linesOf(file).map((line) => ({ ...caseOf(line), file })));

const linesOf = (file: string): readonly string[] => readFileSync(join(FOLDER, file), 'utf8').trim().split('\n');

/** Writes all cases, those of a noun in its file; files of no noun go. */
export function writeCases(cases: readonly Case[], nounOf: (each: Case) => string): void {
  const files = new Map<string, string[]>();
  for (const each of cases) {
    const file = `${nounOf(each)}.jsonl`;
    files.set(file, [...(files.get(file) ?? []), lineOf(each)]);
  }
  for (const file of readdirSync(FOLDER)) if (!files.has(file)) rmSync(join(FOLDER, file));
  for (const [file, lines] of files) writeFileSync(join(FOLDER, file), `${lines.sort().join('\n')}\n`);
}
