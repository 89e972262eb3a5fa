import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { compareFields, type Difference, differenceOf } from './difference.js';
import { type ChangeOptions, findObjectUpdate } from './find-object-update.js';
import type { ManifestInFile } from './manifest-in-file.js';
import type { ObjectUpdate } from './object-update.js';
import { type ManifestPair, pairManifests } from './pair-manifests.js';
import { storedFormOf } from './stored-form.js';

/** An object whose manifest differs, and what happens to it when the manifest is applied. */
export interface ObjectChange extends ManifestPair {
  readonly difference: Difference;
  readonly update: ObjectUpdate;
}

/** How manifests are compared. */
export interface FindChangesOptions extends ChangeOptions {
  /** Whether the stored objects are compared instead of the manifests. */
  readonly isStored?: boolean | undefined;
}

/** Returns the objects whose manifests differ, in the order of `compareManifests`. */
export const findChanges = (
  before: readonly ManifestInFile[],
  after: readonly ManifestInFile[],
  options: FindChangesOptions,
): readonly ObjectChange[] =>
  pairManifests(before, after).flatMap((pair) => {
    const difference = options.isStored
      ? storedDifference(pair, options.kubernetes)
      : differenceOf(pair);
    return difference === undefined
      ? []
      : [{ ...pair, difference, update: findObjectUpdate(pair, options) }];
  });

/** Returns how a stored object differs. A manifest that cannot be stored is compared itself. */
function storedDifference(
  pair: ManifestPair,
  kubernetes: KubernetesVersion,
): Difference | undefined {
  const difference = differenceOf(pair);
  const { before, after } = pair;
  if (difference === undefined || before === undefined || after === undefined) return difference;
  const [old, now] = [before, after].map(({ manifest }) => storedFormOf(manifest, kubernetes));
  if (old === undefined || now === undefined) return difference;
  const fields = compareFields('', old, now);
  return fields.length === 0 ? undefined : { ...difference, fields };
}
