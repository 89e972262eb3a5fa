import type { FieldPath } from '../api/field-path.js';
import { isObject } from '../engine/go-value.js';
import { additionalSchema, type JsonSchema, propertyOf } from './json-schema.js';
import type { SchemaError } from './schema-error.js';

/**
 * Returns the items that a list of the type `set` or `map` has twice. The second one is reported.
 *
 * Source: apiextensions-apiserver listtype.ValidateListSetsAndMaps.
 */
export function checkListTypes(
  value: unknown,
  schema: JsonSchema | undefined,
  place: Place = { path: [], field: '' },
): readonly SchemaError[] {
  if (schema === undefined) return [];
  if (Array.isArray(value))
    return [
      ...repeatedItems(value, schema, place),
      ...value.flatMap((each, i) => checkListTypes(each, schema.items, placeOfItem(place, i))),
    ];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const own = propertyOf(schema, name);
    const path = [...place.path, name];
    const field =
      own === undefined
        ? `${place.field}[${name}]`
        : place.field === ''
          ? name
          : `${place.field}.${name}`;
    return checkListTypes(each, own ?? additionalSchema(schema), { path, field });
  });
}

/** A path, and the same as the errors of lists write it: keys of maps in brackets. */
interface Place {
  readonly path: FieldPath;
  readonly field: string;
}
const placeOfItem = ({ path, field }: Place, i: number): Place => ({
  path: [...path, i],
  field: `${field}[${i}]`,
});

function repeatedItems(
  items: readonly unknown[],
  schema: JsonSchema,
  place: Place,
): readonly SchemaError[] {
  const type = schema['x-kubernetes-list-type'];
  if (type === 'set') return repeated(items, place);
  if (type !== 'map') return [];
  const wrong = items.findIndex((each) => each !== null && !isObject(each));
  if (wrong >= 0)
    return [
      {
        type: 'FieldValueInvalid',
        ...placeOfItem(place, wrong),
        value: items[wrong],
        detail: 'must be an object for an array of list-type map',
      },
    ];
  const names = schema['x-kubernetes-list-map-keys'] ?? [];
  const keys = items.map((item) =>
    Object.fromEntries(
      names.flatMap((name) => (isObject(item) && name in item ? [[name, item[name]]] : [])),
    ),
  );
  return repeated(keys, place);
}

function repeated(keys: readonly unknown[], place: Place): readonly SchemaError[] {
  const counts = new Map<string, number>();
  return keys.flatMap((key, i) => {
    const text = JSON.stringify(sorted(key));
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count !== 2) return [];
    return [
      { type: 'FieldValueDuplicate' as const, ...placeOfItem(place, i), value: key, detail: '' },
    ];
  });
}

/** Returns a value with its fields in the order of their names. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
};
