import { FieldPath } from '../api/field-path.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { isObject } from '../engine/go-value.js';
import type { Manifest } from '../manifest/manifest.js';
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
    : compareStored(before, after, []).filter(
        ({ path }) => FieldPath.valueAt(manifest, path) === undefined,
      );
}

function compareStored(before: unknown, after: unknown, path: FieldPath): readonly DefaultChange[] {
  if (Object.is(before, after)) return [];
  const areLists = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
  if (!areLists && !(isObject(before) && isObject(after))) return [{ path, before, after }];
  const [old, now] = [before, after] as readonly Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].flatMap((key) =>
    compareStored(old?.[key], now?.[key], [...path, areLists ? Number(key) : key]),
  );
}
