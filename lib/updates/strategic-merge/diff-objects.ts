import type { StoredField, StoredType } from '../../defaults/stored-types.js';
import { isObject } from '../../engine/go-value.js';
import { isEqual } from '../../engine/is-equal.js';
import { MergeError } from '../merge.js';
import { isDeletion, keyOfItem, sortItems } from './element-order.js';

export type Fields = Readonly<Record<string, unknown>>;

/** The differences that a patch contains: all but deletions, or deletions only. */
export type Differences = 'changes' | 'deletions';

/** The keys of a strategic merge patch that say how to merge a list or an object. */
export const ELEMENT_ORDER = '$setElementOrder/';
export const DELETED_ITEMS = '$deleteFromPrimitiveList/';
export const RETAINED_KEYS = '$retainKeys';

/**
 * Returns the strategic merge patch from one object to another.
 *
 * Source: apimachinery strategicpatch diffMaps.
 */
export function diffObjects(
  original: Fields,
  modified: Fields,
  type: StoredType | undefined,
  kept: Differences,
  retainsKeys = false,
): Fields {
  const patch: Record<string, unknown> = {};
  for (const key in modified) {
    const old = original[key];
    const value = modified[key];
    if (old === undefined) {
      if (kept === 'changes') patch[key] = value;
    } else if (old !== value) diffField(key, old, value, patch, type?.fields.get(key), kept);
  }
  if (kept === 'deletions')
    for (const key of Object.keys(original)) if (modified[key] === undefined) patch[key] = null;
  if (!retainsKeys) return patch;
  const names = Object.keys(modified).filter((key) => modified[key] !== null);
  const hasNew = names.some((key) => original[key] === undefined);
  if (names.length > 0 && (Object.keys(patch).length > 0 || hasNew)) patch[RETAINED_KEYS] = names;
  return patch;
}

function diffField(
  key: string,
  old: unknown,
  value: unknown,
  patch: Record<string, unknown>,
  field: StoredField | undefined,
  kept: Differences,
): void {
  if (isObject(old) && isObject(value)) {
    const child = diffObjects(old, value, field?.type, kept, field?.retainsKeys);
    if (!isEmpty(child)) patch[key] = child;
  } else if (Array.isArray(old) && Array.isArray(value) && field?.mergeKey !== undefined) {
    const { items, deleted, order } = diffLists(old, value, field, field.mergeKey, kept);
    if (items.length > 0) patch[key] = items;
    if (deleted.length > 0) patch[DELETED_ITEMS + key] = deleted;
    if (order.length > 0) patch[ELEMENT_ORDER + key] = order;
  } else if (kept === 'changes' && !isEqual(old, value)) patch[key] = value;
}

interface ListDifference {
  readonly items: readonly unknown[];
  readonly deleted: readonly unknown[];
  readonly order: readonly unknown[];
}

function diffLists(
  original: readonly unknown[],
  modified: readonly unknown[],
  field: StoredField,
  mergeKey: string,
  kept: Differences,
): ListDifference {
  if (original.length === 0)
    return { items: kept === 'changes' ? modified : [], deleted: [], order: [] };
  if (mergeKey === '') return diffScalars(original, modified, kept);
  checkMergeKeys(original, mergeKey);
  checkMergeKeys(modified, mergeKey);
  const isOrderSame = haveSameOrder(original, modified, mergeKey);
  const items =
    isOrderSame && hasUniqueKeys(original as readonly Fields[], mergeKey)
      ? diffPairs(original as readonly Fields[], modified as readonly Fields[], field, kept)
      : sortedPatch(diffItems(original, modified, field, mergeKey, kept), modified, mergeKey);
  const setsOrder = items.length > 0 || (kept === 'changes' && !isOrderSame);
  const order = setsOrder
    ? modified.map((item) => ({ [mergeKey]: keyOfItem(item, mergeKey) }))
    : [];
  return { items, deleted: [], order };
}

/** Whether two lists have the same items, by their merge keys, in the same order. */
export function haveSameOrder(
  items: readonly unknown[],
  others: readonly unknown[],
  mergeKey: string,
): boolean {
  if (items.length !== others.length) return false;
  for (let i = 0; i < items.length; i++)
    if (keyOfItem(items[i], mergeKey) !== keyOfItem(others[i], mergeKey)) return false;
  return true;
}

export const hasUniqueKeys = (items: readonly Fields[], mergeKey: string): boolean =>
  items.length < 2 || new Set(items.map((item) => String(item[mergeKey]))).size === items.length;

/** Compares the items of two lists with the same keys in the same order. */
function diffPairs(
  original: readonly Fields[],
  modified: readonly Fields[],
  { type, retainsKeys, mergeKey = '' }: StoredField,
  kept: Differences,
): readonly unknown[] {
  const items: unknown[] = [];
  for (const [i, item] of modified.entries()) {
    if (item === original[i]) continue;
    const patch = diffObjects(original[i] as Fields, item, type, kept, retainsKeys);
    if (!isEmpty(patch)) items.push({ ...patch, [mergeKey]: item[mergeKey] });
  }
  return items;
}

export function isEmpty(fields: Fields): boolean {
  for (const _ in fields) return false;
  return true;
}

/** Returns the items of a patch in the order of a list, and then the deletions. */
const sortedPatch = (
  patch: readonly unknown[],
  modified: readonly unknown[],
  mergeKey: string,
): readonly unknown[] => [
  ...sortItems(
    patch.filter((item) => !isDeletion(item)),
    modified,
    mergeKey,
  ),
  ...patch.filter(isDeletion),
];

/** Checks that all items have the merge key of their list. */
export function checkMergeKeys(items: readonly unknown[], mergeKey: string): void {
  for (const item of items)
    if (!isObject(item) || item[mergeKey] === undefined)
      throw new MergeError(
        `map: ${JSON.stringify(item)} does not contain declared merge key: ${mergeKey}`,
      );
}

/** Compares items with the same key in pairs. Only the first of them may be found by a patch. */
function diffItems(
  original: readonly unknown[],
  modified: readonly unknown[],
  { type, retainsKeys }: StoredField,
  mergeKey: string,
  kept: Differences,
): readonly unknown[] {
  const [left, right] = [sortedByKey(original, mergeKey), sortedByKey(modified, mergeKey)];
  const items: unknown[] = [];
  const deletions: unknown[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [old, value] = [left[i], right[j]];
    if (old !== undefined && old.text === value?.text) {
      const patch = diffObjects(old.item, value.item, type, kept, retainsKeys);
      if (Object.keys(patch).length > 0) items.push({ ...patch, [mergeKey]: value.item[mergeKey] });
      i++;
      j++;
    } else if (value !== undefined && (old === undefined || value.text < old.text)) {
      if (kept === 'changes') items.push(value.item);
      j++;
    } else {
      if (kept === 'deletions')
        deletions.push({ $patch: 'delete', [mergeKey]: old?.item[mergeKey] });
      i++;
    }
  }
  return [...items, ...deletions];
}

const sortedByKey = (
  items: readonly unknown[],
  mergeKey: string,
): readonly { readonly text: string; readonly item: Fields }[] =>
  items
    .map((item) => ({ text: String((item as Fields)[mergeKey]), item: item as Fields }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));

function diffScalars(
  original: readonly unknown[],
  modified: readonly unknown[],
  kept: Differences,
): ListDifference {
  const missing = (items: readonly unknown[], others: readonly unknown[]): readonly unknown[] => {
    const left = [...others];
    return items.filter((item) => {
      const i = left.indexOf(item);
      if (i >= 0) left.splice(i, 1);
      return i < 0;
    });
  };
  const items = kept === 'changes' ? sortItems(missing(modified, original), modified, '') : [];
  const deleted = kept === 'deletions' ? [...new Set(missing(original, modified))] : [];
  const setsOrder = kept === 'changes' ? !isEqual(original, modified) : deleted.length > 0;
  return { items, deleted, order: setsOrder ? modified : [] };
}
