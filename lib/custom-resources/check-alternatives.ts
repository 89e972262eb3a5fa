import type { SchemaCheck } from './schema-check.js';
import { type SchemaError, type SchemaResult, schemaFieldText } from './schema-error.js';

/**
 * Compares a value with the alternatives of its schema: `allOf`, `anyOf`, `oneOf` and `not`.
 *
 * @param validate - compares a value with a schema
 *
 * Source: kube-openapi validate.schemaPropsValidator.
 */
export function checkAlternatives(
  check: SchemaCheck,
  result: SchemaResult,
  validate: (check: SchemaCheck) => SchemaResult,
): void {
  const { allOf = [], anyOf = [], oneOf = [], not } = check.schema;
  const resultsOf = (schemas: readonly SchemaCheck['schema'][]): readonly SchemaResult[] =>
    schemas.map((schema) => validate({ ...check, schema }));
  if (anyOf.length > 0) {
    const results = resultsOf(anyOf);
    const valid = results.find(({ isValid }) => isValid);
    if (valid === undefined)
      result.add(alternativeError(check, 'must validate at least one schema (anyOf)'));
    result.merge(valid ?? bestOf(results));
  }
  if (oneOf.length > 0) {
    const results = resultsOf(oneOf);
    const valid = results.filter(({ isValid }) => isValid);
    if (valid.length !== 1) {
      const found =
        valid.length === 0 ? 'Found none valid' : `Found ${valid.length} valid alternatives`;
      result.add(
        alternativeError(check, `must validate one and only one schema (oneOf). ${found}`),
      );
    }
    if (valid.length === 0) result.merge(bestOf(results));
    else if (valid.length === 1) result.merge(valid[0] as SchemaResult);
  }
  if (allOf.length > 0) {
    const results = resultsOf(allOf);
    for (const each of results) result.merge(each);
    const valid = results.filter(({ isValid }) => isValid).length;
    if (valid < results.length)
      result.add(
        alternativeError(
          check,
          `must validate all the schemas (allOf)${valid === 0 ? '. None validated' : ''}`,
        ),
      );
  }
  if (not !== undefined && validate({ ...check, schema: not }).isValid)
    result.add(alternativeError(check, 'must not validate the schema (not)'));
  result.matchCount++;
}

/** Returns the first of the results with the most checks that passed. */
const bestOf = (results: readonly SchemaResult[]): SchemaResult =>
  results.reduce((best, each) => (each.matchCount > best.matchCount ? each : best));

const alternativeError = ({ path }: SchemaCheck, text: string): SchemaError => ({
  type: 'FieldValueInvalid',
  path,
  value: '',
  detail: `${JSON.stringify(schemaFieldText(path))} ${text}`,
  field: '',
});
