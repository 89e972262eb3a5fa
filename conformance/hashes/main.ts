// `npm run conformance:hashes [-- --objects 20000 --seed 1]` compares the names that `hashed` makes
// with those of kubectl's own code, for the listed and for random objects, and the data that is
// read from files with that of `kubectl create`. With `--record`, records the cases of `npm test`.
// Needs Go and its module proxy.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { hashedName } from '../../lib/constructs/kinds/hashed-name.js';
import { askOracle } from '../oracle.js';
import { Random } from '../random.js';
import {
  type CreateAnswer,
  type CreatedData,
  type CreatedObject,
  ourData,
  theirObject,
  withoutMessages,
} from './created-data.js';
import { createDataFolder, DATA_FOLDERS, type DataFolder } from './data-folders.js';
import { HASHED_OBJECTS, type HashedObject, randomHashedObject } from './hashed-objects.js';
import { buildKubectl } from './kubectl-program.js';

const { values } = parseArgs({
  options: {
    objects: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    record: { type: 'boolean', default: false },
  },
});
/** The number of random objects that are recorded. */
const RECORDED = 300;
/** Maximum number of differences that are printed. */
const MAX_PRINTED = 10;
const CASES = join(__dirname, '../../test/constructs/kinds/cases');

interface FolderCase extends DataFolder {
  readonly theirs: CreatedData;
  readonly ours: CreatedData;
}

async function namesOf(
  objects: readonly HashedObject[],
): Promise<readonly (readonly [HashedObject, string])[]> {
  const questions = objects.map((object) => ({ object }));
  const answers = await askOracle<{ readonly hash: string }>(buildKubectl(), questions);
  return objects.map((object, i) => [object, `${object.metadata.name}-${answers[i]?.hash}`]);
}

/** Returns what the commands make of the files of each folder, and what we make of them. */
async function dataOf(folders: readonly DataFolder[]): Promise<readonly FolderCase[]> {
  const parent = mkdtempSync(join(tmpdir(), 'cdk8s-pods-'));
  try {
    const made = folders.map((each, i) => {
      const folder = join(parent, String(i));
      return { each, folder, paths: createDataFolder(folder, each) };
    });
    const questions = made.flatMap(({ paths }) =>
      ['configmap', 'secret'].map((create) => ({
        create,
        arguments: ['conf', '--append-hash', ...paths.map((path) => `--from-file=${path}`)],
      })),
    );
    const answers = await askOracle<CreateAnswer>(buildKubectl(), questions);
    return made.map(({ each, folder, paths }, i) => {
      const [configMap, secret] = answers
        .slice(2 * i, 2 * i + 2)
        .map((answer) => theirObject(answer, folder)) as [CreatedObject, CreatedObject];
      return { ...each, theirs: { configMap, secret }, ours: ourData(paths) };
    });
  } finally {
    rmSync(parent, { recursive: true });
  }
}

async function compare(): Promise<void> {
  const random = new Random(Number(values.seed));
  const objects = [
    ...HASHED_OBJECTS,
    ...Array.from({ length: Number(values.objects) }, () => randomHashedObject(random)),
  ];
  const wrongNames = (await namesOf(objects)).filter(
    ([object, name]) => hashedName(object.metadata.name, object) !== name,
  );
  printAgreement('names', objects.length, wrongNames);
  const folders = await dataOf(DATA_FOLDERS);
  const wrongFolders = folders.filter(
    ({ ours, theirs }) => !isDeepStrictEqual(withoutMessages(ours), withoutMessages(theirs)),
  );
  printAgreement('folders', folders.length, wrongFolders);
}

function printAgreement(title: string, count: number, wrong: readonly unknown[]): void {
  console.log(`${title}: ${count - wrong.length} of ${count} are the same`);
  for (const each of wrong.slice(0, MAX_PRINTED)) console.log(`  ${JSON.stringify(each)}`);
  if (wrong.length > 0) process.exitCode = 1;
}

async function record(): Promise<void> {
  const random = new Random(Number(values.seed));
  const objects = [
    ...HASHED_OBJECTS,
    ...Array.from({ length: RECORDED }, () => randomHashedObject(random)),
  ];
  writeCases('names.jsonl', await namesOf(objects));
  const folders = await dataOf(DATA_FOLDERS);
  writeCases(
    'folders.jsonl',
    folders.map(({ ours, ...theirs }) => theirs),
  );
}

function writeCases(file: string, cases: readonly unknown[]): void {
  writeFileSync(join(CASES, file), `${cases.map((each) => JSON.stringify(each)).join('\n')}\n`);
  console.log(`${cases.length} cases are recorded in ${file}.`);
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Skipped: Go is not installed, so the code of kubectl cannot be run.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void (values.record ? record() : compare());
