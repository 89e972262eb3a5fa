import type { KubernetesObject } from '../api/kubernetes-object.js';
import { minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { assertPodKind } from '../defaults/defaulted.js';
import { storedTypeOf } from '../defaults/stored-object.js';
import { findApplyHazards } from './find-apply-hazards.js';
import { findUpdateErrors } from './find-update-errors.js';
import { findUpdateWarnings } from './find-update-warnings.js';
import { objectBefore } from './object-before.js';
import { isUpdatedOther } from './other-kinds/other-types.js';
import { updateOther } from './other-kinds/update-other.js';
import { requestedObject } from './requested-object.js';
import { findTruncatedIntegers } from './truncated-integers.js';
import { effectOf } from './update-effect.js';
import type { UpdateOptions } from './update-options.js';
import { refusal, type UpdateVerdict } from './update-verdict.js';
import { updatedObject } from './updated-object.js';
import { withApplyRemediations } from './with-apply-remediations.js';

/**
 * Returns whether an API server accepts an update of an object, and what the update does. The
 * result assumes that the old manifest was applied last, in the same way, and that nobody else
 * wrote to the object, unless `live` is the stored object. The manifests are not modified.
 *
 * Source: apiserver registry/rest.BeforeUpdate.
 *
 * @param old - the manifest that was applied last: a Pod, PodTemplate, ReplicationController,
 * ReplicaSet, Deployment, StatefulSet, DaemonSet, Job or CronJob. It can also be a ConfigMap,
 * Secret, Service, PersistentVolumeClaim, Role, ClusterRole, RoleBinding, ClusterRoleBinding,
 * StorageClass, PriorityClass, PodDisruptionBudget or HorizontalPodAutoscaler, for which only the
 * rules on updates are checked
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
  options: UpdateOptions,
): UpdateVerdict {
  const { by, live, kubernetes = NEWEST_VERSION } = options;
  assertSameObject(old, manifest);
  const minor = minorOf(kubernetes);
  const kind = String(old.kind);
  if (isUpdatedOther(old)) return updateOther(old, manifest, { ...options, minor });
  for (const each of live ? [old, live] : [old]) assertPodKind(each);
  const type = storedTypeOf(kind, minor);
  const prepare = (sharesParts: boolean) => {
    const previous = objectBefore(old, manifest, type, { ...options, kubernetes, sharesParts });
    const { stored, last } = previous;
    const request = requestedObject(stored, last, manifest, type, { ...options, minor });
    return { previous, request };
  };
  let { previous, request } = prepare(true);
  // A server can drop a part of the new object that the old manifest has, too.
  if ('decoded' in request && request.decoded.droppedFields.length > 0)
    ({ previous, request } = prepare(false));
  const { stored: before, hasDuplicates } = previous;
  if ('errors' in request) return refusal(request.errors);
  const { target, decoded } = request;
  const decodeError = decoded.findings.find(({ type: found }) => found === 'Decode');
  if (decodeError !== undefined) return refusal([decodeError]);
  // A replacement is a new manifest; an apply changes the stored object.
  const replaced = live === undefined ? previous.decoded.nodes[0]?.value : undefined;
  const written = by === 'replace' ? replaced : before;
  const after = updatedObject(decoded, { written, stored: before }, type, minor);
  const errors = findUpdateErrors({ before, after, manifest: target, decoded, type, minor, by });
  const applied = { ...manifest };
  const hazards = [
    ...(request.isTruncated ? findTruncatedIntegers(applied, type) : []),
    ...findApplyHazards(applied, after, type, { by, hasDuplicates }),
  ];
  if (errors.length > 0) return refusal(withApplyRemediations(errors, hazards, applied), hazards);
  const warnings = findUpdateWarnings(before, after, decoded, type, minor);
  return { errors, recreate: false, ...effectOf(before, after, type), warnings, hazards };
}

function assertSameObject(old: KubernetesObject, manifest: KubernetesObject): void {
  const isSame =
    old.apiVersion === manifest.apiVersion &&
    old.kind === manifest.kind &&
    nameOf(old) === nameOf(manifest);
  if (isSame) return;
  const [before, after] = [old, manifest].map(
    (each) => `${String(each.apiVersion)} ${String(each.kind)} ${nameOf(each)}`,
  );
  throw new TypeError(`The manifests are of different objects: ${before} and ${after}.`);
}

function nameOf({ metadata }: KubernetesObject): string {
  const { name } = (metadata ?? {}) as { readonly name?: unknown };
  return String(name ?? 'without a name');
}
