import { FieldPath } from '../api/field-path.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { Manifest } from '../manifest/manifest.js';
import { compareStored } from './compare-stored.js';
import { storedFormOf } from './stored-form.js';

/** A field that a manifest does not have, and that two versions of a server store differently. */
export interface DefaultChange {
  readonly path: FieldPath;
  /** The value of the older version; `undefined` if it stores none. */
  readonly before: unknown;
  /** The value of the newer version; `undefined` if it stores none. */
  readonly after: unknown;
}

/** Returns the fields whose default changes between two versions of Kubernetes. */
export function findDefaultChanges(
  manifest: Manifest,
  from: KubernetesVersion,
  to: KubernetesVersion,
): readonly DefaultChange[] {
  const [before, after] = [from, to].map((version) => storedFormOf(manifest, version));
  return before === undefined || after === undefined
    ? []
    : compareStored(before, after)
        .filter(({ path }) => FieldPath.valueAt(manifest, path) === undefined)
        .map(({ path, written, stored }) => ({ path, before: written, after: stored }));
}
