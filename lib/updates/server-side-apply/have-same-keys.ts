import { isObject } from '../../engine/go-value.js';
import { keyOfItem } from './path-element.js';

/** The length of a list of which every two items are compared. */
const MAX_LENGTH = 32;

/**
 * Whether two lists clearly have the same items in the same order, and none of them twice. If this
 * is false, the elements of the items say it. Most lists are short and have the same items, and to
 * compare their keys takes less time than to write them.
 *
 * @param listKeys - the keys of the items; empty if the lists are sets
 */
export function haveSameKeys(
  items: readonly unknown[],
  others: readonly unknown[],
  listKeys: readonly string[],
): boolean {
  if (items.length !== others.length || items.length > MAX_LENGTH) return false;
  for (let i = 0; i < items.length; i++) {
    if (!hasScalarKeys(items[i], listKeys) || !isSameItem(items[i], others[i], listKeys))
      return false;
    for (let j = 0; j < i; j++) if (isSameItem(items[i], items[j], listKeys)) return false;
  }
  return true;
}

/** Whether `===` compares the keys of an item. */
function hasScalarKeys(item: unknown, listKeys: readonly string[]): boolean {
  if (listKeys.length === 0) return typeof item !== 'object';
  if (!isObject(item)) return false;
  for (const key of listKeys) if (typeof keyOfItem(item, key) === 'object') return false;
  return true;
}

function isSameItem(one: unknown, other: unknown, listKeys: readonly string[]): boolean {
  if (listKeys.length === 0) return one === other;
  if (!isObject(one) || !isObject(other)) return false;
  for (const key of listKeys) if (keyOfItem(one, key) !== keyOfItem(other, key)) return false;
  return true;
}
