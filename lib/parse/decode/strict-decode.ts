import { FieldPath } from '../../api/field-path.js';
import type { ApiField, ApiType } from '../../engine/api-types.js';
import { formatField } from '../../engine/format-field.js';
import { isAssignable, isObject } from '../../engine/go-value.js';
import { isInt64Text, JsonLiteral } from '../json/json-literal.js';
import { type Json, JsonObject } from '../json/parse-json.js';

/**
 * What strict decoding refuses: a field that a type does not have, or that stands twice in an
 * object.
 */
export interface StrictDecodingError {
  readonly detail: 'unknown' | 'duplicate';
  /** The field as Kubernetes writes it. */
  readonly field: string;
  readonly path: FieldPath;
}

/** An object as Kubernetes' decoder makes it of what was read. */
export interface StrictDecoded {
  readonly value: Readonly<Record<string, unknown>>;
  /** In the order of the text. */
  readonly strictErrors: readonly StrictDecodingError[];
  /** How a number is written that JavaScript does not hold as it is, by the JSON Pointer to it. */
  readonly numbers: ReadonlyMap<string, string>;
}

/**
 * Makes plain data of an object of a type. What its fields cannot take stays what it is, and is
 * found by the one who judges it.
 */
export function strictDecode(members: JsonObject, type: ApiType): StrictDecoded {
  const decoder = new StrictDecoder();
  return {
    value: decoder.object(type, members, [], undefined),
    strictErrors: decoder.strictErrors,
    numbers: decoder.numbers,
  };
}

type DecodedFields = Record<string, unknown>;

/**
 * A key that stands twice is decoded twice, into the same place: objects and lists are laid over
 * what is there, all else takes its place.
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
    const made: DecodedFields = { ...(isObject(before) ? before : undefined) };
    const seen = new Set<string>();
    keys.forEach((key, i) => {
      const place = [...path, key];
      const field = type.fields.get(key);
      if (field === undefined || seen.has(key))
        this.addError(field ? 'duplicate' : 'unknown', place);
      seen.add(key);
      const value = values[i] ?? null;
      const held = ownValue(made, key);
      if (value !== null || held == null || !(field && keepsValueOnNull(type, field)))
        setValue(made, key, field && this.field(field, value, place, held));
    });
    return made;
  }

  private addError(detail: StrictDecodingError['detail'], path: FieldPath): void {
    // Kubernetes writes the key of a map after a dot here.
    this.strictErrors.push({ detail, field: formatField(path, undefined), path });
  }

  private field(field: ApiField, value: Json, place: FieldPath, before: unknown): unknown {
    if (field.shape === 'one')
      return isTypeMismatch(field, before) ? before : this.item(field, value, place, before);
    if (
      before != null &&
      (Array.isArray(before) ? 'list' : isObject(before) ? 'map' : undefined) !== field.shape
    )
      return before;
    if (field.shape === 'map')
      return value instanceof JsonObject ? this.map(field, value, place, before) : toShallow(value);
    if (!Array.isArray(value)) return toShallow(value);
    const items: readonly unknown[] = Array.isArray(before) ? before : [];
    // An item is held by value.
    return value.map((each, i) =>
      each === null && items[i] != null
        ? items[i]
        : this.item(field, each, [...place, i], items[i]),
    );
  }

  private map(
    field: ApiField,
    { keys, values }: JsonObject,
    place: FieldPath,
    before: unknown,
  ): DecodedFields {
    const made: DecodedFields = { ...(isObject(before) ? before : undefined) };
    const seen = new Set<string>();
    keys.forEach((key, i) => {
      if (seen.has(key)) this.addError('duplicate', [...place, key]);
      seen.add(key);
      if (!isTypeMismatch(field, ownValue(made, key)))
        setValue(made, key, this.item(field, values[i] ?? null, [...place, key], undefined));
    });
    return made;
  }

  private item(
    { type, valueType }: ApiField,
    value: Json,
    place: FieldPath,
    before: unknown,
  ): unknown {
    if (type !== undefined)
      return value instanceof JsonObject
        ? this.object(type, value, place, before)
        : toShallow(value);
    return value instanceof JsonLiteral
      ? this.literal(value, valueType === 'Quantity', place)
      : toShallow(value);
  }

  /**
   * A quantity is read as it is written. A number that is not written as a whole one, or that is
   * too great, is one that no field takes.
   */
  private literal({ text, value }: JsonLiteral, isQuantity: boolean, place: FieldPath): unknown {
    if (isQuantity) return text;
    if (typeof value === 'string') return value;
    this.numbers.set(FieldPath.toJsonPointer(place), text);
    return isInt64Text(text)
      ? Math.max(-MAX_SAFE_INT64, Math.min(MAX_SAFE_INT64, value))
      : Number.NaN;
  }
}

/**
 * The greatest number of JavaScript's that 64 bits hold: what they hold beyond it would be rounded
 * out of them.
 */
const MAX_SAFE_INT64 = 2 ** 63 - 2 ** 10;

/**
 * What Go holds by value stays what it was where null follows; the schema does not tell which
 * numbers and booleans those are.
 */
const keepsValueOnNull = (type: ApiType, field: ApiField): boolean =>
  type.alwaysPresent.includes(field) || (field.shape === 'one' && field.valueType === 'string');

/** A key may have the name of what every object has. */
const ownValue = (made: DecodedFields, key: string): unknown =>
  Object.hasOwn(made, key) ? made[key] : undefined;

function setValue(made: DecodedFields, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(made, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else made[key] = value;
}

/** What a value is, where no more than that is asked. */
const toShallow = (value: Json): unknown =>
  value instanceof JsonObject
    ? {}
    : value instanceof JsonLiteral
      ? value.value
      : Array.isArray(value)
        ? []
        : value;

/** What could not be taken the first time is refused, whatever follows. */
const isTypeMismatch = ({ type, valueType }: ApiField, before: unknown): boolean =>
  before != null && !(type !== undefined ? isObject(before) : isAssignable(valueType, before));
