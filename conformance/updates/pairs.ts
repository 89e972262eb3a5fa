import { minorOf, NEWEST_VERSION } from '../../lib/api/kubernetes-version.js';
import { findErrors } from '../../lib/rules/validation/find-errors.js';
import type { Manifest } from '../inputs/manifest.js';
import type { Mutator } from '../inputs/mutator.js';
import type { Random } from '../random.js';

/** Two manifests of the same object. */
export interface UpdatePair {
  readonly old: Manifest;
  readonly new: Manifest;
}

/**
 * Generates pairs of a valid manifest and a manifest with changes. In a share of the pairs, the
 * new manifest is the older one, so that fields are removed, too, or another one of the same kind.
 */
export class PairGenerator {
  private readonly byKind: readonly (readonly string[])[];

  constructor(
    manifests: readonly Manifest[],
    private readonly mutator: Mutator,
  ) {
    const byKind = new Map<string, string[]>();
    for (const manifest of manifests.filter(isValid))
      byKind.set(manifest.kind, [
        ...(byKind.get(manifest.kind) ?? []),
        JSON.stringify(withoutSystemMetadata(manifest)),
      ]);
    this.byKind = [...byKind.values()];
  }

  generate(random: Random): UpdatePair {
    const texts = random.pick(this.byKind);
    const old: Manifest = JSON.parse(random.pick(texts));
    const changed: Manifest = JSON.parse(JSON.stringify(old));
    if (random.next() < 0.08) {
      const { metadata, ...other }: Manifest = JSON.parse(random.pick(texts));
      return { old, new: { ...other, metadata: { ...(metadata as object), ...nameOf(old) } } };
    }
    this.mutator.change(changed, random);
    const named = {
      ...changed,
      apiVersion: old.apiVersion,
      kind: old.kind,
      metadata: isObject(changed['metadata'])
        ? { ...(changed['metadata'] as object), ...nameOf(old) }
        : old['metadata'],
    };
    return random.next() < 0.3 && isValid(named) ? { old: named, new: old } : { old, new: named };
  }
}

const isValid = (manifest: Manifest): boolean =>
  findErrors(manifest, minorOf(NEWEST_VERSION)).length === 0;

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A manifest with a name that was generated, and without what a server sets. */
function withoutSystemMetadata(manifest: Manifest): Manifest {
  const {
    resourceVersion: _,
    uid: __,
    managedFields: ___,
    ...metadata
  } = manifest['metadata'] as Record<string, unknown>;
  return { ...manifest, metadata: { ...metadata, name: metadata['name'] ?? 'generated' } };
}

/** The name and the namespace of a manifest. */
function nameOf(manifest: Manifest): object {
  const { name, namespace } = manifest['metadata'] as Record<string, unknown>;
  return { name, ...(namespace === undefined ? {} : { namespace }) };
}
