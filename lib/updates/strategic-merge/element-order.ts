import { isObject } from '../../engine/go-value.js';

/** Returns what identifies an item of a list: the value of its merge key, or the item itself. */
export const keyOfItem = (item: unknown, mergeKey: string): unknown =>
  mergeKey !== '' && isObject(item) ? item[mergeKey] : item;

/** Whether a patch deletes an item, instead of changing it. */
export const isDeletion = (item: unknown): boolean => isObject(item) && item['$patch'] === 'delete';

/** Returns the items of a patch in its order, and the others in the order of the stored list. */
export function arrange(
  items: readonly unknown[],
  patchOrder: readonly unknown[],
  storedOrder: readonly unknown[],
  mergeKey: string,
): readonly unknown[] {
  const named = new Set(patchOrder.map((item) => keyOfItem(item, mergeKey)));
  const isNamed = (item: unknown): boolean => named.has(keyOfItem(item, mergeKey));
  return orderItems(
    items.filter(isNamed),
    items.filter((item) => !isNamed(item)),
    { patchOrder, storedOrder, mergeKey },
  );
}

/**
 * Returns the items of a patch and of the stored object, in the order that the patch sets, and in
 * that of the stored object.
 *
 * Source: apimachinery strategicpatch normalizeElementOrder.
 */
function orderItems(
  patched: readonly unknown[],
  others: readonly unknown[],
  { patchOrder, storedOrder, mergeKey }: ElementOrder,
): readonly unknown[] {
  const left = sortItems(others, storedOrder, mergeKey);
  const right = sortItems(patched, patchOrder, mergeKey);
  const ordered: unknown[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const takesLeft =
      j >= right.length ||
      (i < left.length && isBefore(left[i], right[j], storedOrder, mergeKey) === true);
    ordered.push(takesLeft ? left[i++] : right[j++]);
  }
  return ordered;
}

/** The lists that decide the order of items. */
interface ElementOrder {
  readonly patchOrder: readonly unknown[];
  readonly storedOrder: readonly unknown[];
  readonly mergeKey: string;
}

/**
 * Returns items in the order of another list; deletions come last. Items that the list lacks move
 * as the insertion sort of Go moves them.
 */
export function sortItems(
  items: readonly unknown[],
  order: readonly unknown[],
  mergeKey: string,
): readonly unknown[] {
  const sorted = items.filter((item) => !isDeletion(item));
  for (let i = 1; i < sorted.length; i++)
    for (let j = i; j > 0 && isBefore(sorted[j], sorted[j - 1], order, mergeKey) !== false; j--)
      [sorted[j - 1], sorted[j]] = [sorted[j], sorted[j - 1]];
  return [...sorted, ...items.filter(isDeletion)];
}

/** Whether an item comes before another in a list; `undefined` if the list lacks one of them. */
function isBefore(
  one: unknown,
  other: unknown,
  order: readonly unknown[],
  mergeKey: string,
): boolean | undefined {
  const place = (item: unknown): number =>
    order.findIndex((each) => keyOfItem(each, mergeKey) === keyOfItem(item, mergeKey));
  const [first, second] = [place(one), place(other)];
  return first < 0 || second < 0 ? undefined : first < second;
}
