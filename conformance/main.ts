// Holds our verdicts against Kubernetes' own code: `npm run conformance [-- mutants seed]`. Needs Go and its module proxy.
import { spawnSync } from 'node:child_process';
import { type Agreement, compare, type Difference } from './compare.js';
import { corpus } from './inputs/corpus.js';
import type { Manifest } from './inputs/kinds.js';
import { everyField, securityFixtures } from './inputs/modules.js';
import { Mutator } from './inputs/mutants.js';
import { recorded } from './inputs/recorded.js';
import { ask, buildOracle } from './oracle.js';
import { Random } from './random.js';

const [mutants = 50_000, seed = 1] = process.argv.slice(2).map(Number);
/** How many are held in memory at once. */
const BATCH = 20_000;

function* batches(mutator: Mutator): Generator<readonly Manifest[]> {
  const random = new Random(seed);
  for (let left = mutants; left > 0; left -= BATCH) yield Array.from({ length: Math.min(left, BATCH) }, () => mutator.mutant(random));
}

async function main(): Promise<void> {
  const oracle = buildOracle();
  const real = corpus();
  const fixed: readonly (readonly [string, readonly Manifest[]])[] = [
    ['inputs of Kubernetes’ own tests', recorded()],
    ['manifests of the corpus', real],
    ['every field set, all releases', everyField()],
    ['Pod Security fixtures', securityFixtures()],
  ];
  const differences: Difference[] = [];
  console.log(row('inputs', ['number', 'accept/refuse', 'same set', 'findings', 'found', 'worded', 'invented', 'warnings', 'standards']));
  for (const [name, manifests] of fixed) differences.push(...report(name, [compare(manifests, await ask(oracle, manifests))]));
  const held: Agreement[] = [];
  for (const batch of batches(new Mutator(real, [...real, ...everyField()]))) held.push(compare(batch, await ask(oracle, batch)));
  differences.push(...report(`mutants, seed ${seed}`, held));
  classes(differences);
}

function report(name: string, agreements: readonly Agreement[]): readonly Difference[] {
  const sum = (of: (each: Agreement) => number): number => agreements.reduce((total, each) => total + of(each), 0);
  const inputs = sum((each) => each.inputs);
  const theirs = sum((each) => each.theirs);
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(3)} %`);
  const numbers = [
    share(
      sum((each) => each.verdicts),
      inputs,
    ),
    share(
      sum((each) => each.same),
      inputs,
    ),
    String(theirs),
    share(
      sum((each) => each.found),
      theirs,
    ),
    share(
      sum((each) => each.worded),
      theirs,
    ),
    String(sum((each) => each.invented)),
    share(
      sum((each) => each.warned),
      sum((each) => each.accepted),
    ),
    share(
      sum((each) => each.secured),
      sum((each) => each.decoded),
    ),
  ];
  console.log(row(name, [String(inputs), ...numbers]));
  return agreements.flatMap(({ differences }) => differences);
}

const row = (name: string, cells: readonly string[]): string => name.padEnd(32) + cells.map((cell) => cell.padStart(14)).join('');

/** Each way to differ once, the commonest first, with the smallest manifest that shows it. */
function classes(differences: readonly Difference[]): void {
  const grouped = groupBy(differences);
  const sorted = [...grouped].sort(([, a], [, b]) => b.length - a.length);
  console.log(`\n${sorted.length} classes of differences`);
  for (const [name, group] of sorted.slice(0, 40)) {
    const [shortest] = group
      .map(({ example, detail }) => ({ text: JSON.stringify(example), detail }))
      .sort((a, b) => a.text.length - b.text.length);
    console.log(`${String(group.length).padStart(7)}  ${name}: ${shortest?.detail}\n         ${shortest?.text.slice(0, 600)}`);
  }
}

function groupBy(differences: readonly Difference[]): ReadonlyMap<string, readonly Difference[]> {
  const groups = new Map<string, Difference[]>();
  for (const each of differences) {
    const name = `${each.what} ${each.type} ${each.field}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return groups;
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not there: Kubernetes’ own code cannot be asked.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void main();
