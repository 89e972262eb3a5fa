import { isObject } from '../engine/go-value.js';
import { formatTime } from '../formats/format-time.js';
import { memoize } from '../formats/memoize.js';
import { quantityOf, resourceQuantityOf } from '../formats/parse-quantity.js';
import { formatQuantity } from '../formats/quantity-value.js';
import type { StoredField, StoredType } from './stored-types.js';

type Fields = Record<string, unknown>;

/**
 * Returns a copy of an object with the defaults of its type, and of all objects in it. Unknown
 * fields are left out, and quantities are written as Kubernetes writes them.
 *
 * Source: zz_generated.defaults.go SetObjectDefaults_.
 *
 * @param stored - the stored value that the object was made of, if it is an update. Its parts have
 * their defaults already, so those that the object has, too, are not copied.
 */
export function setDefaults(
  value: object,
  type: StoredType,
  minor: number,
  stored?: unknown,
): Fields {
  if (value === stored) return value as Fields;
  const draft: Fields = { ...value };
  const known = isObject(stored) ? stored : NO_FIELDS;
  for (const name in draft) {
    const field = type.fields.get(name);
    const held = draft[name];
    if (field === undefined || held == null) delete draft[name];
    else if (!field.isCopied) draft[name] = setFieldDefaults(held, field, minor, known[name]);
  }
  for (const { name, type: struct } of type.structs)
    if (draft[name] === undefined) draft[name] = setDefaults({}, struct, minor);
  for (const [field, fallback] of type.defaults) {
    const held = draft[field.name];
    if (held === undefined || (!field.isPointer && isZero(held)))
      draft[field.name] = isObject(fallback)
        ? setDefaults(fallback, field.type as StoredType, minor)
        : fallback;
  }
  type.defaultRule?.(draft, minor);
  return draft;
}

const NO_FIELDS: Readonly<Fields> = {};

function setFieldDefaults(
  value: unknown,
  field: StoredField,
  minor: number,
  stored: unknown,
): unknown {
  if (value === stored) return value;
  if (field.shape === 'list') {
    const known: readonly unknown[] = Array.isArray(stored) ? stored : [];
    return (value as readonly unknown[]).map((item, i) =>
      setItemDefaults(item, field, minor, known[i]),
    );
  }
  if (field.shape === 'one') return setItemDefaults(value, field, minor, stored);
  const map: Fields = { ...(value as Fields) };
  if (field.valueType !== 'string')
    for (const key in map) map[key] = setItemDefaults(map[key], field, minor, undefined);
  return map;
}

function setItemDefaults(
  value: unknown,
  field: StoredField,
  minor: number,
  stored: unknown,
): unknown {
  if (field.type !== undefined) return setDefaults(value as object, field.type, minor, stored);
  if (field.valueType === 'Time') return formatTime(String(value));
  if (field.valueType !== 'Quantity') return value;
  // A list of resources is rounded up to thousandths.
  return field.shape === 'map' ? storedResource(String(value)) : storedQuantity(String(value));
}

const storedQuantity = memoize((text) => formatQuantity(quantityOf(text)));
const storedResource = memoize((text) => formatQuantity(resourceQuantityOf(text)));

const isZero = (value: unknown): boolean => value === '' || value === 0;
