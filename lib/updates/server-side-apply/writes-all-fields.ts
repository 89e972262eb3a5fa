import type { StoredField, StoredType } from '../../defaults/stored-types.js';
import { isObject } from '../../engine/go-value.js';
import { haveSameKeys } from './have-same-keys.js';
import { itemElement } from './path-element.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether a manifest clearly has all fields of an earlier one, in the same order of items, so that
 * an apply removes nothing. If this is false, the sets of fields say it. Most manifests have all,
 * and to compare them takes less time than to make two sets.
 */
export function writesAllFields(manifest: Fields, old: Fields, type: StoredType): boolean {
  for (const name in old)
    if (!writesAllIn(manifest[name], old[name], type.fields.get(name))) return false;
  return true;
}

function writesAllIn(value: unknown, old: unknown, field: StoredField | undefined): boolean {
  if (value == null || old == null || field === undefined) return false;
  if (value === old) return true;
  const isScalar = typeof old !== 'object';
  if (isScalar || typeof value !== 'object') return isScalar && typeof value !== 'object';
  if (field.isAtomic) return true;
  if (field.shape === 'list')
    return field.listKeys === undefined || writesAllItems(value, old, field, field.listKeys);
  if (!isObject(value) || !isObject(old)) return false;
  if (field.shape === 'map') {
    const keys = Object.keys(old);
    return keys.length > 0 && keys.every((key) => value[key] !== undefined);
  }
  return (
    field.type !== undefined &&
    Object.keys(old).length > 0 &&
    writesAllFields(value, old, field.type)
  );
}

function writesAllItems(
  items: unknown,
  old: unknown,
  { type }: StoredField,
  listKeys: readonly string[],
): boolean {
  if (!Array.isArray(items) || !Array.isArray(old)) return false;
  if (old.length === 0 || items.length !== old.length) return false;
  const haveKeys = haveSameKeys(old, items, listKeys);
  return old.every((item: unknown, i) => {
    const other: unknown = items[i];
    if (!haveKeys && itemElement(item, listKeys) !== itemElement(other, listKeys)) return false;
    if (item === other) return true;
    if (!isObject(item) || !isObject(other)) return !isObject(item) && !isObject(other);
    return type !== undefined && writesAllFields(other, item, type);
  });
}
