// Holds our verdicts of one minor against Kubernetes' own code of it: a table, and what differs. A part of `npm run conformance`.
import { NEWEST } from '../lib/api/kubernetes.js';
import { type Class, Comparison } from './compare.js';
import { fixed, type Inputs } from './inputs/fixed.js';
import type { Manifest } from './inputs/kinds.js';
import { Mutator } from './inputs/mutants.js';
import { tables } from './inputs/tables.js';
import { knownAt } from './known.js';
import { FIXED, MUTANTS, shortfalls } from './limits.js';
import { holdLines } from './lines.js';
import { optionsOf } from './options.js';
import { ask, buildOracle } from './oracle.js';
import { ours } from './ours.js';
import { Random } from './random.js';
import { classes, head, line } from './table.js';

const isCI = process.env['CI'] === 'true';
const { mutants, seed, minors } = optionsOf(process.argv.slice(2));
/** How many are held in memory at once. */
const BATCH = 20_000;

/** What may not be: each in words. */
const failures: string[] = [];

async function main(): Promise<void> {
  for (const minor of minors) await hold(minor, buildOracle(minor), fixed());
  for (const failure of failures) console.log(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** Holds our verdicts of one minor against its oracle's: a table, and what differs. */
async function hold(minor: number, oracle: string, inputs: readonly Inputs[]): Promise<void> {
  console.log(`\n${head(`Kubernetes 1.${minor}`)}`);
  const comparisons: Comparison[] = [];
  const judged = async (name: string, batches: Iterable<readonly Manifest[]>, limits: typeof FIXED): Promise<void> => {
    const comparison = new Comparison(knownAt(minor));
    for (const batch of batches) {
      const verdicts = await ask(oracle, batch, ['-dropped', '-resources']);
      batch.forEach((manifest, i) => {
        const verdict = verdicts[i];
        if (verdict) comparison.add(manifest, verdict, ours(manifest, minor));
      });
    }
    console.log(line(name, comparison));
    if (comparison.broken > 0) console.log(`  ${comparison.broken} of them break Kubernetes' own code, and are not compared`);
    comparisons.push(comparison);
    failures.push(...shortfalls(`1.${minor}, ${name}`, comparison, limits));
  };
  for (const { name, manifests } of inputs) await judged(name, [manifests], FIXED);
  await judged(`tables of values, seed ${seed}`, tablesOf(isCI && minor !== NEWEST ? 5 : 1), FIXED);
  await judged(`mutants, seed ${seed}`, mutantsOf(inputs, minor === NEWEST ? mutants : Math.ceil(mutants / 5)), MUTANTS);
  console.log(classes(merged(comparisons)).join('\n'));
  const { lines, differences } = holdLines(minor, oracle);
  console.log(`${lines} lines that are hard to read, of which ${lines - differences.length} have the same verdict`);
  for (const difference of differences.slice(0, 20)) console.log(difference);
  if (differences.length > 0) failures.push(`1.${minor}: of lines that are hard to read, ${differences.length} have another verdict`);
  for (const [name, why] of knownAt(minor)) {
    const count = comparisons.reduce((sum, { met }) => sum + (met.get(name) ?? 0), 0);
    console.log(count > 0 ? `${String(count).padStart(7)}  known: ${name}, as ${why}` : `known.ts names what no longer is: ${name}`);
  }
}

/** So many near-misses of each format are tried at each of its places. */
const NEAR_MISSES = 100;

/** One of so many manifests of the tables. */
function* tablesOf(share: number): Generator<readonly Manifest[]> {
  for (const [, manifests] of tables(seed, NEAR_MISSES)) yield manifests.filter((_, i) => i % share === 0);
}

function* mutantsOf(inputs: readonly Inputs[], number: number): Generator<readonly Manifest[]> {
  // Values pass from one mutant to the next, and are changed on the way.
  const of = (role: Inputs['role']): readonly Manifest[] =>
    structuredClone(inputs.filter((each) => each.role === role).flatMap(({ manifests }) => manifests));
  const [sources, values] = [of('source'), of('values')];
  const mutator = new Mutator(sources.length > 0 ? sources : values, [...sources, ...values]);
  const random = new Random(seed);
  for (let left = number; left > 0; left -= BATCH) yield Array.from({ length: Math.min(left, BATCH) }, () => mutator.mutant(random));
}

/** The classes of some comparisons, as one. */
function merged(comparisons: readonly Comparison[]): Iterable<Class> {
  const all = new Map<string, Class>();
  for (const each of comparisons.flatMap((comparison) => [...comparison.classes.values()])) {
    const last = all.get(each.name);
    const shortest = last && last.example.length <= each.example.length ? last : each;
    all.set(each.name, { ...shortest, count: each.count + (last?.count ?? 0) });
  }
  return all.values();
}

void main();
