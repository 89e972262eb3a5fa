import { isPlain, type Plain, without } from '../spec/copy.js';
import { isReordered } from '../spec/key.js';
import { lift } from '../spec/lift.js';
import { lower } from '../spec/lower.js';
import type { Path } from './path.js';

/** What a construct of ours is given for an object, and what of the object it cannot be given. */
export interface Props {
  readonly props: Plain;
  /** The places of fields that stand nowhere in it. */
  readonly left: readonly Path[];
}

/**
 * An object of the API as its construct takes it: the fields of its `spec` beside its `template`, which is a Pod. Nothing, where it has not the shape
 * of its kind.
 *
 * @param fields the fields that lead to the Pod
 */
export function propsOf(manifest: Plain, fields: readonly string[]): Props | undefined {
  const left: Path[] = [];
  const props = shaped(without(without(manifest, 'apiVersion'), 'kind'), [], fields, left);
  return props && { props, left };
}

function shaped(value: unknown, path: Path, fields: readonly string[], left: Path[]): Plain | undefined {
  if (!isPlain(value)) return undefined;
  const { metadata, ...others } = value;
  if (metadata !== undefined && !isPlain(metadata)) return undefined;
  // A PodTemplate has its template where others have a spec.
  const [first = 'spec'] = fields;
  for (const key of Object.keys(others)) if (key !== first) left.push([...path, key]);
  const own = first === 'spec' ? specOf(others[first], [...path, first], fields.slice(1), left) : within(others, first, path, [], left);
  return own && (metadata === undefined ? own : { metadata, ...own });
}

function specOf(spec: unknown, path: Path, fields: readonly string[], left: Path[]): Plain | undefined {
  // Beside the metadata of the object, these would be taken for something else.
  if (!isPlain(spec) || 'metadata' in spec || 'podSecurity' in spec) return undefined;
  const [field, ...rest] = fields;
  if (field === undefined) return lifted(spec);
  const { selector, volumeClaimTemplates, ...others } = spec;
  if (selector !== undefined && !isPlain(selector)) return undefined;
  const inner = within(spec, field, path, rest, left);
  if (inner === undefined || volumeClaimTemplates === undefined) return inner && { ...spec, ...inner };
  const claims = claimsOf(volumeClaimTemplates);
  return claims && { ...(selector === undefined ? {} : { selector }), ...others, volumeClaimTemplates: claims, ...inner };
}

/** A Pod in the grammar; nothing, where it would not become what it was: where a server wants a list, and there is a map. */
function lifted(spec: Plain): Plain | undefined {
  const pod = lift(spec as unknown as Parameters<typeof lift>[0]);
  return isSame(lower(pod), spec) ? (pod as unknown as Plain) : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (!isPlain(a) || !isPlain(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

function within(value: Plain, field: string, path: Path, fields: readonly string[], left: Path[]): Plain | undefined {
  const inner = shaped(value[field], [...path, field], fields, left);
  return inner && { [field]: inner };
}

/** The claims of a StatefulSet by their names, where each has one of its own. */
function claimsOf(list: unknown): Plain | undefined {
  if (!Array.isArray(list)) return undefined;
  const claims: Record<string, unknown> = {};
  for (const claim of list) {
    if (!isPlain(claim) || !isPlain(claim['metadata'])) return undefined;
    const { metadata, ...rest } = claim;
    const { name, ...others } = metadata as Plain;
    if (typeof name !== 'string' || isReordered(name) || name in claims) return undefined;
    claims[name] = Object.keys(others).length > 0 ? { metadata: others, ...rest } : rest;
  }
  return claims;
}
