import { isObject } from '../engine/go-value.js';
import { closestMatch } from '../formats/closest-match.js';
import { truncate } from './truncate.js';

/**
 * Returns the mistakes in a value that was read from a file, each with its path. A value of type
 * `T` has none; the compiler refuses a schema of another type.
 */
export type Schema<T> = ((value: unknown, path: string) => readonly string[]) & {
  /** Never set: makes `T` a part of the type. */
  readonly holds?: (value: T) => T;
};

/** Accepts the values for which a function returns `true`. */
export const valueWhere =
  <T>(isValid: (value: unknown) => boolean, expected: string): Schema<T> =>
  (value, path) =>
    isValid(value) ? [] : [`${path}: write ${expected}, not ${formatValue(value)}`];

const formatValue = (value: unknown): string =>
  typeof value === 'number' ? String(value) : truncate(JSON.stringify(value));

/** Accepts a list; each item is checked. */
export const listOf =
  <T>(item: Schema<T>): Schema<readonly T[]> =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((each: unknown, i) => item(each, `${path}[${i}]`))
      : [`${path}: write a list`];

/** Accepts a map with any keys; each value is checked. */
export const mapOf =
  <T>(item: Schema<T>, expected: string): Schema<Readonly<Record<string, T>>> =>
  (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, each]) => item(each, `${path}.${key}`))
      : [`${path}: write a map of ${expected}`];

/**
 * Accepts a map that has only the fields of a type.
 *
 * @param unknownKey - returns the mistake in a key that is no field
 */
export function objectOf<T extends object>(
  fields: { readonly [Field in keyof T]-?: Schema<NonNullable<T[Field]>> },
  required: readonly (keyof T & string)[] = [],
  unknownKey = unknownField,
): Schema<T> {
  const names = Object.keys(fields);
  const schemas: ReadonlyMap<string, Schema<never>> = new Map(
    Object.entries(fields) as [string, Schema<never>][],
  );
  return (value, path) => {
    if (!isObject(value)) return [`${path || 'the file'}: write a map of ${names.join(', ')}`];
    const prefix = path && `${path}.`;
    const missing = required
      .filter((name) => !Object.hasOwn(value, name))
      .map((name) => `${prefix}${name}: required`);
    const wrong = Object.entries(value).flatMap(
      ([key, each]) =>
        schemas.get(key)?.(each, prefix + key) ?? [`${prefix}${key}: ${unknownKey(key, names)}`],
    );
    return [...missing, ...wrong];
  };
}

function unknownField(key: string, names: readonly string[]): string {
  const match = closestMatch(key, names);
  const hint =
    match === undefined ? `write one of ${names.join(', ')}` : `did you mean '${match}'?`;
  return `there is no such field: ${hint}`;
}

/** Removes the keys without a value from maps: such a key is the same as none. */
export function withoutEmptyKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, withoutEmptyKeys(each)]),
  );
}
