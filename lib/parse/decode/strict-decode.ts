import { FieldPath } from '../../api/field-path.js';
import type { ApiField, ApiType } from '../../engine/api-types.js';
import { formatField } from '../../engine/format-field.js';
import { isAssignable, isObject } from '../../engine/go-value.js';
import { isInt64Text, JsonLiteral } from '../json/json-literal.js';
import { type Json, JsonObject } from '../json/parse-json.js';

/** An error of strict decoding: a field that the type does not have, or a duplicate field. */
export interface StrictDecodingError {
  readonly detail: 'unknown' | 'duplicate';
  /** The field as Kubernetes writes it. */
  readonly field: string;
  readonly path: FieldPath;
}

/** An object as Kubernetes' decoder decodes it. */
export interface StrictDecoded {
  readonly value: Readonly<Record<string, unknown>>;
  /** In the order of the source text. */
  readonly strictErrors: readonly StrictDecodingError[];
  /** The notation of numbers that JavaScript cannot hold exactly, by JSON Pointer. */
  readonly numbers: ReadonlyMap<string, string>;
}

/**
 * Decodes an object of a type to plain data. A value of the wrong type stays as it is; validation
 * reports it.
 */
export function strictDecode(object: JsonObject, type: ApiType): StrictDecoded {
  const decoder = new StrictDecoder();
  return {
    value: decoder.object(type, object, [], undefined),
    strictErrors: decoder.strictErrors,
    numbers: decoder.numbers,
  };
}

type DecodedFields = Record<string, unknown>;

/**
 * Decodes duplicate keys as Go does, one after the other into the same value: objects and lists are
 * merged into the earlier value, any other value replaces it.
 */
class StrictDecoder {
  readonly strictErrors: StrictDecodingError[] = [];
  readonly numbers = new Map<string, string>();

  object(
    type: ApiType,
    { keys, values }: JsonObject,
    path: FieldPath,
    before: unknown,
  ): DecodedFields {
    const fields: DecodedFields = { ...(isObject(before) ? before : undefined) };
    const seen = new Set<string>();
    keys.forEach((key, i) => {
      const fieldPath = [...path, key];
      const field = type.fields.get(key);
      if (field === undefined || seen.has(key))
        this.addError(field ? 'duplicate' : 'unknown', fieldPath);
      seen.add(key);
      const value = values[i] ?? null;
      const earlier = ownValue(fields, key);
      if (value !== null || earlier == null || !(field && keepsValueOnNull(type, field)))
        setValue(fields, key, field && this.field(field, value, fieldPath, earlier));
    });
    return fields;
  }

  private addError(detail: StrictDecodingError['detail'], path: FieldPath): void {
    // Kubernetes writes the key of a map after a dot here.
    this.strictErrors.push({ detail, field: formatField(path, undefined), path });
  }

  private field(field: ApiField, value: Json, path: FieldPath, before: unknown): unknown {
    if (field.shape === 'one')
      return isTypeMismatch(field, before) ? before : this.item(field, value, path, before);
    if (
      before != null &&
      (Array.isArray(before) ? 'list' : isObject(before) ? 'map' : undefined) !== field.shape
    )
      return before;
    if (field.shape === 'map')
      return value instanceof JsonObject ? this.map(field, value, path, before) : toShallow(value);
    if (!Array.isArray(value)) return toShallow(value);
    const items: readonly unknown[] = Array.isArray(before) ? before : [];
    // Items are stored by value, so null does not change an earlier item.
    return value.map((each, i) =>
      each === null && items[i] != null ? items[i] : this.item(field, each, [...path, i], items[i]),
    );
  }

  private map(
    field: ApiField,
    { keys, values }: JsonObject,
    path: FieldPath,
    before: unknown,
  ): DecodedFields {
    const fields: DecodedFields = { ...(isObject(before) ? before : undefined) };
    const seen = new Set<string>();
    keys.forEach((key, i) => {
      if (seen.has(key)) this.addError('duplicate', [...path, key]);
      seen.add(key);
      if (!isTypeMismatch(field, ownValue(fields, key)))
        setValue(fields, key, this.item(field, values[i] ?? null, [...path, key], undefined));
    });
    return fields;
  }

  private item(
    { type, valueType }: ApiField,
    value: Json,
    path: FieldPath,
    before: unknown,
  ): unknown {
    if (type !== undefined)
      return value instanceof JsonObject
        ? this.object(type, value, path, before)
        : toShallow(value);
    if (valueType === 'bytes' && Array.isArray(value))
      return value.map((each, i) =>
        each instanceof JsonLiteral ? this.literal(each, false, [...path, i]) : each,
      );
    return value instanceof JsonLiteral
      ? this.literal(value, valueType === 'Quantity', path)
      : toShallow(value);
  }

  /**
   * Keeps the notation of a quantity. Any other number that is not written as a 64-bit integer
   * becomes NaN, which no field accepts.
   */
  private literal({ text, value }: JsonLiteral, isQuantity: boolean, path: FieldPath): unknown {
    if (isQuantity) return text;
    if (typeof value === 'string') return value;
    this.numbers.set(FieldPath.toJsonPointer(path), text);
    return isInt64Text(text)
      ? Math.max(-MAX_SAFE_INT64, Math.min(MAX_SAFE_INT64, value))
      : Number.NaN;
  }
}

/** Largest JavaScript number that a 64-bit integer can hold. Larger integers would round up. */
const MAX_SAFE_INT64 = 2 ** 63 - 2 ** 10;

/**
 * Whether Go keeps the earlier value of a field if a duplicate is null: fields that are stored by
 * value. The schema does not tell which numbers and booleans are.
 */
const keepsValueOnNull = (type: ApiType, field: ApiField): boolean =>
  type.members.alwaysPresent.includes(field) ||
  (field.shape === 'one' && field.valueType === 'string');

/** Reads own properties only, because a key can be the name of an inherited property. */
const ownValue = (fields: DecodedFields, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined;

function setValue(fields: DecodedFields, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(fields, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else fields[key] = value;
}

/** Returns a value of the same type, without the content of lists and objects. */
const toShallow = (value: Json): unknown =>
  value instanceof JsonObject
    ? {}
    : value instanceof JsonLiteral
      ? value.value
      : Array.isArray(value)
        ? []
        : value;

/** Whether an earlier value has the wrong type: the object is then rejected in any case. */
const isTypeMismatch = ({ type, valueType }: ApiField, before: unknown): boolean =>
  before != null && !(type !== undefined ? isObject(before) : isAssignable(valueType, before));
