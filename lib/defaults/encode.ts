import { isObject } from '../engine/go-value.js';
import type { StoredField, StoredType } from './stored-types.js';

type Fields = Record<string, unknown>;

/**
 * Changes a draft to what Go writes as JSON: without empty values, except those always written.
 * Returns it.
 *
 * @param stored - the stored value that the draft was made of, if it is an update. Its parts are
 * encoded already.
 */
export function encode(draft: Fields, type: StoredType, stored?: unknown): Fields {
  if (draft === stored) return draft;
  const known = isObject(stored) ? stored : NO_FIELDS;
  for (const name in draft) {
    const field = type.fields.get(name);
    const held = draft[name];
    if (field === undefined || held === undefined || isOmitted(held, field)) delete draft[name];
    else if (field.type !== undefined) encodeField(held, field.type, known[name]);
  }
  for (const field of type.fieldsByValue)
    if (draft[field.name] === undefined) draft[field.name] = emptyValueOf(field);
  return draft;
}

/** No map of the API holds objects. */
function encodeField(value: unknown, type: StoredType, stored: unknown): void {
  if (value === stored) return;
  if (!Array.isArray(value)) encode(value as Fields, type, stored);
  else {
    const known: readonly unknown[] = Array.isArray(stored) ? stored : [];
    for (let i = 0; i < value.length; i++) encode(value[i], type, known[i]);
  }
}

const NO_FIELDS: Readonly<Fields> = {};

function isOmitted(value: unknown, field: StoredField): boolean {
  if (field.isPointer || field.isAlwaysWritten) return false;
  if (field.shape === 'list') return (value as readonly unknown[]).length === 0;
  if (field.shape === 'map') return Object.keys(value as object).length === 0;
  return (value === '' || value === 0 || value === false) && field.valueType !== 'IntOrString';
}

function emptyValueOf({ shape, valueType, type, isPointer }: StoredField): unknown {
  if (shape !== 'one' || isPointer) return null;
  if (type !== undefined) return encode({}, type);
  switch (valueType) {
    case 'Quantity':
      return '0';
    case 'string':
      return '';
    case 'boolean':
      return false;
    case 'int32':
    case 'int64':
    case 'IntOrString':
      return 0;
    default:
      return null;
  }
}
