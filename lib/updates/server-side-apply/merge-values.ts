import type { StoredField, StoredType } from '../../defaults/stored-types.js';
import { isObject } from '../../engine/go-value.js';
import { isEqual } from '../../engine/is-equal.js';
import { haveSameKeys } from './have-same-keys.js';
import { itemElement } from './path-element.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns an object with the fields of the stored object and of a manifest. Those of the manifest
 * come first; a null is an empty value, not an absent one. What does not change is that of the
 * stored object, so that nobody needs to compare it.
 *
 * Source: structured-merge-diff typed.Merge.
 */
export function mergeValues(
  stored: Fields,
  manifest: Fields,
  type: StoredType | undefined,
): Fields {
  let merged: Record<string, unknown> | undefined;
  for (const name in manifest) {
    const [held, value] = [stored[name], manifest[name]];
    if (held === value || (value === undefined && name in stored)) continue;
    merged ??= { ...stored };
    merged[name] = held === undefined ? value : mergeField(held, value, type?.fields.get(name));
  }
  return merged ?? stored;
}

function mergeField(held: unknown, value: unknown, field: StoredField | undefined): unknown {
  if (field === undefined || field.isAtomic) return unlessEqual(held, value);
  if (field.shape === 'list') {
    if (field.listKeys === undefined) return unlessEqual(held, value);
    const [items, others] = [listOf(held), listOf(value)];
    if (items.length === 0 && others.length === 0) return value;
    return mergeItems(items, others, field, field.listKeys);
  }
  const [object, other] = [objectOf(held), objectOf(value)];
  if (object === undefined || other === undefined) return value;
  if (isEmpty(object) && isEmpty(other)) return value;
  if (field.shape === 'map') return unlessEqual(object, { ...object, ...other });
  return field.type === undefined ? value : mergeValues(object, other, field.type);
}

const unlessEqual = (held: unknown, value: unknown): unknown =>
  isEqual(held, value) ? held : value;

const NO_FIELDS: Fields = {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isEmpty = (fields: Fields): boolean => Object.keys(fields).length === 0;

/** Returns an object, an empty one for null, or `undefined` for another value. */
const objectOf = (value: unknown): Fields | undefined =>
  value === null ? NO_FIELDS : isObject(value) ? value : undefined;

/** Merges two lists, in the order of structured-merge-diff. */
function mergeItems(
  stored: readonly unknown[],
  applied: readonly unknown[],
  field: StoredField,
  listKeys: readonly string[],
): readonly unknown[] {
  if (haveSameKeys(stored, applied, listKeys)) return mergePairs(stored, applied, field);
  const elementOf = (item: unknown): string => itemElement(item, listKeys);
  const left = stored.map(elementOf);
  const right = applied.map(elementOf);
  const storedByElement = new Map<string, unknown>();
  // Duplicates in the stored object are not merged with the new item.
  for (const [i, element] of left.entries())
    storedByElement.set(element, storedByElement.has(element) ? undefined : stored[i]);
  const rightElements = new Set(right);
  const shared = right.filter((element) => storedByElement.has(element));
  const done = new Set<string>();
  const merged: unknown[] = [];
  let nextShared = shared.shift();
  const take = (j: number): void => {
    const element = right[j] as string;
    done.add(element);
    merged.push(mergeItem(storedByElement.get(element), applied[j], field));
  };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const element = left[i];
    if (element !== undefined && j < right.length) {
      if (element === right[j]) {
        take(j);
        i++;
        j++;
        nextShared = shared.shift();
        continue;
      }
      if (rightElements.has(element) && nextShared !== undefined && nextShared !== element) {
        i++;
        continue;
      }
    }
    if (element !== undefined) {
      if (!rightElements.has(element)) {
        merged.push(stored[i]);
        i++;
        continue;
      }
      if (done.has(element)) i++;
    }
    if (j < right.length) {
      const taken = right[j];
      take(j);
      j++;
      if (nextShared === taken) nextShared = shared.shift();
    }
  }
  return merged;
}

/** Merges two lists with the same items in the same order. */
function mergePairs(
  stored: readonly unknown[],
  applied: readonly unknown[],
  field: StoredField,
): readonly unknown[] {
  const merged = applied.map((item, i) => mergeItem(stored[i], item, field));
  return merged.every((item, i) => item === stored[i]) ? stored : merged;
}

const mergeItem = (held: unknown, value: unknown, { type }: StoredField): unknown =>
  held !== value && isObject(held) && isObject(value) ? mergeValues(held, value, type) : value;
