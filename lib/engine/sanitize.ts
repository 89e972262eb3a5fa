import { type ApiField, type ApiType, type ApiTypes, newestApiTypes } from './api-types.js';
import { isAssignable, isObject, ZERO_VALUES } from './go-value.js';

/**
 * Returns a copy of a manifest without null and without values of a wrong type, so that rules can
 * read it. Such a field is left out, and such an item of a list or a map becomes the zero value, so
 * that paths stay the same.
 */
export function sanitize(manifest: unknown, kind: string, api: ApiTypes = newestApiTypes): unknown {
  const type = api.get(kind);
  return type === undefined || !isObject(manifest) ? {} : sanitizeObject(manifest, type);
}

function sanitizeObject(value: Readonly<Record<string, unknown>>, type: ApiType): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => {
      const field = type.fields.get(name);
      const kept = field === undefined ? held : sanitizeField(held, field);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

function sanitizeField(value: unknown, field: ApiField): unknown {
  const zero = ZERO_VALUES[field.valueType];
  if (field.shape === 'one') return sanitizeItem(value, field);
  if (field.shape === 'list')
    return Array.isArray(value)
      ? value.map((item) => sanitizeItem(item, field) ?? zero)
      : undefined;
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, sanitizeItem(item, field) ?? zero]),
      )
    : undefined;
}

function sanitizeItem(value: unknown, { type, valueType }: ApiField): unknown {
  if (value == null) return undefined;
  if (type !== undefined) return isObject(value) ? sanitizeObject(value, type) : undefined;
  return isAssignable(valueType, value) ? value : undefined;
}
