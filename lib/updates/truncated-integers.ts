import { FieldPath } from '../api/field-path.js';
import type { StoredField, StoredType } from '../defaults/stored-types.js';
import { newestApiTypes } from '../engine/api-types.js';
import type { Finding } from '../engine/finding.js';
import { formatField } from '../engine/format-field.js';
import { isObject } from '../engine/go-value.js';
import type { StoredObject } from './update-context.js';

/** An integer that is too large for its field, and what is stored. */
interface TruncatedInteger {
  readonly path: FieldPath;
  readonly value: number;
  readonly stored: number;
}

/**
 * Returns the integers of an object that are too large for their fields. A server converts an
 * applied object without decoding it, and does not check the size of integers.
 *
 * Source: apimachinery runtime.DefaultUnstructuredConverter FromUnstructured.
 */
function truncatedIntegers(
  object: StoredObject,
  type: StoredType,
  path: FieldPath = [],
): readonly TruncatedInteger[] {
  return Object.keys(object).flatMap((name) => {
    const field = type.fields.get(name);
    return field === undefined ? [] : truncatedIn(object[name], field, [...path, name]);
  });
}

function truncatedIn(
  value: unknown,
  field: StoredField,
  path: FieldPath,
): readonly TruncatedInteger[] {
  if (Array.isArray(value))
    return value.flatMap((item, i) => truncatedIn(item, field, [...path, i]));
  if (field.shape === 'map') return [];
  if (field.type !== undefined)
    return isObject(value) ? truncatedIntegers(value, field.type, path) : [];
  const bits = BITS[field.valueType];
  if (bits === undefined || !Number.isInteger(value)) return [];
  const stored = truncate(value as number, bits);
  return stored === value ? [] : [{ path, value: value as number, stored }];
}

const BITS: Readonly<Record<string, number>> = { int32: 32, int64: 64 };

/** The least number that a double holds and that is more than the least integer of 64 bits. */
const MIN_INT64 = -(2 ** 63 - 1024);

/**
 * Returns the lower bits of an integer. Go reads an integer of more than 64 bits as a float, which
 * a processor of type amd64 converts to the least integer of 64 bits.
 */
function truncate(value: number, bits: number): number {
  const fits = Math.abs(value) < 2 ** 63;
  const stored = Number(BigInt.asIntN(bits, fits ? BigInt(String(value)) : -(2n ** 63n)));
  return Math.max(stored, MIN_INT64);
}

/** Returns an object as a server stores it that truncates integers. Other parts are not copied. */
export const withTruncatedIntegers = (object: StoredObject, type: StoredType): StoredObject =>
  truncatedIntegers(object, type).reduce(
    (truncated, { path, stored }) => withValueAt(truncated, path, stored) as StoredObject,
    object,
  );

function withValueAt(object: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  const copy = Array.isArray(object) ? [...object] : { ...(object as StoredObject) };
  return Object.assign(copy, {
    [step]: withValueAt(FieldPath.valueAt(object, [step]), rest, value),
  });
}

/** Returns a hazard for each integer that an apply truncates. */
export const findTruncatedIntegers = (
  manifest: StoredObject,
  type: StoredType,
): readonly Finding[] =>
  truncatedIntegers(manifest, type).map(({ path, value, stored }) => ({
    rule: 'Update/truncated-integer',
    severity: 'warning',
    type: 'Hazard',
    field: formatField(path, newestApiTypes.get(type.name)),
    path,
    value,
    detail: `is stored as ${stored}: an apply keeps only the lower bits of an integer`,
    remediation: `Write a number that fits: ${stored} is what is stored now.`,
  }));
