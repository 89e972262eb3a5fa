import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { changedPaths } from '../changed-paths.js';
import { checkGenerateName } from '../check-generate-name.js';
import { checkTyped } from '../check-typed.js';
import { checkImmutableFields } from '../immutable-fields.js';
import { MergeError, type UpdateMethod } from '../merge.js';
import { findRequestError, mergeFinding } from '../request-error.js';
import { applyManifest } from '../server-side-apply/apply.js';
import { EMPTY_SET } from '../server-side-apply/field-set.js';
import { fieldSetOf } from '../server-side-apply/field-set-of.js';
import { managedSetOf } from '../server-side-apply/managed-set.js';
import { threeWayMerge } from '../strategic-merge/three-way-merge.js';
import { type StoredObject, UpdateContext } from '../update-context.js';
import { refusal, type UpdateVerdict } from '../update-verdict.js';
import { checkOtherUpdate } from './check-other-update.js';
import { otherTypeOf } from './other-types.js';
import { withKeptAddress } from './service-update.js';
import { withOtherDefaults } from './stored-other.js';

/** Returns the verdict on an update of a kind beside Pods and workloads: by its update rules. */
export function updateOther(
  old: KubernetesObject,
  manifest: KubernetesObject,
  { by, live, minor }: { by: UpdateMethod; live: KubernetesObject | undefined; minor: number },
): UpdateVerdict {
  const type = otherTypeOf(String(old.kind), minor);
  const before = withOtherDefaults(live ?? old);
  const target = requested(before, { ...old }, { ...manifest }, by, minor);
  if (target instanceof MergeError) return refusal([mergeFinding(target.message)]);
  const after = updatedOther(target, before);
  const requestError = findRequestError(before, after, target as unknown as KubernetesObject);
  if (requestError !== undefined) return refusal([requestError]);
  const context = new UpdateContext({ before, after, requested: target }, type, minor);
  checkGenerateName(context);
  checkImmutableFields(context);
  checkOtherUpdate(context);
  if (context.findings.length > 0) return refusal(context.findings);
  const fields = changedPaths(before, after, (name) => name !== 'metadata' && name !== 'status');
  const effect = fields.length === 0 ? 'nothing' : 'change';
  return { errors: [], effect, recreate: false, fields, warnings: [], hazards: [] };
}

function requested(
  before: StoredObject,
  old: StoredObject,
  manifest: StoredObject,
  by: UpdateMethod,
  minor: number,
): StoredObject | MergeError {
  const type = otherTypeOf(String(old['kind']), minor);
  if (by === 'replace') return manifest;
  try {
    if (by === 'client-side-apply') return threeWayMerge(before, old, manifest, type);
    checkTyped(manifest, type);
    const last = managedSetOf(fieldSetOf(old, type));
    return applyManifest(before, manifest, { last, others: EMPTY_SET }, type);
  } catch (error) {
    if (error instanceof MergeError) return error;
    throw error;
  }
}

/** Returns the object that a server stores, if it accepts it. */
function updatedOther(target: StoredObject, before: StoredObject): StoredObject {
  const object = withOtherDefaults(target);
  const [old, metadata] = [before, object].map(
    (each) => each['metadata'] as Readonly<Record<string, unknown>>,
  );
  const spec =
    object['kind'] === 'Service'
      ? { spec: withKeptAddress(before['spec'] as object, object['spec'] as object) }
      : {};
  return {
    ...object,
    ...spec,
    metadata: {
      ...metadata,
      ...(old?.['uid'] === undefined ? {} : { uid: metadata?.['uid'] || old['uid'] }),
      ...(old?.['deletionTimestamp'] ? { deletionTimestamp: old['deletionTimestamp'] } : {}),
    },
    ...(before['status'] === undefined ? {} : { status: before['status'] }),
  };
}
