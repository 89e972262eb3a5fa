import type { SchemaCheck } from './schema-check.js';
import { type SchemaError, type SchemaResult, schemaFieldText } from './schema-error.js';
import { validatedFormat } from './schema-formats.js';

/**
 * Compares a number with the limits of its schema.
 *
 * Source: kube-openapi validate.numberValidator.
 */
export function checkNumber(value: number, check: SchemaCheck, result: SchemaResult): void {
  const { schema, path } = check;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const field = `${schemaFieldText(path)} in body`;
  const invalid = (detail: string): void =>
    result.add({ type: 'FieldValueInvalid', path, value, detail: `${field} ${detail}` });
  checkRange('Checked', value, check, result);
  // An integer is compared with the limit without its fraction.
  const limitOf = (limit: number): number => (isGoInteger(value) ? Math.trunc(limit) : limit);
  const text = (limit: number): string => (isGoInteger(value) ? `${limit}` : goFloatText(limit));
  if (multipleOf !== undefined) {
    const factor = checkRange('MultipleOf', multipleOf, check, result)
      ? limitOf(multipleOf)
      : multipleOf;
    if (factor <= 0) result.add(notPositive(check, factor));
    else if (!isMultiple(value, factor)) invalid(`should be a multiple of ${text(factor)}`);
  }
  if (maximum !== undefined) {
    const limit = checkRange('Maximum boundary', maximum, check, result)
      ? limitOf(maximum)
      : maximum;
    if (exclusiveMaximum ? value >= limit : value > limit)
      invalid(`should be less than ${exclusiveMaximum ? '' : 'or equal to '}${text(limit)}`);
  }
  if (minimum !== undefined) {
    const limit = checkRange('Minimum boundary', minimum, check, result)
      ? limitOf(minimum)
      : minimum;
    if (exclusiveMinimum ? value <= limit : value < limit)
      invalid(`should be greater than ${exclusiveMinimum ? '' : 'or equal to '}${text(limit)}`);
  }
}

const isGoInteger = (value: number): boolean =>
  Number.isInteger(value) && Math.abs(value) < 2 ** 63;

const isMultiple = (value: number, factor: number): boolean =>
  isGoInteger(value) && Number.isInteger(factor)
    ? value % factor === 0
    : Number.isInteger(factor < 1 ? (1 / factor) * value : value / factor);

const notPositive = ({ path }: SchemaCheck, factor: number): SchemaError => ({
  type: 'FieldValueInvalid',
  path,
  value: factor,
  detail: `factor MultipleOf declared for ${schemaFieldText(path)} must be positive: ${factor}`,
});

/** The first exponent that Go writes for a large number. */
const LARGE_EXPONENT = 6;

/** Returns a number as Go's format verb `%v` writes one with a fraction. */
function goFloatText(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  const power = Number(exponent);
  if (value === 0 || (power >= -4 && power < LARGE_EXPONENT)) return `${value}`;
  const sign = power < 0 ? '-' : '+';
  return `${digits}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Reports a number that the type and the format of its schema cannot hold. */
function checkRange(
  prefix: string,
  value: number,
  check: SchemaCheck,
  result: SchemaResult,
): boolean {
  const { schema, path, minor } = check;
  if (schema['x-kubernetes-int-or-string']) return true;
  const { type } = schema;
  const format = validatedFormat({ schema, minor });
  // Older minors do not know the type.
  if (minor < 36) return true;
  const fits =
    type === 'integer'
      ? Number.isInteger(value) && Math.abs(value) < (format === 'int32' ? 2 ** 31 : 2 ** 63)
      : format !== 'float' || Number.isFinite(Math.fround(value));
  const isLowest = type === 'integer' && format === 'int32' && value === -(2 ** 31);
  if (fits || isLowest) return true;
  const suffix = format === undefined ? '(default format)' : `with format ${format}`;
  result.add({
    type: 'FieldValueInvalid',
    path,
    value: '',
    detail: `${prefix} value must be of type ${type} ${suffix} in ${schemaFieldText(path)}`,
    field: '',
  });
  return false;
}
