import { isNamedObject, type NamedObject } from '../named-object.js';
import { isArrayIndexKey } from './authored-key.js';
import { explainNesting, MAX_DEPTH, PropsError } from './explain-nesting.js';

/** A plain object with unknown fields. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object literal or has no prototype. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The facts about props that lowering collects. */
export interface LoweringFlags {
  /**
   * Whether there may be an error that the lowered form does not show: see `findAuthoringErrors`,
   * which is slower, and runs only if needed.
   */
  hasSuspectInput: boolean;
  /** The objects whose names were written in their place. */
  objects?: NamedObject[];
}

/**
 * Returns a copy of plain data without undefined fields, in which objects of the API are replaced
 * by their names. Other objects that are not plain, such as the lazy values of cdk8s, are not
 * copied.
 *
 * @throws PropsError if the value is nested too deeply
 */
export const deepCopy = (value: unknown, flags: LoweringFlags): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : explainNesting(value, () => copyValue(value, flags, 0));

function copyValue(value: unknown, flags: LoweringFlags, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw new PropsError();
  if (Array.isArray(value))
    return itemsOf(value, flags).map((item) => {
      if (item == null) flags.hasSuspectInput = true;
      return copyValue(item, flags, depth + 1);
    });
  if (isPlainObject(value)) return copyFieldsInto({}, value, flags, depth + 1);
  flags.hasSuspectInput = true;
  if (!isNamedObject(value)) return value;
  flags.objects ??= [];
  flags.objects.push(value);
  return value.name;
}

/** Returns the items of a list. Those that are missing are left out, so the result has no holes. */
export function itemsOf(list: readonly unknown[], flags: LoweringFlags): readonly unknown[] {
  if (hasOnlyItems(list)) return list;
  flags.hasSuspectInput = true;
  return Object.keys(list)
    .filter(isArrayIndexKey)
    .map((key) => list[Number(key)]);
}

/** Whether each index of a list has an item, and the list has no other property. */
function hasOnlyItems(list: readonly unknown[]): boolean {
  const { length } = list;
  const keys = Object.keys(list);
  return (
    keys.length === length &&
    (length === 0 || keys[length - 1] === String(length - 1)) &&
    Object.getOwnPropertySymbols(list).length === 0
  );
}

/** Copies the fields of an object into another one. */
export function copyFieldsInto(
  target: Record<string, unknown>,
  value: PlainObject,
  flags: LoweringFlags,
  depth = 0,
): Record<string, unknown> {
  if (Object.getOwnPropertySymbols(value).length > 0) flags.hasSuspectInput = true;
  for (const key in value) {
    const field = value[key];
    setField(
      target,
      key,
      typeof field === 'object' ? copyValue(field, flags, depth) : field,
      flags,
    );
  }
  return target;
}

/** Sets a field, unless the value is `undefined`. */
export function setField(
  object: Record<string, unknown>,
  key: string,
  value: unknown,
  flags: LoweringFlags,
): void {
  if (value === undefined) return;
  if (key === '__proto__' || key === 'constructor') defineReservedField(object, key, value, flags);
  else object[key] = value;
}

/** Defines the property, because an assignment to `__proto__` would set the prototype. */
function defineReservedField(
  object: Record<string, unknown>,
  key: string,
  value: unknown,
  flags: LoweringFlags,
): void {
  flags.hasSuspectInput = true;
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Returns a shallow copy of an object without one of its fields. */
export function omitField(object: PlainObject, field: string): PlainObject {
  const { [field]: _, ...rest } = object;
  return rest;
}
