// Misspells one reference at a time in applications, and counts what is found: `npm run
// bench:slips -- FOLDER...`. Each YAML file with at least two objects is an application. Prints the
// table of docs/application.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { isObject } from '../../lib/engine/go-value.js';
import { toPlain } from '../../lib/parse/decode/parsed-document.js';
import { parseDocument, splitDocuments } from '../../lib/parse/documents.js';
import { isYamlError } from '../../lib/parse/read-yaml.js';
import {
  findingKeys,
  misspell,
  type Outcome,
  outcomeOfSlip,
  randomNumbers,
  targetsIn,
} from './slip.js';

const SEED = 7;
/** Maximum number of slips in one application. */
const MAX_SLIPS = 40;
const [MIN_OBJECTS, MAX_OBJECTS] = [2, 400];
/** Minimum number of slips of one kind for a row of the table. */
const MIN_TRIED = 10;

const random = randomNumbers(SEED);

function* filesIn(folder: string): Generator<string> {
  for (const each of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, each.name);
    if (each.isDirectory()) yield* filesIn(path);
    else if (/\.ya?ml$/.test(each.name)) yield path;
  }
}

const objectsIn = (file: string): readonly KubernetesObject[] =>
  [...splitDocuments(readFileSync(file, 'utf8'))].flatMap((document) => {
    const read = parseDocument(document);
    const plain = isYamlError(read) ? undefined : toPlain(read);
    return isObject(plain) && typeof plain['kind'] === 'string' ? [plain] : [];
  });

type Counts = Record<Outcome, number>;
const counts = new Map<string, Counts>();
let applications = 0;

const folders = process.argv.slice(2);
for (const file of (folders.length > 0 ? folders : ['test/application']).flatMap((each) => [
  ...filesIn(each),
])) {
  const objects = objectsIn(file);
  if (objects.length < MIN_OBJECTS || objects.length > MAX_OBJECTS) continue;
  applications++;
  const targets = [...targetsIn(objects)];
  while (targets.length > MAX_SLIPS) targets.splice(random(targets.length), 1);
  const known = findingKeys(objects);
  for (const target of targets) {
    const ofTitle = counts.get(target.title) ?? { error: 0, warning: 0, note: 0, unseen: 0 };
    counts.set(target.title, ofTitle);
    ofTitle[outcomeOfSlip(objects, known, target, misspell(target.text, random))]++;
  }
}

const triedOf = ({ error, warning, note, unseen }: Counts): number =>
  error + warning + note + unseen;
const rows = [...counts].sort(([, a], [, b]) => triedOf(b) - triedOf(a));
const total = rows.reduce((sum, [, each]) => sum + triedOf(each), 0);
console.log(`${total} slips in ${applications} applications.\n`);
console.log(
  '| misspelt | tried | error | warning | note | unseen |\n| --- | --- | --- | --- | --- | --- |',
);
for (const [title, each] of rows) {
  const tried = triedOf(each);
  if (tried < MIN_TRIED) continue;
  const share = (outcome: Outcome): string =>
    each[outcome] === 0 ? '' : `${Math.round((100 * each[outcome]) / tried)} %`;
  console.log(
    `| ${title} | ${tried} | ${share('error')} | ${share('warning')} | ${share('note')} | ${share('unseen')} |`,
  );
}
