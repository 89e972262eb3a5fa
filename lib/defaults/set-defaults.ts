import { isObject } from '../engine/go-value.js';
import { isEqual } from '../engine/is-equal.js';
import { formatTime } from '../formats/format-time.js';
import { memoize } from '../formats/memoize.js';
import { quantityOf, resourceQuantityOf } from '../formats/parse-quantity.js';
import { formatQuantity } from '../formats/quantity-value.js';
import type { StoredField, StoredType } from './stored-types.js';

type Fields = Record<string, unknown>;

/** A value before an update. Both are `undefined` if it is not known. */
export interface Previous {
  /** The value without its defaults. It can be the stored one, to which none are added. */
  readonly written: unknown;
  /** The value as it is stored: with defaults, and encoded. */
  readonly stored: unknown;
}

const NONE: Previous = { written: undefined, stored: undefined };

/** What does not depend on the value whose defaults are set. */
export interface DefaultsContext {
  /** The minor version of Kubernetes: 35 is 1.35. */
  readonly minor: number;
  /**
   * The spec of the Pod in another manifest of the object. Parts of this spec are left as they are,
   * without defaults: who compares the two objects needs none.
   */
  readonly otherPodSpec?: unknown;
}

/**
 * Returns a copy of an object with the defaults of its type, and of all objects in it. Unknown
 * fields are left out, and quantities are written as Kubernetes writes them.
 *
 * Source: zz_generated.defaults.go SetObjectDefaults_.
 *
 * @param previous - the object before an update. Parts that are written as before are the stored
 * ones, not copies: they need no defaults, and comparing them takes no time.
 */
export function setDefaults(
  value: object,
  type: StoredType,
  context: DefaultsContext,
  previous: Previous = NONE,
): Fields {
  const other = type.name === 'PodSpec' ? context.otherPodSpec : undefined;
  const known = other === undefined ? previous : { written: other, stored: other };
  if (value === known.stored) return known.stored as Fields;
  const draft: Fields = {};
  if (setFieldsDefaults(draft, value as Fields, type, context, known))
    return known.stored as Fields;
  for (const { name, type: struct } of type.structs)
    if (draft[name] === undefined) draft[name] = setDefaults({}, struct, context);
  for (const { field, value: fallback } of type.defaults) {
    const held = draft[field.name];
    if (held === undefined || (!field.isPointer && isZero(held)))
      draft[field.name] = isObject(fallback)
        ? setDefaults(fallback, field.type as StoredType, context)
        : fallback;
  }
  type.defaultRule?.(draft, context.minor);
  return draft;
}

/** Copies the fields of an object to a draft. Returns whether they are written as before. */
function setFieldsDefaults(
  draft: Fields,
  fields: Fields,
  type: StoredType,
  context: DefaultsContext,
  previous: Previous,
): boolean {
  const written = fieldsOf(previous.written);
  const stored = fieldsOf(previous.stored);
  const isKnown = written !== NO_FIELDS && stored !== NO_FIELDS;
  let count = 0;
  let changes = 0;
  for (const name in fields) {
    count++;
    const held = fields[name];
    const field = type.fields.get(name);
    if (field === undefined || held == null) changes++;
    else if (field.isCopied) {
      draft[name] = held;
      if (isKnown && held !== written[name]) changes++;
    } else if (isKnown) {
      const part = { written: written[name], stored: stored[name] };
      const made = setFieldDefaults(held, field, context, part);
      draft[name] = made;
      // The time zero is not stored, and a default can be stored without being written.
      if (part.written === undefined || made === undefined || made !== part.stored) changes++;
    } else draft[name] = setFieldDefaults(held, field, context, NONE);
  }
  return isKnown && changes === 0 && Object.keys(written).length === count;
}

const NO_FIELDS: Fields = {};
const NO_ITEMS: readonly unknown[] = [];
const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : NO_FIELDS);
const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : NO_ITEMS);

function setFieldDefaults(
  value: unknown,
  field: StoredField,
  context: DefaultsContext,
  previous: Previous,
): unknown {
  if (field.shape === 'one') return setItemDefaults(value, field, context, previous);
  if (field.shape === 'map')
    return setMapDefaults(value as Fields, field, context, previous.stored);
  if (value === previous.stored) return value;
  const written = itemsOf(previous.written);
  const stored = itemsOf(previous.stored);
  const items = (value as readonly unknown[]).map((item, i) =>
    setItemDefaults(
      item,
      field,
      context,
      previous === NONE ? NONE : { written: written[i], stored: stored[i] },
    ),
  );
  const isSame = items.length === stored.length && items.every((item, i) => item === stored[i]);
  return isSame && stored !== NO_ITEMS ? stored : items;
}

function setMapDefaults(
  value: Fields,
  field: StoredField,
  context: DefaultsContext,
  previous: unknown,
): unknown {
  if (value === previous) return value;
  const map: Fields = { ...value };
  const stored = fieldsOf(previous);
  if (field.valueType !== 'string')
    for (const key in map) map[key] = setItemDefaults(map[key], field, context, NONE);
  return stored !== NO_FIELDS && isEqual(map, stored) ? stored : map;
}

function setItemDefaults(
  value: unknown,
  field: StoredField,
  context: DefaultsContext,
  previous: Previous,
): unknown {
  if (field.type !== undefined) return setDefaults(value as object, field.type, context, previous);
  if (field.valueType === 'Time') return formatTime(String(value));
  if (field.valueType !== 'Quantity') return value;
  // A list of resources is rounded up to thousandths.
  return field.shape === 'map' ? storedResource(String(value)) : storedQuantity(String(value));
}

const storedQuantity = memoize((text) => formatQuantity(quantityOf(text)));
const storedResource = memoize((text) => formatQuantity(resourceQuantityOf(text)));

const isZero = (value: unknown): boolean => value === '' || value === 0;
