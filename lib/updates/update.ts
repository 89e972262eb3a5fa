import type { FieldPath } from '../api/field-path.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { assertDecodable, findDecodeError } from '../defaults/defaulted.js';
import { readStored, storedObject, storedTypeOf } from '../defaults/stored-object.js';
import type { StoredType } from '../defaults/stored-types.js';
import type { Finding } from '../engine/finding.js';
import { findErrors } from '../rules/validation/find-errors.js';
import { checkTyped } from './check-typed.js';
import { findUpdateErrors, requestError } from './find-update-errors.js';
import { MergeError, mergeObjects, type UpdateMethod } from './merge.js';
import type { StoredObject } from './update-context.js';
import { effectOf, type UpdateEffect } from './update-effect.js';
import { updatedObject } from './updated-object.js';

/** Options of `update`. */
export interface UpdateOptions {
  /** How the new manifest is written. */
  readonly by: UpdateMethod;
  /**
   * The stored object, as `kubectl get --output=yaml` prints it.
   *
   * @default - the object that the old manifest creates, to which nobody else wrote
   */
  readonly live?: KubernetesObject | undefined;
  /**
   * The version of the API server.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
}

/** The response of an API server to an update, and what the update does. */
export interface UpdateVerdict {
  /** The errors for which the server rejects the update. Empty if it accepts it. */
  readonly errors: readonly Finding[];
  /** The effect of the update. */
  readonly effect: UpdateEffect;
  /** The stored fields that cause the effect. Empty if there are none, or the update is refused. */
  readonly fields: readonly FieldPath[];
}

/** The uid of the object. A server generates it. */
const UID = '00000000-0000-0000-0000-000000000000';

/**
 * Returns whether an API server accepts an update of an object, and what the update does. The
 * result assumes that the old manifest was applied last, in the same way, and that nobody else
 * wrote to the object, unless `live` is the stored object. The manifests are not modified.
 *
 * Source: apiserver registry/rest.BeforeUpdate.
 *
 * @param old - the manifest that was applied last: a Pod, PodTemplate, ReplicationController,
 * ReplicaSet, Deployment, StatefulSet, DaemonSet, Job or CronJob
 * @param manifest - the new manifest of the same object
 *
 * @throws TypeError if the manifests are of different objects or unsupported kinds, or if a server
 * refuses to create the old one
 *
 * @example
 * ```ts
 * import { update } from 'cdk8s-pods';
 *
 * const deployment = (image: string) => ({
 *   apiVersion: 'apps/v1',
 *   kind: 'Deployment',
 *   metadata: { name: 'web' },
 *   spec: {
 *     selector: { matchLabels: { app: 'web' } },
 *     template: {
 *       metadata: { labels: { app: 'web' } },
 *       spec: { containers: [{ name: 'web', image }] },
 *     },
 *   },
 * });
 * const [old, manifest] = [deployment('nginx:1.28'), deployment('nginx:1.29')];
 * console.log(update(old, manifest, { by: 'server-side-apply' }).effect); // rollout
 * ```
 */
export function update(
  old: KubernetesObject,
  manifest: KubernetesObject,
  { by, live, kubernetes = NEWEST_VERSION }: UpdateOptions,
): UpdateVerdict {
  assertSameObject(old, manifest);
  for (const each of live ? [old, live] : [old]) assertDecodable(each, kubernetes);
  const decodeError = findDecodeError(manifest, kubernetes);
  if (decodeError !== undefined) return refusal(decodeError);
  const minor = minorOf(kubernetes);
  assertCreatable(old, minor);
  const type = storedTypeOf(String(old.kind), minor);
  const before = live ? readStored(live, kubernetes) : storedObject(old, kubernetes, UID);
  const target = requestedObject(before, old, manifest, type, by);
  if (target instanceof MergeError)
    return {
      errors: [...strictErrors(manifest, by, minor), mergeFinding(target.message)],
      effect: 'refused',
      fields: [],
    };
  const after = updatedObject(target, before, kubernetes);
  const errors = findUpdateErrors({ before, after, manifest: target, type, minor });
  return errors.length > 0
    ? { errors, effect: 'refused', fields: [] }
    : { errors, ...effectOf(before, after, type) };
}

/** Returns the object that the server gets or makes of the manifest. */
function requestedObject(
  before: StoredObject,
  old: KubernetesObject,
  manifest: KubernetesObject,
  type: StoredType,
  by: UpdateMethod,
): KubernetesObject | MergeError {
  if (by === 'replace') return manifest;
  try {
    const [last, next] = [{ ...old }, { ...manifest }];
    if (by === 'server-side-apply') checkApplied(next, type);
    return mergeObjects(before, last, next, type, by);
  } catch (error) {
    if (error instanceof MergeError) return error;
    throw error;
  }
}

function checkApplied(manifest: StoredObject, type: StoredType): void {
  const { managedFields } = (manifest['metadata'] ?? {}) as { readonly managedFields?: unknown };
  if (managedFields != null) throw new MergeError('metadata.managedFields must be nil');
  checkTyped(manifest, type);
}

const refusal = (error: Finding): UpdateVerdict => ({
  errors: [error],
  effect: 'refused',
  fields: [],
});

/** Server-side apply decodes the manifest before it merges it. */
const strictErrors = (
  manifest: KubernetesObject,
  by: UpdateMethod,
  minor: number,
): readonly Finding[] =>
  by === 'server-side-apply'
    ? findErrors(manifest, minor).filter(({ type }) => type === 'Strict')
    : [];

/** The error of an apply that cannot merge the objects. */
const mergeFinding = (detail: string): Finding =>
  requestError(
    'Other',
    [],
    detail,
    'Write only fields of the API, and give each item of a list a key of its own.',
  );

interface Metadata {
  readonly name?: unknown;
  readonly namespace?: unknown;
}

function assertSameObject(old: KubernetesObject, manifest: KubernetesObject): void {
  const [before, after] = [old, manifest].map(
    ({ apiVersion, kind, metadata }) =>
      `${String(apiVersion)} ${String(kind)} ${String((metadata as Metadata | undefined)?.name)}`,
  );
  if (before !== after)
    throw new TypeError(`The manifests are of different objects: ${before} and ${after}.`);
}

function assertCreatable(old: KubernetesObject, minor: number): void {
  const [error] = findErrors(old, minor);
  if (error !== undefined)
    throw new TypeError(
      `The old manifest is refused, so it was not applied: ${error.field}: ${error.detail}`,
    );
}
