// Writes the cases that `npm test` judges with Node alone: `npm run record [-- --mutants 20000 --seed 1]`. A small set of manifests that touches every
// rule both ways, with what Kubernetes says of each. Begins with the cases that are there; needs Go and its module proxy.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge } from '../lib/rules/judge.js';
import { documentsIn } from '../test/support/corpus.js';
import { asked } from './cases/asked.js';
import type { Case } from './cases/case.js';
import { choose } from './cases/choose.js';
import { recordedCases, writeCases } from './cases/files.js';
import { fieldOf, type Seen, standardsOf, thingsOf, touchesOf } from './cases/touches.js';
import { KUBERNETES } from './cases/versions.js';
import { isManifest, type Manifest } from './inputs/kinds.js';
import { Mutator } from './inputs/mutants.js';
import { Random } from './random.js';

const { values: options } = parseArgs({
  options: { mutants: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});

/** What there is to choose from, made of our own manifests alone. */
function candidates(): readonly Manifest[] {
  const seeds = documentsIn(join(__dirname, 'inputs/seeds')).filter(isManifest);
  const mutator = new Mutator(seeds, seeds);
  const random = new Random(Number(options.seed));
  return [...seeds, ...Array.from({ length: Number(options.mutants) }, () => mutator.mutant(random))];
}

/** What is seen of them all: it tells what is worth to be looked for in one. */
function seenIn(manifests: readonly Manifest[]): Seen {
  const fields = new Map<string, Set<string>>();
  const standards = new Set<string>();
  for (const manifest of manifests) {
    const { refused, warned } = judge(manifest);
    for (const { rule, path } of [...refused, ...warned.map(({ rule, field }) => ({ rule, path: field }))])
      fields.set(rule, (fields.get(rule) ?? new Set()).add(fieldOf(path)));
    if (refused.length === 0) for (const thing of standardsOf(manifest).keys()) standards.add(thing);
  }
  return { fields, standards };
}

/** A case is of the noun whose rule speaks; where several do, of the first by name. */
function nounOf({ manifest }: Case): string {
  const spoken = KUBERNETES.map(([kubernetes]) => judge(manifest, { kubernetes })).flatMap(({ refused, warned }) => [
    ...refused,
    ...warned,
  ]);
  const [first] = spoken.map(({ rule }) => rule.split('/')[0] ?? '').sort();
  return first === undefined ? 'accepted' : first.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

async function main(): Promise<void> {
  const before = recordedCases().map(({ manifest }) => manifest);
  const others = candidates();
  const seen = seenIn([...before, ...others]);
  const chosen = choose(before, others, seen);
  const showsStandards = (manifest: Manifest): boolean =>
    thingsOf(touchesOf(manifest, seen)).some((thing) => thing.startsWith('standard '));
  const cases = await asked(
    chosen.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    showsStandards,
  );
  writeCases(cases, nounOf);
  console.log(`${cases.length} cases, chosen of ${before.length + others.length} manifests`);
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not there: Kubernetes’ own code cannot be asked.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void main();
