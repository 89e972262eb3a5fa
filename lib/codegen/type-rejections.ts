import { type ApiField, type ApiType, newestApiTypes } from '../engine/api-types.js';
import { isPlainObject, type PlainObject } from '../spec/lowering/deep-copy.js';
import type { ConstructCall } from './construct-call.js';
import { type FieldPath, valueAtPath } from './field-path.js';
import { isAllowedValue, requiredFieldsOf } from './required-by-types.js';
import { TYPE_CHECKS } from './type-checks.js';

/**
 * What the types refuse and a server takes, by its place in the object, and what a person is to
 * know of it.
 */
export interface TypeRejection {
  readonly path: FieldPath;
  readonly why: string;
}

/** What the types do not let pass of an object that a server takes: docs/types.md tells of each. */
export function findTypeRejections(
  manifest: PlainObject,
  form: ConstructCall,
): readonly TypeRejection[] {
  const type = newestApiTypes.get(String(manifest['kind']));
  if (type === undefined) return [];
  const walk = new TypeWalk(form);
  walk.object(manifest, type, [], '');
  return walk.rejections;
}

class TypeWalk {
  readonly rejections: TypeRejection[] = [];

  constructor(private readonly form: ConstructCall) {}

  /** @param holder the type that holds it */
  object(value: PlainObject, type: ApiType, path: FieldPath, holder: string): void {
    const tell = (place: FieldPath, why: string): void =>
      void this.rejections.push({ path: [...path, ...place], why });
    TYPE_CHECKS[type.name]?.(value, tell, {
      parentType: holder,
      authoredAt: (place) => this.written([...path, ...place]),
    });
    for (const field of requiredFieldsOf(type.name))
      if (value[field] === undefined) tell([], `one without \`${field}\``);
    for (const field of type.fields.values())
      if (value[field.name] !== undefined) this.field(value[field.name], field, type, path);
  }

  private written(path: FieldPath): unknown {
    return valueAtPath(this.form.props, this.form.authoredPathOf(path));
  }

  private field(value: unknown, field: ApiField, type: ApiType, path: FieldPath): void {
    const place = [...path, field.name];
    if (Array.isArray(value))
      for (const [i, item] of value.entries()) this.item(item, field, type, [...place, i]);
    else if (field.shape === 'map' && isPlainObject(value))
      for (const key of Object.keys(value)) this.item(value[key], field, type, [...place, key]);
    else this.item(value, field, type, place);
  }

  private item(value: unknown, field: ApiField, type: ApiType, path: FieldPath): void {
    if (field.type !== undefined && isPlainObject(value))
      return this.object(value, field.type, path, type.name);
    if (typeof value !== 'string') return;
    if (!isAllowedValue(type.name, field.name, value))
      this.rejections.push({ path, why: 'a word that a server does not look at' });
    if (field.valueType === 'Quantity' && !isNumericQuantity(value))
      this.rejections.push({ path, why: 'a quantity that is no number of JavaScript' });
  }
}

/**
 * Whether a quantity is what TypeScript takes for one: it has a digit, and no exponent that no
 * number has.
 */
function isNumericQuantity(text: string): boolean {
  return /\d/.test(text) && Number.isFinite(Number(text.trim().replace(/[a-zA-Z]*$/, '')));
}
