import { isDeepStrictEqual } from 'node:util';
import type { KubernetesVersion } from '../../lib/api/kubernetes-version.js';
import { storedObject } from '../../lib/defaults/stored-object.js';
import type { Manifest } from '../inputs/manifest.js';

type Fields = Record<string, unknown>;
type Stored = Fields & { readonly metadata: Fields; readonly status?: unknown };

/** The uid of objects in recorded cases. */
const RECORDED_UID = '00000000-0000-0000-0000-000000000000';

/**
 * Returns an object that the oracle stores, without what depends on the time or the request, and
 * with a fixed uid and generated name.
 */
export function normalizeStored(stored: Readonly<Fields>): Stored {
  const { uid, name } = stored['metadata'] as Fields;
  const text = JSON.stringify(stored).replaceAll(String(uid), RECORDED_UID);
  const { metadata, status, ...rest } = JSON.parse(text) as Stored;
  for (const field of ['creationTimestamp', 'managedFields', 'resourceVersion', 'uid'])
    delete metadata[field];
  const conditions = (status as { conditions?: Fields[] } | undefined)?.conditions ?? [];
  for (const condition of conditions) delete condition['lastTransitionTime'];
  return {
    ...rest,
    metadata: { ...metadata, ...(name === undefined ? {} : { name }) },
    ...(status === undefined ? {} : { status }),
  };
}

/** Returns the object that we store for a manifest. The oracle decides a generated name. */
export function ourStored(manifest: Manifest, name: unknown, minor: number): Stored {
  const metadata = { ...(manifest['metadata'] as Fields | undefined), name };
  const stored = storedObject(
    { ...manifest, metadata },
    `1.${minor}` as KubernetesVersion,
    RECORDED_UID,
  );
  return JSON.parse(JSON.stringify(stored));
}

/** Returns the paths at which two values differ, without indexes. */
export function differingPaths(one: unknown, other: unknown, path = ''): readonly string[] {
  if (isDeepStrictEqual(one, other)) return [];
  if (!isCollection(one) || !isCollection(other) || Array.isArray(one) !== Array.isArray(other))
    return [path];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    differingPaths(
      (one as Fields)[key],
      (other as Fields)[key],
      Array.isArray(one) ? `${path}[]` : `${path}.${key}`,
    ),
  );
}

const isCollection = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;
