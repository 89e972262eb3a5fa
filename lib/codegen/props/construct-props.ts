import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import { isArrayIndexKey } from '../../spec/lowering/authored-key.js';
import { isPlainObject, omitField, type PlainObject } from '../../spec/lowering/deep-copy.js';
import { liftWithOrigins } from '../../spec/lowering/lift.js';
import { lower } from '../../spec/lowering/lower.js';
import {
  buildValueTree,
  createBranch,
  createField,
  Origins,
  type ValueBranch,
  type ValueEntry,
} from '../value-tree.js';
import { isDeepEqual } from './is-deep-equal.js';

/**
 * The props of a construct for an object, and the fields of the object that they cannot express.
 */
export interface ConstructProps {
  readonly tree: ValueBranch;
  /** The paths of the fields that are not in the props. */
  readonly unmapped: readonly FieldPath[];
}

/**
 * Converts an object of the API to the props of its construct: the fields of its `spec`, and its
 * `template`, which is a Pod. Returns `undefined` if the object does not have the shape of its
 * kind.
 *
 * @param podPath - the fields that lead to the Pod
 */
export function constructPropsFor(
  manifest: PlainObject,
  podPath: readonly string[],
): ConstructProps | undefined {
  const unmapped: FieldPath[] = [];
  const tree = objectProps(
    omitField(omitField(manifest, 'apiVersion'), 'kind'),
    [],
    podPath,
    unmapped,
  );
  return tree && { tree, unmapped };
}

/** The props of an object, or of a template in one: its metadata and the fields of its spec. */
function objectProps(
  value: unknown,
  path: FieldPath,
  podPath: readonly string[],
  unmapped: FieldPath[],
): ValueBranch | undefined {
  if (!isPlainObject(value)) return undefined;
  const { metadata, ...others } = value;
  if (metadata !== undefined && !isPlainObject(metadata)) return undefined;
  // A PodTemplate has a template instead of a spec.
  const [first = 'spec', ...rest] = podPath;
  for (const key of Object.keys(others)) if (key !== first) unmapped.push([...path, key]);
  const hasSpec = first === 'spec';
  const own = hasSpec
    ? specEntries(others['spec'], [...path, 'spec'], rest, unmapped)
    : templateEntries(others[first], [...path, first], rest, unmapped);
  if (own === undefined) return undefined;
  const entries = metadata === undefined ? own : [toEntry('metadata', metadata, path), ...own];
  return createBranch('map', entries, hasSpec ? [path, [...path, 'spec']] : [path]);
}

/** The one field of a PodTemplate. */
function templateEntries(
  template: unknown,
  path: FieldPath,
  podPath: readonly string[],
  unmapped: FieldPath[],
): readonly ValueEntry[] | undefined {
  const value = objectProps(template, path, podPath, unmapped);
  return value && [createField(path.at(-1) as string, value)];
}

function specEntries(
  spec: unknown,
  path: FieldPath,
  podPath: readonly string[],
  unmapped: FieldPath[],
): readonly ValueEntry[] | undefined {
  // In the props, these fields would have the meaning of the construct's own.
  if (!isPlainObject(spec) || 'metadata' in spec || 'podSecurity' in spec) return undefined;
  const [field, ...rest] = podPath;
  if (field === undefined) return podEntries(spec, path);
  const { selector, volumeClaimTemplates, ...others } = spec;
  if (selector !== undefined && !isPlainObject(selector)) return undefined;
  const template = objectProps(spec[field], [...path, field], rest, unmapped);
  if (template === undefined) return undefined;
  const entriesOf = (fields: PlainObject): readonly ValueEntry[] =>
    Object.keys(fields).map((key) =>
      key === field ? createField(key, template) : toEntry(key, fields[key], path),
    );
  if (volumeClaimTemplates === undefined) return entriesOf(spec);
  const claims = claimsByName(volumeClaimTemplates, [...path, 'volumeClaimTemplates']);
  return (
    claims && [
      ...entriesOf(selector === undefined ? {} : { selector }),
      ...entriesOf(others),
      createField('volumeClaimTemplates', claims),
    ]
  );
}

/**
 * The fields of a Pod as the grammar writes them. `undefined` if lowering them would not give the
 * spec back, for example because it has a map where the API has a list.
 */
function podEntries(spec: PlainObject, path: FieldPath): readonly ValueEntry[] | undefined {
  const origins = new Origins();
  const pod = liftWithOrigins(spec as unknown as Api<'PodSpec'>, origins.record);
  if (!isDeepEqual(lower(pod), spec)) return undefined;
  return (buildValueTree(pod, [path], origins) as ValueBranch).entries;
}

/**
 * The volume claim templates of a StatefulSet by their names. `undefined` unless each has a unique
 * name that can be the key of a record.
 */
function claimsByName(list: unknown, path: FieldPath): ValueBranch | undefined {
  if (!Array.isArray(list)) return undefined;
  const claims = new Map<string, ValueEntry>();
  for (const [i, claim] of list.entries()) {
    if (!isPlainObject(claim) || !isPlainObject(claim['metadata'])) return undefined;
    const { metadata, ...rest } = claim;
    const { name, ...others } = metadata as PlainObject;
    if (typeof name !== 'string' || isArrayIndexKey(name) || name in {} || claims.has(name))
      return undefined;
    const value = Object.keys(others).length > 0 ? { metadata: others, ...rest } : rest;
    claims.set(name, createField(name, buildValueTree(value, [[...path, i]])));
  }
  return createBranch('map', [...claims.values()], [path]);
}

const toEntry = (name: string, value: unknown, path: FieldPath): ValueEntry =>
  createField(name, buildValueTree(value, [[...path, name]]));
