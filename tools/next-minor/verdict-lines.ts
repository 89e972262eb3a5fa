import { groupChanges } from './group-changes.js';
import { code, literal } from './markdown.js';
import { countOf, type Findings } from './steps.js';
import type { VerdictChange } from './verdicts.js';

/** Groups of differences, each with its smallest manifest. */
export const changeLines = (
  { verdicts, candidate: { to }, model }: Findings,
  belongs: (change: VerdictChange) => boolean,
): readonly string[] =>
  groupChanges((verdicts?.changes ?? []).filter(belongs)).flatMap(({ shown, others, count }) => [
    `### ${shown.name}\n`,
    '```json',
    JSON.stringify(shown.manifest),
    '```\n',
    `- ${to}: ${resultText(shown.theirs)}`,
    `- our 1.${model}: ${resultText(shown.ours)}`,
    ...(shown.rules.length > 0 ? [`- our rules there: ${shown.rules.map(code).join(', ')}`] : []),
    `- ${countOf(count, 'manifest')}${others.length > 0 ? `; the same in ${fieldsOf(others)}` : ''}`,
    '',
  ]);

/** Maximum number of other fields that are listed for a group. */
const MAX_FIELDS = 8;

/** Returns the fields in the names of differences. */
function fieldsOf(names: readonly string[]): string {
  const fields = names.map((name) => code(name.split(' ').at(-1)));
  const more = fields.length - MAX_FIELDS;
  return fields.slice(0, MAX_FIELDS).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Returns a result, which is JSON. An error is a text. */
function resultText(json: string): string {
  if (json === '' || json === 'undefined') return 'nothing';
  return json.startsWith('"') ? literal(JSON.parse(json)) : literal(json);
}
