import type { StoredField, StoredType } from './stored-types.js';

type Fields = Record<string, unknown>;

/**
 * Changes a draft to what Go writes as JSON: without empty values, except those always written.
 * Returns it.
 */
export function encode(draft: Fields, type: StoredType): Fields {
  for (const name in draft) {
    const field = type.fields.get(name);
    const held = draft[name];
    if (field === undefined || held === undefined || isOmitted(held, field)) delete draft[name];
    else encodeField(held, field);
  }
  for (const field of type.fieldsByValue)
    if (draft[field.name] === undefined) draft[field.name] = emptyValueOf(field);
  return draft;
}

function encodeField(value: unknown, { type, shape }: StoredField): void {
  if (type === undefined) return;
  if (shape === 'list') for (const item of value as readonly Fields[]) encode(item, type);
  else encode(value as Fields, type);
}

function isOmitted(value: unknown, field: StoredField): boolean {
  if (field.isAlwaysWritten) return false;
  if (field.shape !== 'one') return !field.isPointer && Object.keys(value as object).length === 0;
  return (
    !field.isPointer &&
    (value === '' || value === 0 || value === false) &&
    field.valueType !== 'IntOrString'
  );
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
