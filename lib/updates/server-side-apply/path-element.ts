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

/** Returns the value of a key of an item of a list. */
export const keyOfItem = (item: Readonly<Record<string, unknown>>, key: string): unknown =>
  item[key] ?? KEY_DEFAULTS[key] ?? '';

/**
 * Returns the element of a path that is an item of a list, as managed fields write it: the keys of
 * the item, or the item if the list is a set.
 *
 * @param listKeys - the keys, in alphabetical order
 */
export function itemElement(item: unknown, listKeys: readonly string[]): string {
  if (listKeys.length === 0 || !isObject(item)) return `v:${JSON.stringify(item)}`;
  let text = '';
  for (const key of listKeys) {
    const value = JSON.stringify(keyOfItem(item, key));
    text += `${text === '' ? 'k:{' : ','}"${key}":${value}`;
  }
  return `${text}}`;
}
