import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { Finding } from '../engine/finding.js';
import { NameSuggester } from '../engine/name-suggester.js';
import { checkListTypes } from './check-list-types.js';
import { coerceObject, type UnknownField } from './coerce-object.js';
import type { CustomResourceType } from './custom-resource-types.js';
import { type SchemaError, schemaFieldText } from './schema-error.js';
import { validateSchema } from './validate-schema.js';

/**
 * Validates a custom resource by the schema in the definition of its kind, as the API server does:
 * unknown fields, types, limits, formats, alternatives and items that occur twice. Rules in CEL
 * are not evaluated. The metadata is not validated here.
 */
export function validateCustomResource(
  manifest: KubernetesObject,
  { schema }: CustomResourceType,
  minor: number,
): readonly Finding[] {
  const suggester = new NameSuggester();
  const { object, unknownFields } = coerceObject(manifest, schema);
  const errors = [
    ...validateSchema({ value: object, schema, path: [], minor }).errors,
    ...checkListTypes(object, schema),
  ];
  return [
    ...unknownFields.map((each) => unknownFieldFinding(each, suggester)),
    ...errors.map((each) => schemaFinding(each, suggester)),
  ];
}

const unknownFieldFinding = (
  { path, schema }: UnknownField,
  suggester: NameSuggester,
): Finding => ({
  rule: 'decode/unknown-field',
  severity: 'error',
  type: 'Strict',
  field: schemaFieldText(path),
  path,
  value: undefined,
  detail: 'unknown',
  remediation: suggester.didYouMean(path.at(-1), Object.keys(schema?.properties ?? {})),
});

const schemaFinding = (
  { type, path, value, detail, allowed, field = schemaFieldText(path) }: SchemaError,
  suggester: NameSuggester,
): Finding => ({
  rule: 'CustomResource/schema',
  severity: 'error',
  type,
  field,
  path,
  value,
  detail,
  remediation:
    allowed === undefined ? REMEDIATIONS.get(type) : suggester.didYouMean(value, allowed),
});

const REMEDIATIONS: ReadonlyMap<Finding['type'], string> = new Map([
  ['FieldValueRequired', 'Add the field.'],
  ['FieldValueDuplicate', 'Leave out one of the two.'],
  ['FieldValueTypeInvalid', 'Write a value of the type that the schema has.'],
  ['FieldValueInvalid', 'Write a value that the schema allows.'],
]);
