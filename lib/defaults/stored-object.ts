import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes-version.js';
import { decodeManifest } from '../engine/decode-manifest.js';
import { serverProfileFor } from '../rules/disabled-fields/server-profile.js';
import type { Draft } from './draft.js';
import { encode } from './encode.js';
import { newPodStatus, preparePod } from './prepare-pod.js';
import { prepareDaemonSet, prepareDeployment, prepareJob } from './prepare-workload.js';
import { setDefaults } from './set-defaults.js';
import { type StoredType, storedTypesFor } from './stored-types.js';

/** Metadata that the server sets on creation, whatever the manifest contains. */
const SYSTEM_METADATA = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
] as const;

/** The type of a kind that the server stores. It exists: the caller has checked the kind. */
export const storedTypeOf = (kind: string, minor: number): StoredType =>
  storedTypesFor(minor).get(kind) as StoredType;

/**
 * Returns an object with defaults, as a server has it before it prepares an update: without the
 * fields whose feature gates are off.
 */
export function decodeWithDefaults(
  manifest: KubernetesObject,
  kubernetes: KubernetesVersion,
): Draft<'Pod'> {
  const minor = minorOf(kubernetes);
  const { nodes } = decodeManifest(manifest, serverProfileFor(minor));
  const kind = String(manifest.kind);
  const draft = setDefaults(nodes[0]?.value ?? {}, storedTypeOf(kind, minor), minor);
  return { ...draft, metadata: draft['metadata'] ?? {} } as Draft<'Pod'>;
}

/** Returns an object of the cluster as a server reads it, which sets defaults again. */
export const readStored = (
  object: KubernetesObject,
  kubernetes: KubernetesVersion,
): Record<string, unknown> =>
  encode(
    { ...decodeWithDefaults(object, kubernetes) },
    storedTypeOf(String(object.kind), minorOf(kubernetes)),
  );

/**
 * Returns the object that a server stores when a manifest is created. `uid` is the uid of a Job,
 * which its labels and selector contain.
 */
export function storedObject(
  manifest: KubernetesObject,
  kubernetes: KubernetesVersion,
  uid?: string,
): Record<string, unknown> {
  const object = decodeWithDefaults(manifest, kubernetes);
  const { metadata = {} } = object;
  for (const field of SYSTEM_METADATA) delete metadata[field];
  metadata.namespace ||= 'default';
  metadata.generation = 1;
  delete object.status;
  if (manifest.kind === 'Pod') preparePod(object, minorOf(kubernetes));
  if (manifest.kind === 'Job') prepareJob(object as Draft<'Job'>, uid);
  if (manifest.kind === 'DaemonSet') prepareDaemonSet(object as Draft<'DaemonSet'>);
  if (manifest.kind === 'Deployment') prepareDeployment(object as Draft<'Deployment'>);
  const type = storedTypeOf(String(manifest.kind), minorOf(kubernetes));
  const stored = encode(object as Record<string, unknown>, type);
  return manifest.kind === 'Pod'
    ? { ...stored, status: newPodStatus(manifest as Api<'Pod'>, kubernetes) }
    : stored;
}
