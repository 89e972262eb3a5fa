/** A plain object, its fields not yet known. */
export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** What was seen in passing, so that a second look is taken only where there is something to see. */
export interface Notes {
  /** Whether there is what only the written form shows: see `faults`. */
  odd: boolean;
}

/**
 * A copy of plain data, with what is undefined left out. Objects that are not plain (a value that cdk8s decides late) are kept as they are.
 */
export function copy(value: unknown, notes: Notes): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return copyList(value, notes);
  if (isPlain(value)) return copyFields({}, value, notes);
  notes.odd = true;
  return value;
}

function copyList(list: readonly unknown[], notes: Notes): unknown[] {
  return list.map((item) => {
    if (item == null) notes.odd = true;
    return copy(item, notes);
  });
}

/** Puts a copy of an object's fields into another. */
export function copyFields(made: Record<string, unknown>, value: Plain, notes: Notes): Record<string, unknown> {
  for (const key in value) {
    const field = value[key];
    put(made, key, typeof field === 'object' ? copy(field, notes) : field, notes);
  }
  return made;
}

/** Sets a field, if there is a value for it. */
export function put(object: Record<string, unknown>, key: string, value: unknown, notes: Notes): void {
  if (value === undefined) return;
  if (key === '__proto__' || key === 'constructor') putOdd(object, key, value, notes);
  else object[key] = value;
}

/** Plain assignment to __proto__ would set the object's prototype. */
function putOdd(object: Record<string, unknown>, key: string, value: unknown, notes: Notes): void {
  notes.odd = true;
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A copy of an object without one of its fields. */
export function without(object: Plain, field: string): Plain {
  const { [field]: _, ...rest } = object;
  return rest;
}
