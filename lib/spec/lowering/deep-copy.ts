/** A plain object with unknown fields. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object literal or has no prototype. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Flags set while lowering, so that the slower search for authoring errors runs only if needed. */
export interface LoweringFlags {
  /**
   * Whether there may be an error that the lowered form does not show: see `findAuthoringErrors`.
   */
  hasSuspectInput: boolean;
}

/**
 * Returns a copy of plain data without undefined fields. Objects that are not plain, such as the
 * lazy values of cdk8s, are not copied.
 */
export function deepCopy(value: unknown, flags: LoweringFlags): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return deepCopyList(value, flags);
  if (isPlainObject(value)) return copyFieldsInto({}, value, flags);
  flags.hasSuspectInput = true;
  return value;
}

function deepCopyList(list: readonly unknown[], flags: LoweringFlags): unknown[] {
  return list.map((item) => {
    if (item == null) flags.hasSuspectInput = true;
    return deepCopy(item, flags);
  });
}

/** Copies the fields of an object into another one. */
export function copyFieldsInto(
  target: Record<string, unknown>,
  value: PlainObject,
  flags: LoweringFlags,
): Record<string, unknown> {
  for (const key in value) {
    const field = value[key];
    setField(target, key, typeof field === 'object' ? deepCopy(field, flags) : field, flags);
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
