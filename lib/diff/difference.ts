import { identityOf, type Manifest } from '../manifest/manifest.js';

/** A manifest, and the file that it stands in. */
export interface ManifestInFile {
  readonly file: string;
  readonly manifest: Manifest;
}

/** What became of an object. */
export interface Difference {
  readonly what: 'added' | 'removed' | 'changed';
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  /** The file that it stands in: of one that was removed, that it stood in. */
  readonly file: string;
  /** The fields that changed: none, where it was added or removed as a whole. */
  readonly fields: readonly FieldDifference[];
}

/** A field that changed: `undefined` where it is not there. */
export interface FieldDifference {
  /**
   * As the API has it; an item of a list that has names by its name: `spec.containers[app].image`.
   */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * How some manifests differ from others, object by object and field by field; in the order of those
 * that are there now, then those that are gone.
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
    // Two of one name are told apart by their files: environments have the same objects.
    const old = alike.find(({ file }) => file === placed.file) ?? alike[0];
    if (old === undefined) return { ...objectIdentity(placed), what: 'added', fields: [] };
    alike.splice(alike.indexOf(old), 1);
    const fields = compareFields('', old.manifest, placed.manifest);
    return fields.length === 0 ? undefined : { ...objectIdentity(placed), what: 'changed', fields };
  });
  const gone = [...left.values()]
    .flat()
    .map((placed): Difference => ({ ...objectIdentity(placed), what: 'removed', fields: [] }));
  return [...found.filter((each) => each !== undefined), ...gone];
}

function objectIdentity({ file, manifest }: ManifestInFile): Omit<Difference, 'what' | 'fields'> {
  const { apiVersion, kind, namespace, name = '' } = identityOf(manifest);
  return { file, apiVersion, kind, namespace, name };
}

/** A version is no part of what an object is: the group is. What has no name is its file. */
function objectKeyOf({ file, manifest }: ManifestInFile): string {
  const { group, kind, namespace = '', name } = identityOf(manifest);
  return [group, kind, namespace, name || file].join(' ');
}

function compareFields(path: string, before: unknown, after: unknown): readonly FieldDifference[] {
  if (Object.is(before, after)) return [];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (old === undefined || now === undefined || Array.isArray(before) !== Array.isArray(after))
    return [{ path, before, after }];
  // An empty holder says something, too, and has no fields to say it.
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

/** A key that is no identifier stands in brackets. */
export const joinFieldPath = (path: string, name: string): string =>
  /^\w+$/.test(name)
    ? path === ''
      ? name
      : `${path}.${name}`
    : `${path}[${JSON.stringify(name)}]`;

/** What a holder has, by name: the items of a list by theirs, where each has one of its own. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const names = value.map((item: unknown) => (item as { readonly name?: unknown } | null)?.name);
  const areNames =
    names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
  return new Map(value.map((item: unknown, i) => [areNames ? String(names[i]) : String(i), item]));
}
