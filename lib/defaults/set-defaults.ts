import { isObject } from '../engine/go-value.js';
import { formatTime } from '../formats/format-time.js';
import { quantityOf, resourceQuantityOf } from '../formats/parse-quantity.js';
import { formatQuantity } from '../formats/quantity-value.js';
import { DEFAULT_RULES } from './default-rules.js';
import type { StoredField, StoredType } from './stored-types.js';

type Fields = Record<string, unknown>;

/**
 * Returns a copy of an object with the defaults of its type, and of all objects in it. Unknown
 * fields are left out, and quantities are written as Kubernetes writes them.
 *
 * Source: zz_generated.defaults.go SetObjectDefaults_.
 */
export function setDefaults(value: object, type: StoredType, minor: number): Fields {
  const draft: Fields = {};
  const fields = value as Readonly<Fields>;
  for (const name in fields) {
    const held = fields[name];
    const field = type.fields.get(name);
    if (field !== undefined && held != null) draft[name] = setFieldDefaults(held, field, minor);
  }
  for (const field of type.fieldsByValue)
    if (draft[field.name] === undefined && field.type && field.shape === 'one' && !field.isPointer)
      draft[field.name] = setDefaults({}, field.type, minor);
  for (const [field, fallback] of type.defaults)
    if (draft[field.name] === undefined || (!field.isPointer && isZero(draft[field.name])))
      draft[field.name] = isObject(fallback)
        ? setDefaults(fallback, field.type as StoredType, minor)
        : fallback;
  DEFAULT_RULES[type.name]?.(draft, minor);
  return draft;
}

function setFieldDefaults(value: unknown, field: StoredField, minor: number): unknown {
  if (field.shape === 'list')
    return (value as readonly unknown[]).map((item) => setItemDefaults(item, field, minor));
  if (field.shape === 'map')
    return Object.fromEntries(
      Object.entries(value as object).map(([key, item]) => [
        key,
        setItemDefaults(item, field, minor),
      ]),
    );
  return setItemDefaults(value, field, minor);
}

function setItemDefaults(value: unknown, field: StoredField, minor: number): unknown {
  if (field.type !== undefined) return setDefaults(value as object, field.type, minor);
  if (field.valueType === 'Time') return formatTime(String(value));
  if (field.valueType !== 'Quantity') return value;
  const quantity = value as number | string;
  return formatQuantity(
    // A list of resources is rounded up to thousandths.
    field.shape === 'map' ? resourceQuantityOf(quantity) : quantityOf(quantity),
  );
}

const isZero = (value: unknown): boolean => value === '' || value === 0;
