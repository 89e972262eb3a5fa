import { FieldPath } from '../../api/field-path.js';
import { isPlainObject } from '../../spec/lowering/deep-copy.js';

/** The fields of metadata that the types accept, and whether they accept a value. */
const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: isString,
  namespace: isString,
  generateName: isString,
  labels: isStringMap,
  annotations: isStringMap,
  finalizers: (value) => Array.isArray(value) && value.every(isString),
  ownerReferences: (value) => Array.isArray(value) && value.every(isOwnerReference),
};

/** Metadata that the types reject, as the object of a sentence. */
export const REJECTED_METADATA = 'metadata fields that users do not set here';

const OWNER_REFERENCE_FIELDS = ['apiVersion', 'kind', 'name', 'uid'];

/** Whether the types of this package and of cdk8s accept the metadata of an object. */
export function isApiObjectMetadata(value: unknown): boolean {
  return (
    value === undefined ||
    (isPlainObject(value) &&
      Object.keys(value).every((key) => Object.hasOwn(FIELDS, key) && FIELDS[key]?.(value[key])))
  );
}

function isOwnerReference(value: unknown): boolean {
  return OWNER_REFERENCE_FIELDS.every((field) => isString(FieldPath.valueAt(value, [field])));
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isStringMap(value: unknown): boolean {
  return isPlainObject(value) && Object.values(value).every(isString);
}
