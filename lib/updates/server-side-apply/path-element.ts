import { isObject } from '../../engine/go-value.js';

/** The defaults of keys of lists. Other keys are texts. */
const KEY_DEFAULTS: Readonly<Record<string, unknown>> = {
  containerPort: 0,
  port: 0,
  protocol: 'TCP',
};

/** The element of a path that is a field, as managed fields write it. */
export const fieldElement = (name: string): string => `f:${name}`;

/** Whether an element of a path is a field, or a key of a map. */
export const isFieldElement = (element: string): boolean => element.startsWith('f:');

/**
 * Returns the element of a path that is an item of a list, as managed fields write it: the keys of
 * the item, or the item if the list is a set.
 */
export function itemElement(item: unknown, listKeys: readonly string[]): string {
  if (listKeys.length === 0 || !isObject(item)) return `v:${JSON.stringify(item)}`;
  const keys = [...listKeys]
    .sort()
    .map((key) => [key, item[key] ?? KEY_DEFAULTS[key] ?? ''] as const);
  return `k:${JSON.stringify(Object.fromEntries(keys))}`;
}
