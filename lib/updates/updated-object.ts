import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes-version.js';
import type { Draft } from '../defaults/draft.js';
import { encode } from '../defaults/encode.js';
import { LATE_DEFAULTING_MINOR } from '../defaults/pod-defaults.js';
import { decodeWithDefaults, storedTypeOf } from '../defaults/stored-object.js';
import type { StoredObject } from './update-context.js';

/** Metadata of the stored object that an update keeps. */
const KEPT_METADATA = ['creationTimestamp', 'generation', 'resourceVersion'] as const;

/**
 * Returns the object that a server stores after an update, if it accepts it.
 *
 * Source: apiserver registry/rest.BeforeUpdate, and PrepareForUpdate of each kind.
 */
export function updatedObject(
  manifest: KubernetesObject,
  before: StoredObject,
  kubernetes: KubernetesVersion,
): StoredObject {
  const object = decodeWithDefaults(manifest, kubernetes);
  const { metadata = {} } = object;
  const old = before['metadata'] as Draft<'ObjectMeta'>;
  for (const field of KEPT_METADATA) {
    delete metadata[field];
    if (old[field] !== undefined) Object.assign(metadata, { [field]: old[field] });
  }
  metadata.namespace ||= old.namespace ?? 'default';
  if (old.uid !== undefined) metadata.uid ||= old.uid;
  const minor = minorOf(kubernetes);
  keepPodResources(object, before as Draft<'Pod'>, minor);
  const stored = encode(
    object as Record<string, unknown>,
    storedTypeOf(String(manifest.kind), minor),
  );
  return before['status'] === undefined ? stored : { ...stored, status: before['status'] };
}

/** A request without Pod-level resources keeps them. */
function keepPodResources(object: Draft<'Pod'>, before: Draft<'Pod'>, minor: number): void {
  const resources = before.kind === 'Pod' ? before.spec?.resources : undefined;
  if (minor >= LATE_DEFAULTING_MINOR && resources && object.spec?.resources === undefined)
    Object.assign(object.spec ?? {}, { resources });
}
