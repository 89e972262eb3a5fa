import { sizeOf, smallerManifests } from '../../conformance/cases/shrink.js';
import type { Manifest } from '../../conformance/inputs/manifest.js';

/**
 * Returns the names of the differences that each manifest shows. All manifests are asked together,
 * because the program that answers takes long to start.
 */
export type FindDifferences = (
  manifests: readonly Manifest[],
) => Promise<readonly ReadonlySet<string>[]>;

/** Number of smaller manifests that are tried for a difference in one step. */
const TRIES = 120;

/**
 * Makes the manifest of each difference smaller, while it still shows the difference: values are
 * removed and shortened.
 *
 * @param examples - a manifest for each difference, by its name
 */
export async function shrinkTogether(
  examples: ReadonlyMap<string, Manifest>,
  findDifferences: FindDifferences,
): Promise<ReadonlyMap<string, Manifest>> {
  const smallest = new Map(examples);
  /** How many of the smaller manifests were tried in vain, by difference. */
  let left = new Map([...examples.keys()].map((name) => [name, 0]));
  while (left.size > 0) {
    const tries = [...left].flatMap(([name, first]) =>
      triesFor(smallest.get(name) as Manifest, first).map((manifest) => ({ name, manifest })),
    );
    const found = await findDifferences(tries.map(({ manifest }) => manifest));
    const next = new Map<string, number>();
    for (const { name } of tries) next.set(name, (left.get(name) ?? 0) + TRIES);
    for (const [i, { name, manifest }] of tries.entries()) {
      if (found[i]?.has(name) !== true) continue;
      if (sizeOf(manifest) < sizeOf(smallest.get(name))) smallest.set(name, manifest);
      next.set(name, 0);
    }
    left = next;
  }
  return smallest;
}

/** Returns some of the manifests that are smaller by one step, those with the most removed first. */
function triesFor(manifest: Manifest, first: number): readonly Manifest[] {
  const tries: Manifest[] = [];
  let passed = 0;
  for (const smaller of smallerManifests(manifest)) {
    if (tries.length === TRIES) break;
    if (sizeOf(smaller) < sizeOf(manifest) && passed++ >= first) tries.push(smaller);
  }
  return tries;
}
