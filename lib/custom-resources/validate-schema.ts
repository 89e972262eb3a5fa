import { isObject } from '../engine/go-value.js';
import { isEqual } from '../engine/is-equal.js';
import { checkAlternatives } from './check-alternatives.js';
import { checkNumber } from './check-number.js';
import { type JsonSchema, propertyOf } from './json-schema.js';
import type { SchemaCheck } from './schema-check.js';
import { type SchemaError, SchemaResult, schemaFieldText } from './schema-error.js';
import { isOfFormat, validatedFormat } from './schema-formats.js';
import { matchesPattern } from './schema-pattern.js';

/**
 * Compares a value with its schema.
 *
 * Source: kube-openapi validate.SchemaValidator.
 */
export function validateSchema(check: SchemaCheck): SchemaResult {
  const { value, schema } = check;
  const result = new SchemaResult();
  const error = typeErrorOf(check);
  if (error !== undefined) result.add(error);
  if (value === null) {
    checkEnum(check, result);
    if (error === undefined) result.matchCount++;
    return result;
  }
  if (typesOf(schema).length > 0 || validatedFormat(check) !== undefined) {
    result.matchCount += error === undefined ? 2 : 1;
  }
  checkAlternatives(check, result, validateSchema);
  result.matchCount++;
  if (typeof value === 'string') checkText(value, check, result);
  if (typeof value === 'number') {
    checkNumber(value, check, result);
    result.matchCount += 2;
  }
  if (Array.isArray(value)) {
    checkList(value, check, result);
    result.matchCount += 2;
  }
  checkEnum(check, result);
  result.matchCount++;
  if (isObject(value)) {
    checkObject(value, check, result);
    result.matchCount++;
  }
  result.matchCount++;
  return result;
}

/** Returns the types that a schema allows; none if it allows all. */
const typesOf = (schema: JsonSchema): readonly string[] =>
  schema['x-kubernetes-int-or-string'] ? ['integer', 'string'] : schema.type ? [schema.type] : [];

/** The type and the format of a value, in the words of the errors. */
function typeOf(value: unknown): readonly [type: string, format: string] {
  if (Array.isArray(value)) return ['array', ''];
  switch (typeof value) {
    case 'number':
      // A number that is no 64-bit integer was read as a number with a fraction.
      return Number.isInteger(value) && Math.abs(value) < 2 ** 63
        ? ['integer', 'int64']
        : ['number', 'float64'];
    case 'boolean':
    case 'string':
      return [typeof value as string, ''];
    default:
      return ['object', ''];
  }
}

function typeErrorOf(check: SchemaCheck): SchemaError | undefined {
  const { value, schema, path } = check;
  const types = typesOf(schema);
  const format = validatedFormat(check);
  const fail = (expected: string, actual: string): SchemaError => ({
    type: 'FieldValueTypeInvalid',
    path,
    value: actual,
    detail: `${schemaFieldText(path)} in body must be of type ${expected}: ${JSON.stringify(actual)}`,
  });
  if (value === null)
    return types.length > 0 && !types.includes('null') && schema.nullable !== true
      ? fail(types.join(','), 'null')
      : undefined;
  if (types.length === 0 && format === undefined) return undefined;
  const [type, ownFormat] = typeOf(value);
  const isExpected = types.includes(type) || (type === 'integer' && types.includes('number'));
  const isTextOrList = typeof value === 'string' || Array.isArray(value);
  if (!isTextOrList && format !== undefined && !isExpected && ownFormat !== format)
    return fail(format, ownFormat);
  const isNumeric = types.includes('number') || types.includes('integer');
  if (!isNumeric && format !== undefined && isTextOrList) return undefined;
  return isExpected ? undefined : fail(types.join(','), type);
}

function checkEnum({ value, schema, path }: SchemaCheck, result: SchemaResult): void {
  const { enum: values } = schema;
  if (values === undefined || values.length === 0) return;
  if (value !== null && values.some((each) => isEqual(each, toTypeOf(each, value)))) return;
  const allowed = values.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  const detail = `supported values: ${allowed.map((each) => JSON.stringify(each)).join(', ')}`;
  result.add({ type: 'FieldValueNotSupported', path, value, detail, allowed });
}

/** Returns a value as Go converts it to the type of another one: an integer has no fraction. */
const toTypeOf = (other: unknown, value: unknown): unknown =>
  typeof value === 'number' && Number.isInteger(other) ? Math.trunc(value) : value;

function checkText(value: string, check: SchemaCheck, result: SchemaResult): void {
  const { schema, path } = check;
  const { maxLength, minLength, pattern } = schema;
  const field = `${schemaFieldText(path)} in body`;
  const invalid = (detail: string): void =>
    result.add({ type: 'FieldValueInvalid', path, value, detail });
  const length = maxLength === undefined && minLength === undefined ? 0 : countCodePoints(value);
  if (maxLength !== undefined && length > maxLength)
    result.add({
      type: 'FieldValueTooLong',
      path,
      value: '',
      detail: `may not be more than ${maxLength} ${maxLength === 1 ? 'byte' : 'bytes'}`,
    });
  else if (minLength !== undefined && length < minLength)
    invalid(`${field} should be at least ${minLength} chars long`);
  else if (pattern !== undefined && pattern !== '' && !matchesPattern(pattern, value))
    invalid(`${field} should match '${pattern}'`);
  result.matchCount++;
  const format = validatedFormat(check);
  if (format === undefined) return;
  result.matchCount++;
  if (!isOfFormat(format, value))
    result.add({
      type: 'FieldValueTypeInvalid',
      path,
      value,
      detail: `${field} must be of type ${format}: ${JSON.stringify(value)}`,
    });
}

function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const atMost = (count: number): string =>
  `must have at most ${count} ${count === 1 ? 'item' : 'items'}`;

function checkList(value: readonly unknown[], check: SchemaCheck, result: SchemaResult): void {
  const { schema, path } = check;
  const { items, minItems, maxItems } = schema;
  const field = `${schemaFieldText(path)} in body`;
  if (items !== undefined)
    for (const [i, each] of value.entries())
      result.merge(validateSchema({ ...check, value: each, schema: items, path: [...path, i] }));
  if (minItems !== undefined && value.length < minItems)
    result.add({
      type: 'FieldValueInvalid',
      path,
      value: value.length,
      detail: `${field} should have at least ${minItems} items`,
    });
  if (maxItems !== undefined && value.length > maxItems)
    result.add({
      type: 'FieldValueTooMany',
      path,
      value: value.length,
      detail: atMost(maxItems),
    });
}

function checkObject(
  value: Readonly<Record<string, unknown>>,
  check: SchemaCheck,
  result: SchemaResult,
): void {
  const { schema, path } = check;
  const { minProperties, maxProperties, required = [], additionalProperties } = schema;
  const count = Object.keys(value).length;
  if (minProperties !== undefined && count < minProperties)
    result.add({
      type: 'FieldValueInvalid',
      path,
      value: count,
      detail: `${schemaFieldText(path)} in body should have at least ${minProperties} properties`,
    });
  if (maxProperties !== undefined && count > maxProperties)
    result.add({
      type: 'FieldValueTooMany',
      path,
      value: count,
      detail: atMost(maxProperties),
    });
  for (const [name, each] of Object.entries(value)) {
    const own = propertyOf(schema, name) ?? additionalProperties;
    if (typeof own === 'object')
      result.merge(validateSchema({ ...check, value: each, schema: own, path: [...path, name] }));
    else if (own === false)
      result.add({
        type: 'FieldValueInvalid',
        path,
        value: name,
        detail: `${schemaFieldText([...path, name])} in body is a forbidden property`,
      });
  }
  for (const name of required)
    if (!Object.hasOwn(value, name))
      result.add({ type: 'FieldValueRequired', path: [...path, name], value: '', detail: '' });
}
