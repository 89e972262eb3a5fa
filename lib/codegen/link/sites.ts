import { FieldPath } from '../../api/field-path.js';
import { groupOf } from '../../references/fields.js';
import type { NameReference } from '../../references/reference.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';
import { SCALABLE_KINDS } from '../../spec/named-object.js';
import type { GeneratedObject } from '../generate-object.js';
import { quotedLiteral } from '../print/literals.js';
import { isDeepEqual } from '../props/is-deep-equal.js';
import { hasReferredPart } from './known-parts.js';
import { metadataOf, type Site } from './link.js';

/** Writes the constant itself. */
const itself = (constant: string): string => constant;

/**
 * Returns the place at which a construct replaces a reference by name; `undefined` if none can.
 *
 * @param parts - the references to keys and ports of the same object
 */
export function siteOfName(
  { path, use }: NameReference,
  parts: readonly NameReference[],
  { manifest }: GeneratedObject,
  target: GeneratedObject,
): Site | undefined {
  // A key or port that the type of the construct does not have does not compile.
  if (!parts.every((part) => hasReferredPart(target, part))) return undefined;
  switch (use) {
    case 'variable':
      return siteOfKey(path.slice(0, -1), manifest) ?? { path, write: itself };
    case 'account':
      return path.at(-1) === 'serviceAccountName' ? { path, write: itself } : undefined;
    case 'backend':
    case 'certificate':
    case 'claim':
    case 'credentials':
    case 'hostname':
    case 'image-pull':
    case 'volume':
      return { path, write: itself };
    case 'scale':
      if (!SCALABLE_KINDS.has(target.kind)) return undefined;
      return siteOfReference(path.slice(0, -1), referenceTo(target, use), manifest);
    case 'role':
    case 'subject':
      return siteOfReference(path.slice(0, -1), referenceTo(target, use), manifest);
    default:
      return undefined;
  }
}

/** Returns the place of an object that has the fields that a construct writes there. */
const siteOfReference = (path: FieldPath, written: object, manifest: object): Site | undefined =>
  isDeepEqual(FieldPath.valueAt(manifest, path), written) ? { path, write: itself } : undefined;

/** Returns the reference that the construct of an object writes. */
function referenceTo(target: GeneratedObject, use: 'role' | 'scale' | 'subject'): PlainObject {
  const { kind, name, manifest } = target;
  const { namespace } = metadataOf(target);
  switch (use) {
    case 'role':
      return { apiGroup: groupOf(manifest), kind, name };
    case 'scale':
      return { apiVersion: manifest['apiVersion'], kind, name };
    case 'subject':
      return namespace === undefined ? { kind, name } : { kind, name, namespace };
  }
}

/** Returns the place for `settings.key('MODE')`, unless the reference has other fields. */
function siteOfKey(holder: FieldPath, manifest: object): Site | undefined {
  const valueAt = (path: FieldPath): object => (FieldPath.valueAt(manifest, path) ?? {}) as object;
  const source = holder.slice(0, -1);
  const { name, key, ...others } = valueAt(holder) as { name?: unknown; key?: unknown };
  if (
    holder.at(-2) !== 'valueFrom' ||
    Object.keys(valueAt(source)).length > 1 ||
    typeof key !== 'string' ||
    Object.keys(others).length > 0
  )
    return undefined;
  return { path: source, write: (constant) => `${constant}.key(${quotedLiteral(key)})` };
}
