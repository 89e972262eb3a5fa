// Makes lib/api/schema.ts and lib/formats/time-zone-names.ts anew from Kubernetes' own code and
// from Go: `npm run generate`. Needs Go and its module proxy.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWEST_VERSION } from '../../lib/api/kubernetes-version.js';
import { historyOf, type Release, withRemoved } from './history.js';
import { type FieldTable, fieldTable, reachableSchemas } from './table.js';
import { linkedSchemas, releasedSchemas } from './upstream.js';
import { timeZoneNames, timeZonesSource } from './zones.js';

/** The newest patch of each minor before the one in conformance/go.mod, oldest first. */
const RELEASES = [
  'v1.29.14',
  'v1.30.14',
  'v1.31.14',
  'v1.32.13',
  'v1.33.13',
  'v1.34.4',
  'v1.35.4',
  'v1.36.3',
];

/**
 * The oldest minor that is judged: what the API had since, and has no more, is in the table too.
 */
const OLDEST = '1.34';

const past: readonly Release[] = RELEASES.map((version) => ({
  minor: version.replace(/^v(\d+\.\d+)\..*/, '$1'),
  schemas: reachableSchemas(releasedSchemas(version)),
}));
const newest: Release = { minor: NEWEST_VERSION, schemas: reachableSchemas(linkedSchemas()) };
const judged = past.slice(past.findIndex(({ minor }) => minor === OLDEST));

const field = ([name, word]: readonly [string, string]): string =>
  `    ${/^\w+$/.test(name) ? name : `'${name}'`}: '${word}',\n`;
const type = ([name, fields]: [string, ReadonlyMap<string, string>]): string =>
  fields.size === 0 ? `  ${name}: {},\n` : `  ${name}: {\n${[...fields].map(field).join('')}  },\n`;

const textOf = (
  table: FieldTable,
): string => `// Made by \`npm run generate\` from Kubernetes ${NEWEST_VERSION}. Never edited by hand.

/**
 * Every type of the API that a kind with a Pod in it reaches: its fields, each with a word that
 * says what it holds.
 *
 * A word begins with a scalar, the values allowed (\`A|B\`) or the name of a type. Then \`[]\`: a
 * list of it; \`{}\`: a map from strings to it; \`!\`: Go holds it by value, so that it is there,
 * empty, when left out. Then facts: \`= V\` the default, \`required\`, \`by K\` the keys that tell
 * a list's items apart, \`since V\` the Kubernetes minor that brought the field (none: 1.29 or
 * older), \`until V\` the last minor that has it.
 */
export const schema = {
${[...table].map(type).join('')}} as const;
`;

const all = withRemoved(newest.schemas, judged.map(({ schemas }) => schemas).reverse());
const table = fieldTable(all, (type, field) => historyOf([...past, newest], type, field));
writeFileSync(join(__dirname, '../../lib/api/schema.ts'), textOf(table));
const fields = [...table.values()].reduce((sum, each) => sum + each.size, 0);
console.log(
  `lib/api/schema.ts: ${table.size} types with ${fields} fields, of Kubernetes ${NEWEST_VERSION}.`,
);

const known = timeZoneNames();
const file = join(__dirname, '../../lib/formats/time-zone-names.ts');
writeFileSync(file, timeZonesSource(known));
execFileSync(
  process.execPath,
  [join(__dirname, '../../node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file],
  {
    stdio: 'pipe',
  },
);
console.log(`lib/formats/time-zone-names.ts: ${known.length} time zones.`);
