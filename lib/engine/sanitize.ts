import { type ApiField, type ApiType, type ApiTypes, newestApiTypes } from './api-types.js';
import { isAssignable, isObject, ZERO_VALUES } from './go-value.js';

/**
 * Returns a manifest without null and without values of a wrong type, so that rules can read it.
 * Such a field is left out, and such an item of a list or a map becomes the zero value, so that
 * paths stay the same. Parts without such values are not copied.
 */
export function sanitize(manifest: unknown, kind: string, api: ApiTypes = newestApiTypes): unknown {
  const type = api.get(kind);
  return type === undefined || !isObject(manifest) ? {} : sanitizeObject(manifest, type);
}

function sanitizeObject(value: Fields, type: ApiType): Fields {
  return mapValues(value, (held, name) => {
    const field = type.fields.get(name);
    return field === undefined ? held : sanitizeField(held, field);
  });
}

function sanitizeField(value: unknown, field: ApiField): unknown {
  if (field.shape === 'one') return sanitizeItem(value, field);
  const itemOrZero = (item: unknown): unknown =>
    sanitizeItem(item, field) ?? ZERO_VALUES[field.valueType];
  if (field.shape === 'map') return isObject(value) ? mapValues(value, itemOrZero) : undefined;
  if (!Array.isArray(value)) return undefined;
  const items = value.map(itemOrZero);
  return items.every((item, i) => item === value[i]) ? value : items;
}

function sanitizeItem(value: unknown, { type, valueType }: ApiField): unknown {
  if (value == null) return undefined;
  if (type !== undefined) return isObject(value) ? sanitizeObject(value, type) : undefined;
  return isAssignable(valueType, value) ? value : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Returns an object with other values, without those that are undefined; itself if none differs. */
function mapValues(object: Fields, map: (value: unknown, name: string) => unknown): Fields {
  const entries = Object.entries(object);
  const mapped = entries.flatMap(([name, held]) => {
    const value = map(held, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const isSame =
    mapped.length === entries.length && mapped.every(([name, value]) => value === object[name]);
  return isSame ? object : Object.fromEntries(mapped);
}
