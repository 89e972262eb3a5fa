import type { StoredField, StoredType } from '../defaults/stored-types.js';
import { isObject } from '../engine/go-value.js';
import { isEqual } from '../engine/is-equal.js';
import { compareQuantities, quantityOf } from '../formats/parse-quantity.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether two stored values of a field are equal for Kubernetes: quantities by value, and an empty
 * list or map as an absent one.
 *
 * Source: apimachinery equality.Semantic.DeepEqual.
 */
export function isSame(one: unknown, other: unknown, field: StoredField): boolean {
  if (one === other) return true;
  if (field.shape === 'list') {
    const [items, others] = [listOf(one), listOf(other)];
    return (
      items.length === others.length && items.every((item, i) => isSameItem(item, others[i], field))
    );
  }
  if (field.shape === 'map') {
    const [map, others] = [mapOf(one), mapOf(other)];
    const keys = Object.keys(map);
    return (
      keys.length === Object.keys(others).length &&
      keys.every((key) => isSameItem(map[key], others[key], field))
    );
  }
  return isSameItem(one, other, field);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const mapOf = (value: unknown): Fields => (isObject(value) ? value : {});

function isSameItem(one: unknown, other: unknown, { type, valueType }: StoredField): boolean {
  if (one === other) return true;
  if (one == null || other == null) return one == null && other == null;
  if (type !== undefined) return isSameObject(one, other, type);
  if (valueType === 'any') return isEqual(one, other);
  return (
    valueType === 'Quantity' &&
    compareQuantities(quantityOf(one as string), quantityOf(other as string)) === 0
  );
}

/** Whether two stored objects of a type are equal for Kubernetes. */
function isSameObject(one: unknown, other: unknown, type: StoredType): boolean {
  if (!isObject(one) || !isObject(other)) return one == null && other == null;
  // A value has few of the fields of its type.
  for (const name in one) if (!isSameField(name, one, other, type)) return false;
  for (const name in other)
    if (one[name] === undefined && !isSameField(name, one, other, type)) return false;
  return true;
}

/** Whether two objects have the same value in a field. An unknown field is not stored. */
function isSameField(name: string, one: Fields, other: Fields, { fields }: StoredType): boolean {
  const [value, held] = [one[name], other[name]];
  if (value === held) return true;
  const field = fields.get(name);
  return field === undefined || isSame(value, held, field);
}
