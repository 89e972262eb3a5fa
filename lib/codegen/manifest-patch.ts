import { isPlainObject, type PlainObject } from '../spec/lowering/deep-copy.js';
import { childOf, type FieldPath } from './field-path.js';

/** A change of what is rendered, for what an object cannot be given as it is. */
export interface ManifestPatch {
  readonly path: FieldPath;
  /** Nothing, where what is there is to go. */
  readonly value?: unknown;
}

/** An object without what cdk8s cannot write, and the patches that bring it back. */
export interface PatchedManifest {
  readonly manifest: PlainObject;
  readonly patches: readonly ManifestPatch[];
}

/**
 * What cdk8s writes of an object as it stands. It leaves out null, and in metadata empty maps and
 * lists; it cannot write two keys that JavaScript keeps for itself; and it makes a name where there
 * is none.
 */
export function extractPatches(manifest: PlainObject): PatchedManifest {
  const patches: ManifestPatch[] = [];
  const made = (withoutPatched(manifest, [], patches) ?? {}) as PlainObject;
  const { metadata } = made;
  const isMoved = patches.some(({ path }) => path.length === 1 && path[0] === 'metadata');
  if (metadata === undefined)
    return { manifest: made, patches: isMoved ? patches : [...patches, { path: ['metadata'] }] };
  if (!isPlainObject(metadata)) {
    const { metadata: _, ...others } = made;
    return { manifest: others, patches: [...patches, { path: ['metadata'], value: metadata }] };
  }
  const own: Record<string, unknown> = {};
  for (const key of Object.keys(metadata)) {
    if (isWritableMetadata(key, metadata[key])) own[key] = metadata[key];
    else patches.unshift({ path: ['metadata', key], value: metadata[key] });
  }
  if (metadata['name'] === undefined) patches.unshift({ path: ['metadata', 'name'] });
  return { manifest: { ...made, metadata: own }, patches };
}

const RESERVED_KEYS: readonly string[] = ['__proto__', 'constructor'];

/** A value without nulls, and without what is patched; undefined, where that is all of it. */
function withoutPatched(value: unknown, path: FieldPath, patches: ManifestPatch[]): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    if (!value.some(hasUnwritable))
      return value.map((item, i) => withoutPatched(item, [...path, i], patches));
    patches.push({ path, value });
    return undefined;
  }
  if (!isPlainObject(value)) return value;
  if (path.length > 0 && RESERVED_KEYS.some((key) => Object.hasOwn(value, key))) {
    patches.push({ path, value });
    return undefined;
  }
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (RESERVED_KEYS.includes(key)) patches.push({ path: [key], value: value[key] });
    const held = RESERVED_KEYS.includes(key)
      ? undefined
      : withoutPatched(value[key], [...path, key], patches);
    if (held !== undefined) made[key] = held;
  }
  return made;
}

/**
 * Whether something in an item of a list cannot be written: the list is then patched as a whole.
 */
function hasUnwritable(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(hasUnwritable);
  return (
    isPlainObject(value) &&
    Object.keys(value).some(
      (key) => RESERVED_KEYS.includes(key) || (value[key] !== null && hasUnwritable(value[key])),
    )
  );
}

/** Whether cdk8s writes a field of metadata as it is given. */
function isWritableMetadata(key: string, value: unknown): boolean {
  if (key === 'labels' || key === 'annotations')
    return isPlainObject(value) && !hasEmptyCollection(value);
  if (key === 'finalizers' || key === 'ownerReferences')
    return Array.isArray(value) && !hasEmptyCollection(value);
  return key !== 'apiObject' && !hasEmptyCollection(value);
}

/** Whether there is an empty map or list in it. */
const hasEmptyCollection = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.keys(value).length === 0 || Object.values(value).some(hasEmptyCollection));

/** What a workload derives that an object does not have: it is taken away again. */
export function derivedFieldRemovals({ spec }: PlainObject): readonly ManifestPatch[] {
  const place: FieldPath = ['spec', 'template', 'metadata'];
  const metadata = childOf(childOf(spec, 'template'), 'metadata');
  const labels =
    childOf(metadata, 'labels') === undefined
      ? [{ path: metadata === undefined ? place : [...place, 'labels'] }]
      : [];
  return childOf(spec, 'selector') === undefined
    ? [{ path: ['spec', 'selector'] }, ...labels]
    : labels;
}
