import type { StoredField, StoredType } from '../defaults/stored-types.js';
import { isObject } from '../engine/go-value.js';
import { keyOf } from './key-of.js';

/**
 * Who writes the new manifest. `replace` is a PUT request, as `kubectl replace` and controllers
 * send it. `client-side-apply` is `kubectl apply`, and Argo CD by default. `server-side-apply` is
 * `kubectl apply --server-side`, Flux, and Argo CD with `ServerSideApply=true`.
 */
export type UpdateMethod = 'replace' | 'client-side-apply' | 'server-side-apply';

/** Why an apply cannot merge two objects. */
export class MergeError extends Error {}

type Apply = Exclude<UpdateMethod, 'replace'>;
type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns the object that an apply makes of the stored object: the fields of the new manifest, and
 * those that neither manifest has. A field of the old manifest that the new one lacks is removed.
 *
 * Source: apimachinery strategicpatch.CreateThreeWayMergePatch, managedfields.FieldManager.
 */
export function mergeObjects(
  stored: Fields,
  before: Fields,
  after: Fields,
  type: StoredType | undefined,
  by: Apply,
  retainsKeys = false,
): Fields {
  const merged: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(stored), ...Object.keys(after)])) {
    const value = after[name] ?? undefined;
    const old = before[name] ?? undefined;
    const held = stored[name] ?? undefined;
    if (value !== undefined)
      merged[name] = mergeField({ held, old, value }, type?.fields.get(name), by);
    else if (held !== undefined && old === undefined && !retainsKeys) merged[name] = held;
  }
  return merged;
}

/** A field in the stored object, in the old manifest and in the new one. */
interface Versions {
  readonly held: unknown;
  readonly old: unknown;
  readonly value: unknown;
}

function mergeField(
  { held, old, value }: Versions,
  field: StoredField | undefined,
  by: Apply,
): unknown {
  if (held === undefined) return value;
  if (by === 'server-side-apply' && field?.isAtomic) return value;
  if (Array.isArray(value)) return mergeLists(held, old, value, field, by);
  if (!isObject(value) || !isObject(held)) return value;
  const retainsKeys = by === 'client-side-apply' && field?.retainsKeys === true;
  return mergeObjects(held, isObject(old) ? old : {}, value, field?.type, by, retainsKeys);
}

function mergeLists(
  held: unknown,
  old: unknown,
  value: readonly unknown[],
  field: StoredField | undefined,
  by: Apply,
): unknown {
  if (field === undefined || !Array.isArray(held)) return value;
  const before: readonly unknown[] = Array.isArray(old) ? old : [];
  const keys =
    by === 'client-side-apply'
      ? field.mergeKey === undefined
        ? undefined
        : [field.mergeKey].filter((key) => key !== '')
      : field.listKeys;
  if (keys === undefined) return value;
  if (by === 'client-side-apply') checkKeys([...held, ...before, ...value], keys);
  const find = (items: readonly unknown[], item: unknown): unknown =>
    items.find((each) => isSameKey(each, item, keys));
  const merged = value.map((item) => {
    const match = find(held, item);
    if (!isObject(match) || !isObject(item)) return item;
    const versions = { held: match, old: find(before, item), value: item };
    return mergeField(versions, { ...field, isAtomic: false }, by);
  });
  // A strategic merge patch merges items with the same key into one.
  const items =
    by === 'client-side-apply'
      ? merged.filter((item, i) => !merged.slice(i + 1).some((each) => isSameKey(each, item, keys)))
      : merged;
  const others = held.filter((item) => find(value, item) === undefined);
  return [...items, ...others.filter((item) => find(before, item) === undefined)];
}

/** Checks that items have the key of a strategic merge patch. */
function checkKeys(items: readonly unknown[], keys: readonly string[]): void {
  for (const item of items)
    for (const key of keys)
      if (!isObject(item) || item[key] == null)
        throw new MergeError(
          `map: ${JSON.stringify(item)} does not contain declared merge key: ${key}`,
        );
}

/** Whether two items have the same keys. An omitted key has a default. */
function isSameKey(one: unknown, other: unknown, keys: readonly string[]): boolean {
  if (!isObject(one) || !isObject(other) || keys.length === 0) return one === other;
  return keys.every((key) => keyOf(one, key) === keyOf(other, key));
}
