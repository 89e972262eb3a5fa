import type { StoredField, StoredType } from './stored-types.js';

type Fields = Record<string, unknown>;

/** Returns an object as Go writes it as JSON: without empty values, except those always written. */
export function encode(value: Fields, type: StoredType): Fields {
  const encoded: Fields = {};
  for (const name in value) {
    const field = type.fields.get(name);
    const held = value[name];
    if (field === undefined || held === undefined || isOmitted(held, field)) continue;
    encoded[name] = encodeField(held, field);
  }
  for (const field of type.fieldsByValue)
    if (encoded[field.name] === undefined) encoded[field.name] = emptyValueOf(field);
  return encoded;
}

function encodeField(value: unknown, { type, shape }: StoredField): unknown {
  if (type === undefined) return value;
  if (shape === 'list') return (value as readonly Fields[]).map((item) => encode(item, type));
  return encode(value as Fields, type);
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
