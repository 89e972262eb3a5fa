import type { StoredField, StoredType } from '../../defaults/stored-types.js';
import { isObject } from '../../engine/go-value.js';
import { MergeError } from '../merge.js';
import {
  checkMergeKeys,
  DELETED_ITEMS,
  ELEMENT_ORDER,
  type Fields,
  hasUniqueKeys,
  haveSameOrder,
  RETAINED_KEYS,
} from './diff-objects.js';
import { arrange, isDeletion, keyOfItem } from './element-order.js';

/** The target of a patch: an object, or another patch, which keeps the directives of the patch. */
export type PatchTarget = 'object' | 'patch';

type Draft = Record<string, unknown>;

/**
 * Returns an object to which a strategic merge patch is applied.
 *
 * Source: apimachinery strategicpatch mergeMap.
 */
export function applyPatch(
  original: Fields,
  patch: Fields,
  type: StoredType | undefined,
  target: PatchTarget,
): Fields {
  const merged: Draft = { ...original };
  const left = hasDirectives(patch) ? applyDirectives(merged, patch, type, target) : patch;
  for (const key in left) applyField(merged, key, left[key], type, target);
  return merged;
}

function hasDirectives(patch: Fields): boolean {
  for (const key in patch) if (key.startsWith('$')) return true;
  return false;
}

/** Merges the lists whose order a patch sets. Returns what is left of the patch. */
function applyDirectives(
  merged: Draft,
  patch: Fields,
  type: StoredType | undefined,
  target: PatchTarget,
): Fields {
  const left: Draft = { ...patch };
  retainKeys(merged, left, target);
  for (const key of Object.keys(patch))
    if (key.startsWith(ELEMENT_ORDER)) orderList(merged, left, key, type, target);
  return left;
}

function retainKeys(merged: Draft, patch: Draft, target: PatchTarget): void {
  const names = patch[RETAINED_KEYS];
  if (!Array.isArray(names)) return;
  delete patch[RETAINED_KEYS];
  if (target === 'patch') merged[RETAINED_KEYS] ??= names;
  else for (const key of Object.keys(merged)) if (!names.includes(key)) delete merged[key];
}

/** Merges the list of which a patch sets the order. */
function orderList(
  merged: Draft,
  patch: Draft,
  key: string,
  type: StoredType | undefined,
  target: PatchTarget,
): void {
  const order = patch[key] as readonly unknown[];
  delete patch[key];
  if (target === 'patch') merged[key] ??= order;
  const name = key.slice(ELEMENT_ORDER.length);
  const field = type?.fields.get(name);
  const mergeKey = field?.mergeKey ?? '';
  const [held, changes] = [merged[name], patch[name]] as readonly (
    | readonly unknown[]
    | undefined
  )[];
  const pairs = held && changes && mergeInOrder(held, changes, order, field, target);
  if (pairs !== undefined) {
    delete patch[name];
    merged[name] = pairs;
    return;
  }
  const items =
    held !== undefined && changes !== undefined
      ? mergeLists(held, changes, field, target)
      : (held ?? changes);
  if (items === undefined) return;
  delete patch[name];
  if (mergeKey !== '') checkMergeKeys(items, mergeKey);
  merged[name] = arrange(items, order, held ?? [], mergeKey);
}

function applyField(
  merged: Draft,
  key: string,
  value: unknown,
  type: StoredType | undefined,
  target: PatchTarget,
): void {
  if (key.startsWith(DELETED_ITEMS)) {
    if (target === 'patch') merged[key] = value;
    else deleteItems(merged, key.slice(DELETED_ITEMS.length), value as readonly unknown[]);
    return;
  }
  if (value === null) {
    delete merged[key];
    if (target === 'patch') merged[key] = null;
    return;
  }
  const held = merged[key];
  const field = type?.fields.get(key);
  if (isObject(held) && isObject(value)) merged[key] = applyPatch(held, value, field?.type, target);
  else if (Array.isArray(held) && Array.isArray(value) && field?.mergeKey !== undefined)
    merged[key] = mergeLists(held, value, field, target);
  else merged[key] = target === 'object' ? withoutNulls(value) : value;
}

function deleteItems(merged: Draft, name: string, deleted: readonly unknown[]): void {
  const held = merged[name];
  if (Array.isArray(held)) merged[name] = held.filter((item) => !deleted.includes(item));
}

/** A new value loses the nulls of its fields; those that are items of lists stay. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, held]) => held !== null);
  return Object.fromEntries(kept.map(([key, held]) => [key, withoutNulls(held)]));
}

/**
 * Merges a patch into a list whose items stay in their order, which is the usual case. Returns
 * `undefined` if the patch adds, deletes or moves items, or several items have the same key.
 */
function mergeInOrder(
  held: readonly unknown[],
  changes: readonly unknown[],
  order: readonly unknown[],
  field: StoredField | undefined,
  target: PatchTarget,
): readonly unknown[] | undefined {
  const mergeKey = field?.mergeKey;
  if (!mergeKey || !haveKeys(held, mergeKey) || !haveKeys(changes, mergeKey)) return undefined;
  if (!haveSameOrder(held, order, mergeKey) || !hasUniqueKeys(held, mergeKey)) return undefined;
  const merged = [...held];
  for (const change of changes) {
    const i = held.findIndex((item) => item[mergeKey] === change[mergeKey]);
    const item = merged[i] as Fields | undefined;
    if (item === undefined || isDeletion(change)) return undefined;
    merged[i] = applyPatch(item, change, field?.type, target);
  }
  return merged;
}

const haveKeys = (items: readonly unknown[], mergeKey: string): items is readonly Fields[] =>
  items.every((item) => isObject(item) && item[mergeKey] !== undefined);

function mergeLists(
  original: readonly unknown[],
  patch: readonly unknown[],
  field: StoredField | undefined,
  target: PatchTarget,
): readonly unknown[] {
  if (original.length === 0 && patch.length === 0) return original;
  const mergeKey = field?.mergeKey ?? '';
  if (mergeKey === '') return arrange([...new Set([...original, ...patch])], patch, original, '');
  if ([...original, ...patch].some((item) => !isObject(item)))
    throw new MergeError('list element types are not identical');
  const deleted = patch.filter(isDeletion).map((item) => keyOfItem(item, mergeKey));
  const held = original.filter((item) => !deleted.includes(keyOfItem(item, mergeKey)));
  const changes = patch.filter((item) => !isDeletion(item)) as readonly Fields[];
  checkMergeKeys([...held, ...changes], mergeKey);
  const merged = [...held];
  // Items with the same key are all merged into the first one.
  for (const change of changes) {
    const i = merged.findIndex((item) => keyOfItem(item, mergeKey) === change[mergeKey]);
    if (i < 0) merged.push(change);
    else merged[i] = applyPatch(merged[i] as Fields, change, field?.type, target);
  }
  return arrange(merged, changes, held, mergeKey);
}
