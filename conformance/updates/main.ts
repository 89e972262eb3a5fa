// Compares the objects that we store, and our verdicts on updates, with Kubernetes' own code:
// `npm run conformance:updates [-- --mutants 20000 --seed 7 --minors 1.37,1.36]`. Needs Go and its
// module proxy. `npm run conformance:updates -- --record` records the cases of `npm test` instead.
import { spawnSync } from 'node:child_process';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { fixedInputs, type InputSet } from '../inputs/fixed-inputs.js';
import type { Manifest } from '../inputs/manifest.js';
import { Mutator } from '../inputs/mutator.js';
import { parseOptions } from '../options.js';
import { buildOracle } from '../oracle.js';
import { Random } from '../random.js';
import { otherPairs } from './other-pairs.js';
import { PairGenerator, type UpdatePair } from './pairs.js';
import { rulePairs } from './rule-pairs.js';
import { recordStoredCases, storedCases } from './stored-cases.js';
import { StoredComparison } from './stored-comparison.js';
import { agrees, type CaseFile, recordUpdateCases, updateCases } from './update-cases.js';
import { METHODS, UpdateComparison } from './update-comparison.js';

const isCI = process.env['CI'] === 'true';
const words = process.argv.slice(2);
const { mutants, seed, minors } = parseOptions(
  words.filter((word) => word !== '--record'),
  20_000,
);
/** The percentage of updates on which we must agree with Kubernetes. */
const THRESHOLDS = { replace: 100, 'server-side-apply': 99.9, 'client-side-apply': 99.5 };
/** Number of manifests in memory at the same time. */
const BATCH = 10_000;

async function main(): Promise<void> {
  const inputs = fixedInputs();
  if (words.includes('--record')) return recordCases(inputs);
  for (const minor of minors) {
    const oracle = buildOracle(minor);
    console.log(`\nKubernetes 1.${minor}`);
    const number = minor === NEWEST_MINOR ? mutants : Math.ceil(mutants / 5);
    await compareStored(minor, oracle, inputs, number);
    await compareUpdates(minor, oracle, inputs, number);
  }
}

async function recordCases(inputs: readonly InputSet[]): Promise<void> {
  // The manifests of the corpus belong to others.
  const own = inputs.filter(({ name }) => name !== 'manifests of the corpus');
  // The recorded cases are asked again, so that each version of Kubernetes adds to them.
  const manifests = [
    ...storedCases().map(({ manifest }) => manifest),
    ...[...own.map((each) => each.manifests), ...mutantBatches(own, mutants)].flat(),
  ];
  console.log(`${await recordStoredCases(manifests)} stored objects are recorded`);
  const files = [
    ['updates.jsonl', [...recordedPairs('updates.jsonl'), ...pairBatches(own, mutants)].flat()],
    ['other-kinds.jsonl', otherPairs()],
    ['rules.jsonl', rulePairs()],
  ] as const;
  for (const [file, pairs] of files) {
    const cases = await recordUpdateCases(pairs, file);
    const different = cases.filter((each) => !agrees(each));
    console.log(`${file}: ${cases.length} updates are recorded, we differ on ${different.length}`);
    for (const { request, outcomes } of different)
      console.log(JSON.stringify({ request, theirs: outcomes }));
  }
}

const recordedPairs = (file: CaseFile): readonly UpdatePair[] =>
  updateCases(file).map(({ request: { by: _, ...pair } }) => pair);

async function compareUpdates(
  minor: number,
  oracle: string,
  inputs: readonly InputSet[],
  number: number,
): Promise<void> {
  const comparisons = METHODS.map((by) => ({
    by,
    comparison: new UpdateComparison(minor, oracle, by),
  }));
  for (const batch of batchesWithOthers(inputs, number))
    for (const { comparison } of comparisons) await comparison.add(batch);
  for (const { by, comparison } of comparisons) {
    const { compared, different, byChance } = comparison;
    const percentage = ((100 * (compared - different)) / compared).toFixed(3);
    console.log(
      `updates by ${by}: ${compared - different} of ${compared} agree, ${percentage} %` +
        (byChance > 0 ? `, of which Kubernetes answers ${byChance} by chance` : ''),
    );
    for (const line of comparison.differences.lines()) console.log(line);
    if (100 * (compared - different) < THRESHOLDS[by] * compared) {
      console.log(`The minimum is ${THRESHOLDS[by]} %.`);
      process.exitCode = 1;
    }
  }
}

async function compareStored(
  minor: number,
  oracle: string,
  inputs: readonly InputSet[],
  number: number,
): Promise<void> {
  const sets = [
    ...inputs.map(({ name, manifests }) => ({ name, batches: [manifests] })),
    { name: `mutants, seed ${seed}`, batches: mutantBatches(inputs, number) },
  ];
  for (const { name, batches } of sets) {
    const comparison = new StoredComparison(minor, oracle);
    for (const batch of batches) await comparison.add(batch);
    const { compared, different } = comparison;
    console.log(`stored objects of ${name}: ${compared - different} of ${compared} agree`);
    for (const line of comparison.differences.lines()) console.log(line);
    if (different > 0) process.exitCode = 1;
  }
}

/** Returns the manifests to change, and a mutator of them. */
function mutatorOf(inputs: readonly InputSet[]): {
  readonly mutator: Mutator;
  readonly sources: readonly Manifest[];
} {
  // The mutator reuses values of earlier mutants and changes them, so it gets copies.
  const of = (role: InputSet['role']): readonly Manifest[] =>
    structuredClone(
      inputs.filter((each) => each.role === role).flatMap(({ manifests }) => manifests),
    );
  const [sources, values] = [of('source'), of('values')];
  return { mutator: new Mutator(sources, [...sources, ...values]), sources };
}

/** Generates a number of items with a seed, in batches. */
function* batchesOf<T>(number: number, generate: (random: Random) => T): Generator<readonly T[]> {
  const random = new Random(seed);
  for (let left = number; left > 0; left -= BATCH)
    yield Array.from({ length: Math.min(left, BATCH) }, () => generate(random));
}

function mutantBatches(
  inputs: readonly InputSet[],
  number: number,
): Generator<readonly Manifest[]> {
  const { mutator } = mutatorOf(inputs);
  return batchesOf(number, (random) => mutator.mutate(random));
}

function* batchesWithOthers(
  inputs: readonly InputSet[],
  number: number,
): Generator<readonly UpdatePair[]> {
  yield otherPairs();
  yield* pairBatches(inputs, number);
}

function pairBatches(
  inputs: readonly InputSet[],
  number: number,
): Generator<readonly UpdatePair[]> {
  const { mutator, sources } = mutatorOf(inputs);
  const generator = new PairGenerator(sources, mutator);
  return batchesOf(number, (random) => generator.generate(random));
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not installed, so Kubernetes’ own code cannot run.');
  process.exitCode = isCI ? 1 : 0;
} else void main();
