import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { decode } from '../../defaults/stored-object.js';
import type { Finding } from '../../engine/finding.js';
import { appliedObject } from '../applied-object.js';
import { changedPaths } from '../changed-paths.js';
import { checkGenerateName } from '../check-generate-name.js';
import { checkImmutableFields } from '../immutable-fields.js';
import { MergeError } from '../merge.js';
import { findRequestError, mergeFinding } from '../request-error.js';
import { type StoredObject, UpdateContext } from '../update-context.js';
import type { ApplyOptions } from '../update-options.js';
import { refusal, type UpdateVerdict } from '../update-verdict.js';
import { checkOtherUpdate } from './check-other-update.js';
import { otherTypeOf } from './other-types.js';
import { withKeptAddress } from './service-update.js';
import { withOtherDefaults } from './stored-other.js';

/**
 * Returns the verdict on an update of a kind beside Pods and workloads: by its update rules.
 *
 * @throws TypeError if a server cannot decode the old manifest, or the object of the cluster
 */
export function updateOther(
  old: KubernetesObject,
  manifest: KubernetesObject,
  options: ApplyOptions & { readonly minor: number },
): UpdateVerdict {
  const { by, live, minor } = options;
  const type = otherTypeOf(String(old.kind), minor);
  for (const each of live ? [old, live] : [old]) {
    const wrong = findDecodeError(each, minor);
    if (wrong !== undefined) throw new TypeError(`${wrong.field}: ${wrong.detail}`);
  }
  const decodeError = findDecodeError(manifest, minor);
  if (decodeError !== undefined) return refusal([decodeError]);
  const before = withOtherDefaults(live ?? old);
  const requested = requestedOther(before, { ...old }, { ...manifest }, options);
  if (Array.isArray(requested)) return refusal(requested);
  const target = requested as StoredObject;
  const after = updatedOther(target, before);
  const requestError = findRequestError(before, after, target as unknown as KubernetesObject, by);
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

const findDecodeError = (manifest: KubernetesObject, minor: number): Finding | undefined =>
  decode(manifest, minor).findings.find(({ type }) => type === 'Decode');

function requestedOther(
  before: StoredObject,
  old: StoredObject,
  manifest: StoredObject,
  options: ApplyOptions & { readonly minor: number },
): StoredObject | readonly Finding[] {
  if (options.by === 'replace') return manifest;
  const type = otherTypeOf(String(old['kind']), options.minor);
  try {
    return appliedObject(before, old, manifest, type, options);
  } catch (error) {
    if (error instanceof MergeError) return [mergeFinding(error.message)];
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
