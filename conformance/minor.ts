// Compares our verdicts for one minor with Kubernetes' own code, and prints a table and the
// differences. `npm run conformance` starts it for each minor.
import { NEWEST_MINOR } from '../lib/api/kubernetes-version.js';
import { differenceLines, tableHead, tableRow } from './agreement-table.js';
import { Comparison } from './compare.js';
import { fixedInputs, type InputSet } from './inputs/fixed-inputs.js';
import { formatTables } from './inputs/format-tables.js';
import type { Manifest } from './inputs/manifest.js';
import { Mutator } from './inputs/mutator.js';
import { compareLines } from './judge-lines.js';
import { knownDifferences } from './known-differences.js';
import { mergeClasses } from './merge-classes.js';
import { parseOptions } from './options.js';
import { askOracle, buildOracle } from './oracle.js';
import { compareOtherKinds } from './other-kinds.js';
import { ourVerdict } from './our-verdict.js';
import { Random } from './random.js';
import { FIXED_INPUT_THRESHOLDS, MUTANT_THRESHOLDS, shortfalls } from './thresholds.js';

const isCI = process.env['CI'] === 'true';
const { mutants, otherMutants, seed, minors, kinds } = parseOptions(process.argv.slice(2));
/** Number of manifests in memory at the same time. */
const BATCH = 20_000;

/** The reasons why the run fails. */
const failures: string[] = [];

async function main(): Promise<void> {
  for (const minor of minors) {
    const oracle = buildOracle(minor);
    if (kinds === undefined) await compareVerdicts(minor, oracle, fixedInputs());
    const count = minor === NEWEST_MINOR ? otherMutants : Math.ceil(otherMutants / 5);
    failures.push(...(await compareOtherKinds(minor, oracle, { kinds, seed, mutants: count })));
  }
  for (const failure of failures) console.log(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/**
 * Compares our verdicts for one minor with its oracle's, and prints a table and the differences.
 */
async function compareVerdicts(
  minor: number,
  oracle: string,
  inputs: readonly InputSet[],
): Promise<void> {
  console.log(`\n${tableHead(`Kubernetes 1.${minor}`)}`);
  const comparisons: Comparison[] = [];
  const compareSet = async (
    name: string,
    batches: Iterable<readonly Manifest[]>,
    limits: typeof FIXED_INPUT_THRESHOLDS,
  ): Promise<void> => {
    const comparison = new Comparison(knownDifferences(minor));
    for (const batch of batches) {
      const verdicts = await askOracle(oracle, batch, ['-dropped', '-resources']);
      batch.forEach((manifest, i) => {
        const verdict = verdicts[i];
        if (verdict) comparison.add(manifest, verdict, ourVerdict(manifest, minor));
      });
    }
    console.log(tableRow(name, comparison));
    if (comparison.panics > 0)
      console.log(
        `  Kubernetes' own code panics for ${comparison.panics} of them; they are not compared`,
      );
    comparisons.push(comparison);
    failures.push(...shortfalls(`1.${minor}, ${name}`, comparison, limits));
  };
  for (const { name, manifests } of inputs)
    await compareSet(name, [manifests], FIXED_INPUT_THRESHOLDS);
  await compareSet(
    `tables of values, seed ${seed}`,
    formatTableBatches(isCI && minor !== NEWEST_MINOR ? 5 : 1),
    FIXED_INPUT_THRESHOLDS,
  );
  await compareSet(
    `mutants, seed ${seed}`,
    mutantBatches(inputs, minor === NEWEST_MINOR ? mutants : Math.ceil(mutants / 5)),
    MUTANT_THRESHOLDS,
  );
  console.log(differenceLines(mergeClasses(comparisons)).join('\n'));
  const { lines, differences } = compareLines(minor, oracle);
  console.log(
    `${lines} lines that are hard to read, ` +
      `of which ${lines - differences.length} have the same verdict`,
  );
  for (const difference of differences.slice(0, 20)) console.log(difference);
  if (differences.length > 0)
    failures.push(
      `1.${minor}: ${differences.length} lines that are hard to read have another verdict`,
    );
  for (const { name, why } of knownDifferences(minor)) {
    const count = comparisons.reduce(
      (sum, { knownCounts }) => sum + (knownCounts.get(name) ?? 0),
      0,
    );
    console.log(
      count > 0
        ? `${String(count).padStart(7)}  known: ${name}, because ${why}`
        : `known-differences.ts names a difference that no longer occurs: ${name}`,
    );
  }
}

/** Number of nearly valid values that are tried for each format in each of its fields. */
const NEAR_MISSES = 100;

/** Every `share`-th manifest of the tables. */
function* formatTableBatches(share: number): Generator<readonly Manifest[]> {
  for (const [, manifests] of formatTables(seed, NEAR_MISSES))
    yield manifests.filter((_, i) => i % share === 0);
}

function* mutantBatches(
  inputs: readonly InputSet[],
  number: number,
): Generator<readonly Manifest[]> {
  // The mutator reuses values of earlier mutants and changes them, so it gets copies.
  const of = (role: InputSet['role']): readonly Manifest[] =>
    structuredClone(
      inputs.filter((each) => each.role === role).flatMap(({ manifests }) => manifests),
    );
  const [sources, values] = [of('source'), of('values')];
  const mutator = new Mutator(sources.length > 0 ? sources : values, [...sources, ...values]);
  const random = new Random(seed);
  for (let left = number; left > 0; left -= BATCH)
    yield Array.from({ length: Math.min(left, BATCH) }, () => mutator.mutate(random));
}

void main();
