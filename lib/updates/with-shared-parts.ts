import { isObject } from '../engine/go-value.js';
import { isEqual } from '../engine/is-equal.js';

/**
 * Returns a value in which the parts that are equal to those of another value are those of the
 * other value, so that `===` finds them. Most of a manifest stays the same in an update, and what
 * is found once needs no further comparison.
 */
export function withSharedParts(value: unknown, other: unknown): unknown {
  if (isEqual(value, other)) return other;
  if (Array.isArray(value) && Array.isArray(other))
    return value.map((item, i) => withSharedParts(item, other[i]));
  if (!isObject(value) || !isObject(other)) return value;
  const shared: Record<string, unknown> = { ...value };
  for (const name in other)
    if (typeof other[name] === 'object' && Object.hasOwn(value, name))
      shared[name] = withSharedParts(value[name], other[name]);
  return shared;
}
