import type { ApiField, ApiType } from '../../engine/api-types.js';
import { isPlainObject, type PlainObject } from '../../spec/lowering/deep-copy.js';
import { isAllowedValue, requiredFieldsOf } from '../annotate/required-by-types.js';

/**
 * Whether an object has the structure of a type of the API, as the types of props see it: all its
 * fields are known and have the right type, no required field is missing, and a value that the
 * types list is one of the list.
 */
export function fitsType(value: PlainObject, type: ApiType): boolean {
  return (
    requiredFieldsOf(type.name).every((field) => Object.hasOwn(value, field)) &&
    Object.keys(value).every((key) => {
      const field = type.fields.get(key);
      return field !== undefined && fitsField(value[key], field, type);
    })
  );
}

function fitsField(value: unknown, field: ApiField, type: ApiType): boolean {
  switch (field.shape) {
    case 'list':
      return Array.isArray(value) && value.every((item) => fitsItem(item, field, type));
    case 'map':
      return (
        isPlainObject(value) && Object.values(value).every((item) => fitsItem(item, field, type))
      );
    case 'one':
      return fitsItem(value, field, type);
  }
}

function fitsItem(value: unknown, field: ApiField, type: ApiType): boolean {
  switch (field.valueType) {
    case 'object':
      return field.type !== undefined && isPlainObject(value) && fitsType(value, field.type);
    case 'boolean':
      return typeof value === 'boolean';
    case 'int32':
    case 'int64':
      return typeof value === 'number';
    case 'IntOrString':
    case 'Quantity':
      return typeof value === 'number' || typeof value === 'string';
    case 'any':
      return true;
    case 'string':
    case 'bytes':
    case 'Time':
      return typeof value === 'string' && isAllowedValue(type.name, field.name, value);
  }
}
