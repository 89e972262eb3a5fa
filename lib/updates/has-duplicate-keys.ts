import type { StoredType } from '../defaults/stored-types.js';
import { isObject } from '../engine/go-value.js';

/**
 * Whether a list of an object has two items with the same merge key. `kubectl apply` merges what it
 * changes in one of them into the other one.
 *
 * @param known - an object whose parts are not searched
 */
export function hasDuplicateKeys(object: object, type: StoredType, known?: unknown): boolean {
  const fields = object as Readonly<Record<string, unknown>>;
  for (const name in fields) {
    const value = fields[name];
    const knownValue = isObject(known) ? known[name] : undefined;
    if (typeof value !== 'object' || value === null || value === knownValue) continue;
    const field = type.fields.get(name);
    if (field?.type === undefined) continue;
    if (!Array.isArray(value)) {
      if (hasDuplicateKeys(value, field.type, knownValue)) return true;
      continue;
    }
    if (field.mergeKey && hasDuplicates(value, field.mergeKey)) return true;
    for (const [i, item] of value.entries()) {
      const knownItem = Array.isArray(knownValue) ? knownValue[i] : undefined;
      if (item !== knownItem && isObject(item) && hasDuplicateKeys(item, field.type, knownItem))
        return true;
    }
  }
  return false;
}

function hasDuplicates(items: readonly unknown[], mergeKey: string): boolean {
  if (items.length < 2) return false;
  const keys = items.map((item) => (isObject(item) ? item[mergeKey] : undefined));
  return new Set(keys).size < keys.length;
}
