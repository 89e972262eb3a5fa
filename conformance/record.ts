// Writes the cases that `npm test` judges with Node alone: `npm run record [-- --mutants 20000
// --seed 1]`. A small set of manifests that touches every rule both ways, with what Kubernetes says
// of each. Begins with the cases that are there; needs Go and its module proxy.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { validate } from '../lib/rules/validate.js';
import { documentsIn } from '../test/support/corpus.js';
import { recordedCases, writeCases } from './cases/case-files.js';
import {
  type CandidateSummary,
  coverageOf,
  coveredKeys,
  coveredPodSecurityChecks,
  lastFieldName,
} from './cases/coverage.js';
import { queryOracle } from './cases/query-oracle.js';
import type { RecordedCase } from './cases/recorded-case.js';
import { selectCases } from './cases/select-cases.js';
import { RECORDED_VERSIONS } from './cases/versions.js';
import { isPodManifest, type Manifest } from './inputs/manifest.js';
import { Mutator } from './inputs/mutator.js';
import { Random } from './random.js';

const { values: options } = parseArgs({
  options: {
    mutants: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
});

/** What there is to choose from, made of our own manifests alone. */
function candidates(): readonly Manifest[] {
  const seeds = documentsIn(join(__dirname, 'inputs/seeds')).filter(isPodManifest);
  const mutator = new Mutator(seeds, seeds);
  const random = new Random(Number(options.seed));
  return [
    ...seeds,
    ...Array.from({ length: Number(options.mutants) }, () => mutator.mutate(random)),
  ];
}

/** What is seen of them all: it tells what is worth to be looked for in one. */
function summarizeCandidates(manifests: readonly Manifest[]): CandidateSummary {
  const fields = new Map<string, Set<string>>();
  const standards = new Set<string>();
  for (const manifest of manifests) {
    const { errors, warnings } = validate(manifest);
    for (const { rule, path } of [
      ...errors,
      ...warnings.map(({ rule, field }) => ({ rule, path: field })),
    ])
      fields.set(rule, (fields.get(rule) ?? new Set()).add(lastFieldName(path)));
    if (errors.length === 0)
      for (const thing of coveredPodSecurityChecks(manifest).keys()) standards.add(thing);
  }
  return { fields, standards };
}

/** A case is of the noun whose rule speaks; where several do, of the first by name. */
function caseFileName({ manifest }: RecordedCase): string {
  const spoken = RECORDED_VERSIONS.map(([kubernetes]) =>
    validate(manifest, { kubernetes }),
  ).flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  const [first] = spoken.map(({ rule }) => rule.split('/')[0] ?? '').sort();
  return first === undefined
    ? 'accepted'
    : first.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
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
  console.log(`${cases.length} cases, chosen of ${before.length + others.length} manifests`);
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not there: Kubernetes’ own code cannot be asked.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void main();
