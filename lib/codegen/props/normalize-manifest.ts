import { FieldPath } from '../../api/field-path.js';
import { isPlainObject, type PlainObject } from '../../spec/lowering/deep-copy.js';

/** A JSON Patch of the rendered manifest, for a field that props cannot express. */
export interface ManifestPatch {
  readonly path: FieldPath;
  /** The value to add. Without one, the patch removes what is there. */
  readonly value?: unknown;
}

/** A manifest without the values that cdk8s cannot write, and the patches that add them. */
export interface NormalizedManifest {
  readonly manifest: PlainObject;
  readonly patches: readonly ManifestPatch[];
}

/**
 * Reduces an object to what cdk8s writes unchanged. cdk8s omits null, and empty maps and lists in
 * metadata; it cannot write the keys `__proto__` and `constructor`; and it generates a name if
 * there is none.
 */
export function normalizeManifest(object: PlainObject): NormalizedManifest {
  const patches: ManifestPatch[] = [];
  const manifest = (withoutPatched(object, [], patches) ?? {}) as PlainObject;
  const { metadata, ...others } = manifest;
  const isPatched = patches.some(({ path }) => path.length === 1 && path[0] === 'metadata');
  if (metadata === undefined)
    return { manifest, patches: isPatched ? patches : [...patches, { path: ['metadata'] }] };
  if (!isPlainObject(metadata))
    return { manifest: others, patches: [...patches, { path: ['metadata'], value: metadata }] };
  const writable: Record<string, unknown> = {};
  for (const key of Object.keys(metadata)) {
    if (isWritableMetadata(key, metadata[key])) writable[key] = metadata[key];
    else patches.unshift({ path: ['metadata', key], value: metadata[key] });
  }
  if (metadata['name'] === undefined) patches.unshift({ path: ['metadata', 'name'] });
  return { manifest: { ...manifest, metadata: writable }, patches };
}

const RESERVED_KEYS: readonly string[] = ['__proto__', 'constructor'];

/**
 * Returns a copy of a value without nulls and without patched values; `undefined` if nothing is
 * left.
 */
function withoutPatched(value: unknown, path: FieldPath, patches: ManifestPatch[]): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    if (!value.some(hasUnwritable))
      return value.map((item, i) => withoutPatched(item, FieldPath.index(path, i), patches));
    patches.push({ path, value });
    return undefined;
  }
  if (!isPlainObject(value)) return value;
  if (path.length > 0 && RESERVED_KEYS.some((key) => Object.hasOwn(value, key))) {
    patches.push({ path, value });
    return undefined;
  }
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (RESERVED_KEYS.includes(key)) {
      patches.push({ path: [key], value: value[key] });
      continue;
    }
    const field = withoutPatched(value[key], FieldPath.child(path, key), patches);
    if (field !== undefined) copy[key] = field;
  }
  return copy;
}

/** Whether cdk8s cannot write a part of an item. The list is then patched as a whole. */
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

/** Whether cdk8s writes a field of metadata unchanged. */
function isWritableMetadata(key: string, value: unknown): boolean {
  if (key === 'labels' || key === 'annotations')
    return isPlainObject(value) && !hasEmptyCollection(value);
  if (key === 'finalizers' || key === 'ownerReferences')
    return Array.isArray(value) && !hasEmptyCollection(value);
  return key !== 'apiObject' && !hasEmptyCollection(value);
}

/** Whether a value is or holds an empty map or list. */
const hasEmptyCollection = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.keys(value).length === 0 || Object.values(value).some(hasEmptyCollection));

/** Returns patches that remove what a workload derives but the object does not have. */
export function derivedFieldRemovals(manifest: PlainObject): readonly ManifestPatch[] {
  const path: FieldPath = ['spec', 'template', 'metadata'];
  const has = (of: FieldPath): boolean => FieldPath.valueAt(manifest, of) !== undefined;
  const labels = FieldPath.child(path, 'labels');
  return [
    ...(has(['spec', 'selector']) ? [] : [{ path: ['spec', 'selector'] }]),
    ...(has(labels) ? [] : [{ path: has(path) ? labels : path }]),
  ];
}
