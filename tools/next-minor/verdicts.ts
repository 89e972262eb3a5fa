import { Comparison, type DifferenceClass, fieldShape } from '../../conformance/compare.js';
import { fixedInputs } from '../../conformance/inputs/fixed-inputs.js';
import type { Manifest } from '../../conformance/inputs/manifest.js';
import { Mutator } from '../../conformance/inputs/mutator.js';
import { otherInputs } from '../../conformance/inputs/other-inputs.js';
import { knownDifferences } from '../../conformance/known-differences.js';
import { mergeClasses } from '../../conformance/merge-classes.js';
import { askOracle } from '../../conformance/oracle.js';
import { ourVerdict } from '../../conformance/our-verdict.js';
import { Random } from '../../conformance/random.js';
import type { KubernetesVersion } from '../../lib/api/kubernetes-version.js';
import { OTHER_KINDS } from '../../lib/api/validated-kinds.js';
import { validate } from '../../lib/rules/validate.js';
import { shrinkTogether } from './shrink-together.js';

/** A kind of difference between our verdicts and those of a version of Kubernetes. */
export interface VerdictChange {
  /** The difference and its place: `sentence FieldValueInvalid spec.containers[].name`. */
  readonly name: string;
  /** The number of manifests that show it. */
  readonly count: number;
  readonly manifest: Manifest;
  /** The answers of the version of Kubernetes and of our verdict. */
  readonly theirs: string;
  readonly ours: string;
  /** Our rules that report something about the same field of the manifest. */
  readonly rules: readonly string[];
}

/** The differences, and the number of manifests that were compared. */
export interface VerdictComparison {
  readonly inputs: number;
  readonly changes: readonly VerdictChange[];
}

/** Number of manifests in memory at the same time. */
const BATCH = 10_000;

/**
 * Compares our verdicts with those of a version of Kubernetes, on all fixed inputs and on mutants.
 *
 * @param oracle - the program that prints the verdicts of that version
 * @param minor - the minor whose verdicts we give
 * @param mutants - the number of mutants of kinds with Pods; other kinds get a fifth of it in all
 */
export async function compareVerdicts(
  oracle: string,
  minor: number,
  { mutants, seed }: { readonly mutants: number; readonly seed: number },
): Promise<VerdictComparison> {
  const comparisons: Comparison[] = [];
  for (const batch of inputBatches(mutants, seed)) {
    const comparison = new Comparison(knownDifferences(minor));
    await addAll(oracle, minor, batch, (i) => (i < batch.length ? comparison : undefined));
    comparisons.push(comparison);
  }
  const classes = [...mergeClasses(comparisons)];
  console.error(`looking for the smallest manifests of ${classes.length} kinds of differences`);
  const examples = new Map(
    classes.map(({ name, example }): [string, Manifest] => [name, JSON.parse(example)]),
  );
  const smallest = await shrinkTogether(examples, async (manifests) =>
    (await compareEach(oracle, minor, manifests)).map((each) => new Set(each.classes.keys())),
  );
  const shown = await compareEach(oracle, minor, [...smallest.values()]);
  const details = new Map(
    [...smallest.keys()].map((name, i) => [name, shown[i]?.classes.get(name)?.detail ?? '']),
  );
  return {
    inputs: comparisons.reduce((sum, { inputs }) => sum + inputs, 0),
    changes: classes
      .sort((a, b) => b.count - a.count)
      .map((each) =>
        changeOf(each, smallest.get(each.name) as Manifest, details.get(each.name) ?? '', minor),
      ),
  };
}

/** Compares each manifest for itself. */
async function compareEach(
  oracle: string,
  minor: number,
  manifests: readonly Manifest[],
): Promise<readonly Comparison[]> {
  const comparisons = manifests.map(() => new Comparison(knownDifferences(minor)));
  await addAll(oracle, minor, manifests, (i) => comparisons[i]);
  return comparisons;
}

async function addAll(
  oracle: string,
  minor: number,
  manifests: readonly Manifest[],
  comparisonOf: (index: number) => Comparison | undefined,
): Promise<void> {
  const verdicts = await askOracle(oracle, manifests, ['-dropped', '-resources']);
  for (const [i, manifest] of manifests.entries()) {
    const verdict = verdicts[i];
    if (verdict !== undefined) comparisonOf(i)?.add(manifest, verdict, ourVerdict(manifest, minor));
  }
}

function* inputBatches(mutants: number, seed: number): Generator<readonly Manifest[]> {
  const sets = fixedInputs();
  for (const { manifests } of sets) yield* batchesOf(manifests);
  const sources = sets.filter(({ role }) => role === 'source').flatMap((set) => set.manifests);
  const values = sets.filter(({ role }) => role === 'values').flatMap((set) => set.manifests);
  yield* mutantBatches(sources, [...sources, ...values], mutants, seed);
  const others = otherInputs();
  yield* batchesOf(others);
  for (const kind of OTHER_KINDS.keys()) {
    const own = others.filter((each) => each.kind === kind);
    yield* mutantBatches(own, others, Math.ceil(mutants / 5 / OTHER_KINDS.size), seed);
  }
}

function* mutantBatches(
  sources: readonly Manifest[],
  values: readonly Manifest[],
  count: number,
  seed: number,
): Generator<readonly Manifest[]> {
  // The mutator reuses values of earlier mutants and changes them, so it gets copies.
  const mutator = new Mutator(structuredClone(sources), structuredClone(values));
  const random = new Random(seed);
  for (let left = count; left > 0; left -= BATCH)
    yield Array.from({ length: Math.min(left, BATCH) }, () => mutator.mutate(random));
}

function* batchesOf(manifests: readonly Manifest[]): Generator<readonly Manifest[]> {
  for (let i = 0; i < manifests.length; i += BATCH) yield manifests.slice(i, i + BATCH);
}

const DETAIL = /^they (.*?), we (.*)$/s;

function changeOf(
  { name, count }: DifferenceClass,
  manifest: Manifest,
  detail: string,
  minor: number,
): VerdictChange {
  const [, theirs = '', ours = ''] = DETAIL.exec(detail) ?? [];
  const { errors, warnings } = validate(manifest as Parameters<typeof validate>[0], {
    kubernetes: `1.${minor}` as KubernetesVersion,
    hazards: 'none',
  });
  const field = name.split(' ').at(-1) ?? '';
  const there = [...errors, ...warnings].filter((each) => fieldShape(each.field) === field);
  const rules = [...new Set(there.map(({ rule }) => rule))];
  return { name, count, manifest, theirs, ours, rules };
}
