import type { FieldPath } from '../../api/field-path.js';
import { POD_KINDS } from '../../api/pod-kinds.js';
import { type ApiField, type ApiType, newestApiTypes } from '../../engine/api-types.js';
import { isPlainObject, type PlainObject } from '../../spec/lowering/deep-copy.js';
import { isApiObjectMetadata, REJECTED_METADATA } from './object-metadata.js';
import type { OriginIndex } from './origin-index.js';
import { isAllowedValue, requiredFieldsOf } from './required-by-types.js';
import { TYPE_CHECKS } from './type-checks.js';

/** A value that the types of this package reject and the API server accepts. */
export interface TypeRejection {
  /** The path in the manifest. */
  readonly path: FieldPath;
  /** The value as the object of a sentence: "the types reject a volume without a source". */
  readonly reason: string;
}

/**
 * Finds the values of a valid object that the types reject; docs/types.md explains each.
 *
 * @param props - the props of the object, by their paths in the manifest
 */
export function findTypeRejections(
  manifest: PlainObject,
  props: OriginIndex,
): readonly TypeRejection[] {
  const kind = String(manifest['kind']);
  // The props of other kinds exist only if the types accept their fields.
  if (!POD_KINDS.has(kind))
    return isApiObjectMetadata(manifest['metadata'])
      ? []
      : [{ path: ['metadata'], reason: REJECTED_METADATA }];
  const type = newestApiTypes.get(kind);
  if (type === undefined) return [];
  const visitor = new TypeVisitor(props);
  visitor.object(manifest, type, [], '');
  return visitor.rejections;
}

class TypeVisitor {
  readonly rejections: TypeRejection[] = [];

  constructor(private readonly props: OriginIndex) {}

  /** @param parentType - the type of the object that holds the value */
  object(value: PlainObject, type: ApiType, path: FieldPath, parentType: string): void {
    const reject = (below: FieldPath, reason: string): void =>
      void this.rejections.push({ path: [...path, ...below], reason });
    TYPE_CHECKS[type.name]?.(value, reject, {
      parentType,
      propsAt: (below) => this.props.find([...path, ...below]),
    });
    for (const field of requiredFieldsOf(type.name))
      if (value[field] === undefined) reject([], `an object without \`${field}\``);
    for (const field of type.fields.values())
      if (value[field.name] !== undefined) this.field(value[field.name], field, type, path);
  }

  private field(value: unknown, field: ApiField, type: ApiType, parent: FieldPath): void {
    const path = [...parent, field.name];
    if (Array.isArray(value))
      for (const [i, item] of value.entries()) this.item(item, field, type, [...path, i]);
    else if (field.shape === 'map' && isPlainObject(value))
      for (const key of Object.keys(value)) this.item(value[key], field, type, [...path, key]);
    else this.item(value, field, type, path);
  }

  private item(value: unknown, field: ApiField, type: ApiType, path: FieldPath): void {
    if (field.type !== undefined && isPlainObject(value))
      return this.object(value, field.type, path, type.name);
    if (typeof value !== 'string') return;
    if (!isAllowedValue(type.name, field.name, value))
      this.rejections.push({
        path,
        reason: 'a value that is not in the list, which the API server does not check',
      });
    if (field.valueType === 'Quantity' && !isNumericQuantity(value))
      this.rejections.push({ path, reason: 'a quantity that JavaScript cannot hold as a number' });
  }
}

/** Whether the type of a quantity accepts a text: it has a digit, and no huge exponent. */
function isNumericQuantity(text: string): boolean {
  return /\d/.test(text) && Number.isFinite(Number(text.trim().replace(/[a-zA-Z]*$/, '')));
}
