import type { FieldPath } from '../api/field-path.js';
import { isObject } from '../engine/go-value.js';
import { additionalSchema, type JsonSchema, propertyOf } from './json-schema.js';

/** A field that the schema does not have. */
export interface UnknownField {
  readonly path: FieldPath;
  /** The schema of the object that has the field. */
  readonly schema: JsonSchema | undefined;
}

/** An object as a server validates it. */
export interface CoercedObject {
  readonly object: unknown;
  readonly unknownFields: readonly UnknownField[];
}

/** The fields that every object has, and every embedded object. */
const META_FIELDS: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * Returns a copy of a custom resource without the fields that the schema does not have, without
 * null where it is not allowed, and with defaults.
 *
 * Source: apiextensions-apiserver pruning.PruneWithOptions,
 * defaulting.PruneNonNullableNullsWithoutDefaults, defaulting.Default.
 */
export function coerceObject(manifest: unknown, schema: JsonSchema): CoercedObject {
  const unknownFields: UnknownField[] = [];
  const root = { ...schema, 'x-kubernetes-embedded-resource': true };
  const pruned = prune(manifest, root, [], unknownFields);
  return { object: withDefaults(withoutNulls(pruned, schema), schema), unknownFields };
}

function prune(
  value: unknown,
  schema: JsonSchema | undefined,
  path: FieldPath,
  unknown: UnknownField[],
): unknown {
  if (Array.isArray(value))
    return value.map((each, i) => prune(each, schema?.items, [...path, i], unknown));
  if (!isObject(value)) return value;
  const keepsAll = schema?.['x-kubernetes-preserve-unknown-fields'] === true;
  const kept: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    const own = propertyOf(schema, name);
    const other = schema?.additionalProperties;
    if (schema?.['x-kubernetes-embedded-resource'] && META_FIELDS.has(name)) kept[name] = each;
    else if (own !== undefined) kept[name] = prune(each, own, [...path, name], unknown);
    else if (typeof other === 'object') kept[name] = prune(each, other, [...path, name], unknown);
    else if (keepsAll) kept[name] = each;
    // As in Go: a map of any values has no schema for them.
    else if (other === true) kept[name] = prune(each, undefined, [...path, name], unknown);
    else unknown.push({ path: [...path, name], schema });
  }
  return kept;
}

const isForbiddenNull = (value: unknown, schema: JsonSchema | undefined): boolean =>
  value === null && schema !== undefined && schema.nullable !== true;

function withoutNulls(value: unknown, schema: JsonSchema | undefined): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutNulls(each, schema?.items));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const own = propertyOf(schema, name) ?? additionalSchema(schema);
      return isForbiddenNull(each, own) && own?.default === undefined
        ? []
        : [[name, withoutNulls(each, own)]];
    }),
  );
}

function withDefaults(value: unknown, schema: JsonSchema | undefined): unknown {
  if (schema === undefined) return value;
  const set = (each: unknown, own: JsonSchema | undefined): unknown =>
    withDefaults(
      isForbiddenNull(each, own) && own?.default !== undefined ? own.default : each,
      own,
    );
  if (Array.isArray(value)) return value.map((each) => set(each, schema.items));
  if (!isObject(value)) return value;
  const missing = Object.entries(schema.properties ?? {}).filter(
    ([name, own]) => own.default !== undefined && !Object.hasOwn(value, name),
  );
  const entries = [...Object.entries(value), ...missing.map(([name, own]) => [name, own.default])];
  return Object.fromEntries(
    entries.map(([name, each]) => [
      name,
      set(each, propertyOf(schema, name as string) ?? additionalSchema(schema)),
    ]),
  );
}
