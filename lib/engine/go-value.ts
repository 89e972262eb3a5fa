import { findBase64Error } from '../formats/go-base64.js';
import { isQuantity } from '../formats/parse-quantity.js';
import { isRfc3339Time } from '../formats/rfc3339-time.js';
import type { ValueType } from './api-types.js';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the name of the type of a JSON value in the errors of Go. */
export function goTypeName(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

/**
 * Whether a value can be decoded into a scalar type. Numbers have lost their notation: 1000.0 is
 * 1000.
 */
export function isAssignable(word: ValueType, value: unknown): boolean {
  switch (word) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'int32':
      return isInt32(value);
    case 'int64':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 63;
    case 'IntOrString':
      return typeof value === 'string' || isInt32(value);
    case 'Time':
      return typeof value === 'string' && isRfc3339Time(value);
    case 'bytes':
      return typeof value === 'string' ? findBase64Error(value) === undefined : isByteList(value);
    case 'Quantity':
      return (typeof value === 'string' || typeof value === 'number') && isQuantity(value);
    case 'any':
    case 'object':
      return true;
  }
}

const isInt32 = (value: unknown): boolean => typeof value === 'number' && (value | 0) === value;

/** Go also decodes a list of numbers to bytes. */
const isByteList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((each) => each === null || (Number.isInteger(each) && each >= 0 && each <= 255));

/** The values to which Go decodes null in a list or a map. */
export const ZERO_VALUES: Readonly<Record<ValueType, unknown>> = {
  string: '',
  boolean: false,
  int32: 0,
  int64: 0,
  IntOrString: 0,
  Quantity: '0',
  Time: '',
  bytes: '',
  any: undefined,
  object: {},
};
