import type { FieldPath } from '../api/field-path.js';

/** Any fields of an object: nothing in them is validated. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns the value of nested fields, or `undefined`. Reads own properties only. Null is the same
 * as a field that is missing, as for the API server.
 */
export function fieldOf(value: unknown, ...names: readonly string[]): unknown {
  let current = value;
  for (const name of names) {
    if (!isFields(current)) return undefined;
    const next = current[name];
    if (next === undefined || next === null || !Object.hasOwn(current, name)) return undefined;
    current = next;
  }
  return current;
}

/** Returns a text of nested fields, or `undefined` if it is no text or empty. */
export function textOf(value: unknown, ...names: readonly string[]): string | undefined {
  const found = fieldOf(value, ...names);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** Returns a list of nested fields; an empty one if it is no list. */
export function listOf(value: unknown, ...names: readonly string[]): readonly unknown[] {
  const found = fieldOf(value, ...names);
  return Array.isArray(found) ? found : NONE;
}

/** Returns a map of nested fields; an empty one if it is no map. */
export function fieldsOf(value: unknown, ...names: readonly string[]): Fields {
  const found = fieldOf(value, ...names);
  return isFields(found) ? found : {};
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item of a list, and its path. */
export interface ListItem {
  readonly path: FieldPath;
  readonly value: unknown;
}

/** Returns the items of a list of nested fields, with their paths. */
export const itemsOf = (
  value: unknown,
  path: FieldPath,
  ...names: readonly string[]
): readonly ListItem[] => {
  const items = listOf(value, ...names);
  return items.length === 0
    ? NONE
    : items.map((each, i) => ({ path: [...path, ...names, i], value: each }));
};

const NONE: readonly never[] = [];

/** Returns the API group of an object; `''` for the core group, and if it has no API version. */
export function groupOf(manifest: unknown): string {
  const version = textOf(manifest, 'apiVersion') ?? '';
  return version.slice(0, Math.max(0, version.indexOf('/')));
}

/** Returns the kind of an object; `''` if it has none. */
export const kindOf = (manifest: unknown): string => textOf(manifest, 'kind') ?? '';

/** Returns the name of an object, or `undefined`. */
export const nameOf = (manifest: unknown): string | undefined =>
  textOf(manifest, 'metadata', 'name');

/** Returns the namespace of an object. `undefined` if it is set when the object is applied. */
export const namespaceOf = (manifest: unknown): string | undefined =>
  textOf(manifest, 'metadata', 'namespace');

/** Labels, by their keys. */
export type Labels = ReadonlyMap<string, string>;

/** Returns a map of labels. A value that is no text counts as the text that it is written as. */
export function labelsFrom(value: unknown): Labels {
  if (!isFields(value)) return NO_LABELS;
  const labels = new Map<string, string>();
  for (const [key, each] of Object.entries(value))
    if (each !== null && typeof each !== 'object') labels.set(key, String(each));
  return labels;
}

const NO_LABELS: Labels = new Map();
