import { isObject } from './go-value.js';

/** Whether two values of JSON are equal. The order of fields does not matter. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one)) return Array.isArray(other) && haveEqualItems(one, other);
  return isObject(one) && isObject(other) && haveEqualFields(one, other);
}

type Fields = Readonly<Record<string, unknown>>;

function haveEqualItems(items: readonly unknown[], others: readonly unknown[]): boolean {
  if (items.length !== others.length) return false;
  for (let i = 0; i < items.length; i++) if (!isEqual(items[i], others[i])) return false;
  return true;
}

function haveEqualFields(fields: Fields, others: Fields): boolean {
  let count = 0;
  for (const name in fields) {
    count++;
    const value = fields[name];
    const isSame = isScalar(value)
      ? value === others[name]
      : Object.hasOwn(others, name) && isEqual(value, others[name]);
    if (!isSame) return false;
  }
  for (const _ in others) count--;
  return count === 0;
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' && value !== undefined;
