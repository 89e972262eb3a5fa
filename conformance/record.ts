// Records the cases in test/rules/cases: `npm run record [-- --mutants 20000 --seed 1]`. They are a
// small set of manifests that break and meet every rule, with the verdicts of Kubernetes' own code,
// so that `npm test` needs only Node. Starts from the existing cases. Requires Go and its module
// proxy.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { validate } from '../lib/rules/validate.js';
import { documentsIn } from '../test/support/corpus.js';
import { caseFileName } from './cases/case-file-name.js';
import { recordedCases, writeCases } from './cases/case-files.js';
import {
  type CandidateSummary,
  coverageOf,
  coveredKeys,
  coveredPodSecurityChecks,
  lastFieldName,
} from './cases/coverage.js';
import { queryOracle } from './cases/query-oracle.js';
import { selectCases } from './cases/select-cases.js';
import { isOtherManifest, isPodManifest, type Manifest } from './inputs/manifest.js';
import { Mutator } from './inputs/mutator.js';
import { Random } from './random.js';

const { values: options } = parseArgs({
  options: {
    mutants: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
});

/** Returns the manifests to select cases from: seeds and their mutants. */
function candidates(): readonly Manifest[] {
  const seeds = documentsIn(join(__dirname, 'inputs/seeds')).filter(
    (each): each is Manifest => isPodManifest(each) || isOtherManifest(each),
  );
  const mutator = new Mutator(seeds, seeds);
  const random = new Random(Number(options.seed));
  return [
    ...seeds,
    ...Array.from({ length: Number(options.mutants) }, () => mutator.mutate(random)),
  ];
}

/** Returns the rules, fields and Pod Security checks that the manifests cover. */
function summarizeCandidates(manifests: readonly Manifest[]): CandidateSummary {
  const fields = new Map<string, Set<string>>();
  const standards = new Set<string>();
  for (const manifest of manifests) {
    const { errors, warnings } = validate(manifest);
    for (const { rule, path } of [...errors, ...warnings])
      fields.set(rule, (fields.get(rule) ?? new Set()).add(lastFieldName(path)));
    if (errors.length === 0)
      for (const thing of coveredPodSecurityChecks(manifest).keys()) standards.add(thing);
  }
  return { fields, standards };
}

async function main(): Promise<void> {
  const before = recordedCases().map(({ manifest }) => manifest);
  const others = candidates();
  const seen = summarizeCandidates([...before, ...others]);
  const chosen = selectCases(before, others, seen);
  const showsStandards = (manifest: Manifest): boolean =>
    coveredKeys(coverageOf(manifest, seen)).some((thing) => thing.startsWith('standard '));
  const cases = await queryOracle(
    chosen.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    showsStandards,
  );
  writeCases(cases, caseFileName);
  console.log(`${cases.length} cases, selected from ${before.length + others.length} manifests`);
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not installed, so Kubernetes’ own code cannot run.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void main();
