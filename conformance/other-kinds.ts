import { OTHER_KINDS } from '../lib/api/validated-kinds.js';
import { differenceLines, tableHead, tableRow } from './agreement-table.js';
import { Comparison } from './compare.js';
import type { Manifest } from './inputs/manifest.js';
import { Mutator } from './inputs/mutator.js';
import { otherInputs } from './inputs/other-inputs.js';
import { knownDifferences } from './known-differences.js';
import { mergeClasses } from './merge-classes.js';
import { askOracle } from './oracle.js';
import { ourVerdict } from './our-verdict.js';
import { Random } from './random.js';
import { FIXED_INPUT_THRESHOLDS, shortfalls } from './thresholds.js';

/** Which kinds are compared, and on how many mutants in all. */
interface OtherKindOptions {
  /** The names of the kinds, if not all are compared. */
  readonly kinds: readonly string[] | undefined;
  readonly mutants: number;
  readonly seed: number;
}

/**
 * Compares our verdicts on objects of kinds without Pods with an oracle's, and prints a row for
 * each kind, and the differences. Returns why the run fails: a kind that is not validated yet does
 * not make it fail.
 */
export async function compareOtherKinds(
  minor: number,
  oracle: string,
  { kinds, mutants, seed }: OtherKindOptions,
): Promise<readonly string[]> {
  console.log(`\n${tableHead(`Kubernetes 1.${minor}, kinds without Pods`)}`);
  const names = kinds ?? [...OTHER_KINDS.keys()];
  const inputs = otherInputs();
  const failures: string[] = [];
  const shown: Comparison[] = [];
  for (const name of names) {
    const fixed = inputs.filter(({ kind }) => kind === name);
    const mutator = new Mutator(structuredClone(fixed), structuredClone(inputs));
    const random = new Random(seed);
    const mutated = Array.from({ length: Math.ceil(mutants / names.length) }, () =>
      mutator.mutate(random),
    );
    const comparison = await compareManifests(minor, oracle, [...fixed, ...mutated]);
    console.log(tableRow(name, comparison));
    failures.push(...shortfalls(`1.${minor}, ${name}`, comparison, FIXED_INPUT_THRESHOLDS));
    shown.push(comparison);
  }
  for (const line of differenceLines(mergeClasses(shown))) console.log(line);
  return failures;
}

async function compareManifests(
  minor: number,
  oracle: string,
  manifests: readonly Manifest[],
): Promise<Comparison> {
  const comparison = new Comparison(knownDifferences(minor));
  const verdicts = await askOracle(oracle, manifests, ['-dropped']);
  for (const [i, manifest] of manifests.entries()) {
    const verdict = verdicts[i];
    if (verdict) comparison.add(manifest, verdict, ourVerdict(manifest, minor));
  }
  return comparison;
}
