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
  const left = new Set(before);
  const olds = new Map<ManifestInFile, ManifestInFile>();
  const pairBy = (keyOf: (placed: ManifestInFile) => string): void => {
    const alike = new Map<string, ManifestInFile[]>();
    // The first one is taken first.
    for (const old of [...left].reverse()) {
      const key = keyOf(old);
      const others = alike.get(key);
      if (others === undefined) alike.set(key, [old]);
      else others.push(old);
    }
    for (const placed of after) {
      const old = olds.has(placed) ? undefined : alike.get(keyOf(placed))?.pop();
      if (old === undefined) continue;
      olds.set(placed, old);
      left.delete(old);
    }
  };
  // Environments have objects with the same name: those are identified by their files.
  pairBy((placed) => `${objectKeyOf(placed)} ${placed.file}`);
  pairBy(objectKeyOf);
  return [
    ...after.map((placed) => ({ before: olds.get(placed), after: placed })),
    ...[...left].map((old) => ({ before: old, after: undefined })),
  ];
}

/**
 * Returns the identity of an object: its group without the version, kind, namespace and name. An
 * object without a name is identified by its file.
 */
function objectKeyOf({ file, manifest }: ManifestInFile): string {
  const { group, kind, namespace = '', name } = identityOf(manifest);
  return [group, kind, namespace, name || file].join(' ');
}
