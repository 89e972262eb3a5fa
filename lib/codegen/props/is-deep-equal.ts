import { isPlainObject } from '../../spec/lowering/deep-copy.js';

/** Whether two values of plain data are equal. The order of keys does not matter. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, i) => isDeepEqual(item, b[i]))
    );
  if (!isPlainObject(a) || !isPlainObject(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isDeepEqual(a[key], b[key]))
  );
}
