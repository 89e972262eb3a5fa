/** A plain object, its fields not yet known. */
export type PlainObject = Readonly<Record<string, unknown>>;

export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * What was seen in passing, so that a second look is taken only where there is something to see.
 */
export interface LoweringFlags {
  /** Whether there is what only the written form shows: see `faults`. */
  hasSuspectInput: boolean;
}

/**
 * A copy of plain data, with what is undefined left out. Objects that are not plain (a value that
 * cdk8s decides late) are kept as they are.
 */
export function deepCopy(value: unknown, notes: LoweringFlags): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return deepCopyList(value, notes);
  if (isPlainObject(value)) return copyFieldsInto({}, value, notes);
  notes.hasSuspectInput = true;
  return value;
}

function deepCopyList(list: readonly unknown[], notes: LoweringFlags): unknown[] {
  return list.map((item) => {
    if (item == null) notes.hasSuspectInput = true;
    return deepCopy(item, notes);
  });
}

/** Puts a copy of an object's fields into another. */
export function copyFieldsInto(
  made: Record<string, unknown>,
  value: PlainObject,
  notes: LoweringFlags,
): Record<string, unknown> {
  for (const key in value) {
    const field = value[key];
    setField(made, key, typeof field === 'object' ? deepCopy(field, notes) : field, notes);
  }
  return made;
}

/** Sets a field, if there is a value for it. */
export function setField(
  object: Record<string, unknown>,
  key: string,
  value: unknown,
  notes: LoweringFlags,
): void {
  if (value === undefined) return;
  if (key === '__proto__' || key === 'constructor') defineReservedField(object, key, value, notes);
  else object[key] = value;
}

/** Plain assignment to __proto__ would set the object's prototype. */
function defineReservedField(
  object: Record<string, unknown>,
  key: string,
  value: unknown,
  notes: LoweringFlags,
): void {
  notes.hasSuspectInput = true;
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** A copy of an object without one of its fields. */
export function omitField(object: PlainObject, field: string): PlainObject {
  const { [field]: _, ...rest } = object;
  return rest;
}
