import { identityOf, type Manifest } from '../manifest/manifest.js';

/** A manifest, and the file that contains it. */
export interface ManifestInFile {
  readonly file: string;
  readonly manifest: Manifest;
}

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
export function compareManifests(
  before: readonly ManifestInFile[],
  after: readonly ManifestInFile[],
): readonly Difference[] {
  const left = new Map<string, ManifestInFile[]>();
  for (const placed of before) {
    const key = objectKeyOf(placed);
    left.set(key, [...(left.get(key) ?? []), placed]);
  }
  const found = after.map((placed): Difference | undefined => {
    const alike = left.get(objectKeyOf(placed)) ?? [];
    // Environments have objects with the same name: those are identified by their files.
    const old = alike.find(({ file }) => file === placed.file) ?? alike[0];
    if (old === undefined) return { ...objectIdentity(placed), type: 'added', fields: [] };
    alike.splice(alike.indexOf(old), 1);
    const fields = compareFields('', old.manifest, placed.manifest);
    return fields.length === 0 ? undefined : { ...objectIdentity(placed), type: 'changed', fields };
  });
  const gone = [...left.values()]
    .flat()
    .map((placed): Difference => ({ ...objectIdentity(placed), type: 'removed', fields: [] }));
  return [...found.filter((each) => each !== undefined), ...gone];
}

function objectIdentity({ file, manifest }: ManifestInFile): Omit<Difference, 'type' | 'fields'> {
  const { apiVersion, kind, namespace, name = '' } = identityOf(manifest);
  return { file, apiVersion, kind, namespace, name };
}

/**
 * Returns the identity of an object: its group without the version, kind, namespace and name. An
 * object without a name is identified by its file.
 */
function objectKeyOf({ file, manifest }: ManifestInFile): string {
  const { group, kind, namespace = '', name } = identityOf(manifest);
  return [group, kind, namespace, name || file].join(' ');
}

function compareFields(path: string, before: unknown, after: unknown): readonly FieldDifference[] {
  if (Object.is(before, after)) return [];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (old === undefined || now === undefined || Array.isArray(before) !== Array.isArray(after))
    return [{ path, before, after }];
  // An empty object or list has no fields that could differ.
  if ((old.size === 0) !== (now.size === 0)) return [{ path, before, after }];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const isList = Array.isArray(after);
  return names.flatMap((name) =>
    compareFields(
      isList ? `${path}[${name}]` : joinFieldPath(path, name),
      old.get(name),
      now.get(name),
    ),
  );
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
