import type { FieldPath } from '../api/field-path.js';
import { isObject } from '../engine/go-value.js';

/** Returns the paths of the values that differ, in the order of the new object. */
export function changedPaths(
  one: unknown,
  other: unknown,
  path: FieldPath = [],
): readonly FieldPath[] {
  if (one === other || (one == null && other == null)) return [];
  const isList = Array.isArray(one) && Array.isArray(other);
  if (!isList && !(isObject(one) && isObject(other))) return [path];
  const [before, after] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...keys].flatMap((key) =>
    changedPaths(before?.[key], after?.[key], [...path, isList ? Number(key) : key]),
  );
}
