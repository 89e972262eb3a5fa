import { identityOf } from '../manifest/manifest.js';
import type { ManifestInFile } from './manifest-in-file.js';
import { type ManifestPair, pairManifests } from './pair-manifests.js';

/** How an object differs. */
export interface Difference {
  /** Whether the object was added, removed or changed. */
  readonly type: 'added' | 'removed' | 'changed';
  /** The API version of the object, such as `apps/v1`; for a changed object, the new one. */
  readonly apiVersion: string;
  /** The kind of the object, such as `Deployment`. */
  readonly kind: string;
  /** The namespace of the object. `undefined` if the manifest does not set one. */
  readonly namespace: string | undefined;
  /** The name of the object. Empty if the manifest does not set one. */
  readonly name: string;
  /** The file that contains it; for a removed object, the file that contained it. */
  readonly file: string;
  /** The fields that changed; none if the object was added or removed. */
  readonly fields: readonly FieldDifference[];
}

/** A field that changed. A value is `undefined` if the field is absent. */
export interface FieldDifference {
  /** Its path in the API. Items that have names are identified by name: `containers[app].image`. */
  readonly path: string;
  /** The value before the change. */
  readonly before: unknown;
  /** The value after the change. */
  readonly after: unknown;
}

/**
 * Compares manifests object by object and field by field. Returns the differences in the order of
 * the manifests after the change, followed by the removed objects.
 */
export const compareManifests = (
  before: readonly ManifestInFile[],
  after: readonly ManifestInFile[],
): readonly Difference[] =>
  pairManifests(before, after)
    .map(differenceOf)
    .filter((each) => each !== undefined);

/** Returns how an object differs; `undefined` if it does not. */
export function differenceOf({ before, after }: ManifestPair): Difference | undefined {
  if (before === undefined) return after && { ...objectIdentity(after), type: 'added', fields: [] };
  if (after === undefined) return { ...objectIdentity(before), type: 'removed', fields: [] };
  const fields = compareFields('', before.manifest, after.manifest);
  return fields.length === 0 ? undefined : { ...objectIdentity(after), type: 'changed', fields };
}

function objectIdentity({ file, manifest }: ManifestInFile): Omit<Difference, 'type' | 'fields'> {
  const { apiVersion, kind, namespace, name = '' } = identityOf(manifest);
  return { file, apiVersion, kind, namespace, name };
}

/** Compares two values. Returns the fields that differ. */
export function compareFields(
  path: string,
  before: unknown,
  after: unknown,
): readonly FieldDifference[] {
  if (Object.is(before, after)) return [];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (old === undefined || now === undefined || Array.isArray(before) !== Array.isArray(after))
    return [{ path, before, after }];
  // An empty object or list has no fields that could differ.
  if ((old.size === 0) !== (now.size === 0)) return [{ path, before, after }];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const isList = Array.isArray(after);
  return names.flatMap((name) => {
    const [held, value] = [old.get(name), now.get(name)];
    // Most fields are the same, and their paths are not needed.
    if (Object.is(held, value)) return [];
    return compareFields(isList ? `${path}[${name}]` : joinFieldPath(path, name), held, value);
  });
}

/** Appends a key to a path. A key that is not an identifier is put in brackets. */
export const joinFieldPath = (path: string, name: string): string =>
  /^\w+$/.test(name)
    ? path === ''
      ? name
      : `${path}.${name}`
    : `${path}[${JSON.stringify(name)}]`;

/**
 * Returns the entries of an object or a list; `undefined` for a scalar. Items of a list are
 * identified by their names if these are unique, else by their indexes.
 */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const names = value.map((item: unknown) => (item as { readonly name?: unknown } | null)?.name);
  const areNames =
    names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
  return new Map(value.map((item: unknown, i) => [areNames ? String(names[i]) : String(i), item]));
}
