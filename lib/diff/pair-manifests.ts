import { identityOf } from '../manifest/manifest.js';
import type { ManifestInFile } from './manifest-in-file.js';

/** The manifests of an object before and after a change. An added or removed object has one. */
export interface ManifestPair {
  readonly before: ManifestInFile | undefined;
  readonly after: ManifestInFile | undefined;
}

/**
 * Pairs the manifests of the same objects. Returns the pairs in the order of the manifests after
 * the change, followed by the removed objects.
 */
export function pairManifests(
  before: readonly ManifestInFile[],
  after: readonly ManifestInFile[],
): readonly ManifestPair[] {
  const left = new Map<string, ManifestInFile[]>();
  for (const placed of before) {
    const key = objectKeyOf(placed);
    const alike = left.get(key);
    if (alike === undefined) left.set(key, [placed]);
    else alike.push(placed);
  }
  const pairs = after.map((placed): ManifestPair => {
    const alike = left.get(objectKeyOf(placed)) ?? [];
    // Environments have objects with the same name: those are identified by their files.
    const old = alike.find(({ file }) => file === placed.file) ?? alike[0];
    if (old !== undefined) alike.splice(alike.indexOf(old), 1);
    return { before: old, after: placed };
  });
  return [...pairs, ...[...left.values()].flat().map((old) => ({ before: old, after: undefined }))];
}

/**
 * Returns the identity of an object: its group without the version, kind, namespace and name. An
 * object without a name is identified by its file.
 */
function objectKeyOf({ file, manifest }: ManifestInFile): string {
  const { group, kind, namespace = '', name } = identityOf(manifest);
  return [group, kind, namespace, name || file].join(' ');
}
