import { isArrayIndexKey } from '../spec/lowering/authored-key.js';
import { isPlainObject, omitField, type PlainObject } from '../spec/lowering/deep-copy.js';
import { lift } from '../spec/lowering/lift.js';
import { lower } from '../spec/lowering/lower.js';
import type { FieldPath } from './field-path.js';

/** What a construct of ours is given for an object, and what of the object it cannot be given. */
export interface ConstructProps {
  readonly props: PlainObject;
  /** The places of fields that stand nowhere in it. */
  readonly unmapped: readonly FieldPath[];
}

/**
 * An object of the API as its construct takes it: the fields of its `spec` beside its `template`,
 * which is a Pod. Nothing, where it has not the shape of its kind.
 *
 * @param fields the fields that lead to the Pod
 */
export function constructPropsFor(
  manifest: PlainObject,
  fields: readonly string[],
): ConstructProps | undefined {
  const left: FieldPath[] = [];
  const props = objectProps(omitField(omitField(manifest, 'apiVersion'), 'kind'), [], fields, left);
  return props && { props, unmapped: left };
}

function objectProps(
  value: unknown,
  path: FieldPath,
  fields: readonly string[],
  left: FieldPath[],
): PlainObject | undefined {
  if (!isPlainObject(value)) return undefined;
  const { metadata, ...others } = value;
  if (metadata !== undefined && !isPlainObject(metadata)) return undefined;
  // A PodTemplate has its template where others have a spec.
  const [first = 'spec'] = fields;
  for (const key of Object.keys(others)) if (key !== first) left.push([...path, key]);
  const own =
    first === 'spec'
      ? specProps(others[first], [...path, first], fields.slice(1), left)
      : nestedProps(others, first, path, [], left);
  return own && (metadata === undefined ? own : { metadata, ...own });
}

function specProps(
  spec: unknown,
  path: FieldPath,
  fields: readonly string[],
  left: FieldPath[],
): PlainObject | undefined {
  // Beside the metadata of the object, these would be taken for something else.
  if (!isPlainObject(spec) || 'metadata' in spec || 'podSecurity' in spec) return undefined;
  const [field, ...rest] = fields;
  if (field === undefined) return liftPod(spec);
  const { selector, volumeClaimTemplates, ...others } = spec;
  if (selector !== undefined && !isPlainObject(selector)) return undefined;
  const inner = nestedProps(spec, field, path, rest, left);
  if (inner === undefined || volumeClaimTemplates === undefined)
    return inner && { ...spec, ...inner };
  const claims = claimsByName(volumeClaimTemplates);
  return (
    claims && {
      ...(selector === undefined ? {} : { selector }),
      ...others,
      volumeClaimTemplates: claims,
      ...inner,
    }
  );
}

/**
 * A Pod in the grammar; nothing, where it would not become what it was: where a server wants a
 * list, and there is a map.
 */
function liftPod(spec: PlainObject): PlainObject | undefined {
  const pod = lift(spec as unknown as Parameters<typeof lift>[0]);
  return isDeepEqual(lower(pod), spec) ? (pod as unknown as PlainObject) : undefined;
}

function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, i) => isDeepEqual(item, b[i]))
    );
  if (!isPlainObject(a) || !isPlainObject(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isDeepEqual(a[key], b[key]))
  );
}

function nestedProps(
  value: PlainObject,
  field: string,
  path: FieldPath,
  fields: readonly string[],
  left: FieldPath[],
): PlainObject | undefined {
  const inner = objectProps(value[field], [...path, field], fields, left);
  return inner && { [field]: inner };
}

/** The claims of a StatefulSet by their names, where each has one of its own. */
function claimsByName(list: unknown): PlainObject | undefined {
  if (!Array.isArray(list)) return undefined;
  const claims: Record<string, unknown> = {};
  for (const claim of list) {
    if (!isPlainObject(claim) || !isPlainObject(claim['metadata'])) return undefined;
    const { metadata, ...rest } = claim;
    const { name, ...others } = metadata as PlainObject;
    if (typeof name !== 'string' || isArrayIndexKey(name) || name in claims) return undefined;
    claims[name] = Object.keys(others).length > 0 ? { metadata: others, ...rest } : rest;
  }
  return claims;
}
