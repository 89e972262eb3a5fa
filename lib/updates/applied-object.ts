import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { StoredType } from '../defaults/stored-types.js';
import type { Finding } from '../engine/finding.js';
import { isObject } from '../engine/go-value.js';
import { checkTyped } from './check-typed.js';
import { MergeError } from './merge.js';
import { applyManifest } from './server-side-apply/apply.js';
import { EMPTY_SET, union } from './server-side-apply/field-set.js';
import { fieldSetOf } from './server-side-apply/field-set-of.js';
import { type FieldConflict, findConflicts } from './server-side-apply/find-conflicts.js';
import { type FieldOwners, fieldOwnersOf } from './server-side-apply/managed-fields.js';
import { managedSetOf } from './server-side-apply/managed-set.js';
import { writesAllFields } from './server-side-apply/writes-all-fields.js';
import { threeWayMerge } from './strategic-merge/three-way-merge.js';
import type { StoredObject } from './update-context.js';
import type { ApplyOptions } from './update-options.js';

/**
 * Returns the object that an apply makes of the stored object, or its conflicts with other
 * managers.
 *
 * @throws MergeError if the objects cannot be merged
 */
export function appliedObject(
  before: StoredObject,
  old: StoredObject,
  manifest: StoredObject,
  type: StoredType,
  { by, live, fieldManager = 'kubectl', forceConflicts = false }: ApplyOptions,
): StoredObject | readonly Finding[] {
  if (by === 'client-side-apply')
    return threeWayMerge(before, live === undefined ? old : lastApplied(live), manifest, type);
  const { managedFields } = (manifest['metadata'] ?? {}) as { readonly managedFields?: unknown };
  if (hasManagedFields(managedFields)) throw new MergeError('metadata.managedFields must be nil');
  checkTyped(manifest, type);
  const { last, others } =
    (live && fieldOwnersOf({ ...live }, fieldManager)) ?? ownersOf(old, manifest, type);
  const ownership = {
    last: managedSetOf(last),
    others: others.reduce((set, { owned }) => union(set, owned), EMPTY_SET),
  };
  const stored = withoutManagedFields(before);
  const applied = applyManifest(stored, manifest, ownership, type);
  const conflicts = forceConflicts ? [] : findConflicts(stored, applied, others, type);
  return conflicts.length > 0 ? conflicts.map(conflictFinding) : applied;
}

/**
 * Whether an object has managed fields, or an empty list of them. A list with an item that is no
 * object counts as none.
 *
 * Source: apimachinery Unstructured.GetManagedFields.
 */
const hasManagedFields = (value: unknown): boolean => Array.isArray(value) && value.every(isObject);

/**
 * Without managed fields, the object is assumed to be as the old manifest was applied. Its fields
 * matter only if the new manifest lacks some.
 */
const ownersOf = (old: StoredObject, manifest: StoredObject, type: StoredType): FieldOwners => ({
  last: writesAllFields(manifest, old, type) ? EMPTY_SET : fieldSetOf(old, type),
  others: [],
});

function withoutManagedFields(object: StoredObject): StoredObject {
  const { metadata } = object;
  if (!isObject(metadata) || metadata['managedFields'] === undefined) return object;
  const { managedFields: _, ...rest } = metadata;
  return { ...object, metadata: rest };
}

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Returns the manifest that kubectl applied last, as it wrote it to the object. */
function lastApplied(live: KubernetesObject): StoredObject {
  const { annotations } = (live.metadata ?? {}) as { readonly annotations?: object };
  const text = (annotations as Readonly<Record<string, unknown>> | undefined)?.[LAST_APPLIED];
  if (typeof text !== 'string') return {};
  try {
    const manifest: unknown = JSON.parse(text);
    return isObject(manifest) ? manifest : {};
  } catch {
    throw new MergeError(`the annotation ${LAST_APPLIED} is no JSON`);
  }
}

const conflictFinding = ({ owner, field, path }: FieldConflict): Finding => ({
  rule: 'Update/conflict',
  severity: 'error',
  type: 'FieldManagerConflict',
  field,
  path,
  value: undefined,
  detail: `conflict with ${owner}`,
  remediation:
    'Leave out the field, so that the other manager keeps it. Or take it with ' +
    '`--force-conflicts`, and the other manager loses it.',
});
