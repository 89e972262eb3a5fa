import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes-version.js';
import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import { decodeManifest } from '../engine/decode-manifest.js';
import { serverProfileFor } from '../rules/disabled-fields/server-profile.js';
import type { Draft } from './draft.js';
import { encode } from './encode.js';
import { newPodStatus, preparePod } from './prepare-pod.js';
import { prepareDaemonSet, prepareDeployment, prepareJob } from './prepare-workload.js';
import { type DefaultsContext, type Previous, setDefaults } from './set-defaults.js';
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

/** A manifest as a server decodes it: without nulls, and without what it drops. */
export type Decoded = ReturnType<typeof decode>;

export const decode = (manifest: KubernetesObject, minor: number) =>
  decodeManifest(manifest, serverProfileFor(minor));

/**
 * Returns an object with defaults, as a server has it before it prepares an update: without the
 * fields whose feature gates are off.
 *
 * @param previous - the object before an update
 */
export function withDefaults(
  { nodes }: Decoded,
  kind: string,
  context: DefaultsContext,
  previous?: Previous,
): Draft<'Pod'> {
  const type = storedTypeOf(kind, context.minor);
  const draft = setDefaults(nodes[0]?.value ?? {}, type, context, previous);
  return { ...draft, metadata: draft['metadata'] ?? {} } as Draft<'Pod'>;
}

/** Returns an object of the cluster as a server reads it, which sets defaults again. */
export function readStored(object: KubernetesObject, minor: number): Record<string, unknown> {
  const kind = String(object.kind);
  const draft = withDefaults(decode(object, minor), kind, { minor });
  return encode({ ...draft }, storedTypeOf(kind, minor));
}

/**
 * Returns the object that a server stores when a manifest is created. `uid` is the uid of a Job,
 * which its labels and selector contain.
 */
export const storedObject = (
  manifest: KubernetesObject,
  kubernetes: KubernetesVersion,
  uid?: string,
): Record<string, unknown> =>
  storedObjectOf(decode(manifest, minorOf(kubernetes)), String(manifest.kind), kubernetes, uid);

/**
 * Returns the same for a manifest that is already decoded.
 *
 * @param other - another manifest of the object. Parts of the Pod that are those of this manifest
 * are left as they are, without defaults
 */
export function storedObjectOf(
  decoded: Decoded,
  kind: string,
  kubernetes: KubernetesVersion,
  uid?: string,
  other?: KubernetesObject,
): Record<string, unknown> {
  const minor = minorOf(kubernetes);
  const podSpecPath = [...(POD_KINDS.get(kind)?.podPath ?? []), 'spec'];
  const otherPodSpec = other && getIn(other, podSpecPath);
  const object = withDefaults(decoded, kind, { minor, otherPodSpec });
  const pod = decoded.nodes[0]?.value as Api<'Pod'>;
  return preparedObject(object, { pod, kind, kubernetes, uid, other });
}

interface PreparedOptions {
  /** The Pod before the server prepares it. */
  readonly pod: Pick<Api<'Pod'>, 'spec' | 'status'>;
  readonly kind: string;
  readonly kubernetes: KubernetesVersion;
  readonly uid?: string | undefined;
  readonly other?: KubernetesObject | undefined;
}

/** Prepares an object with defaults as a server does before it stores it. Changes the object. */
export function preparedObject(
  object: Draft<'Pod'>,
  { pod, kind, kubernetes, uid, other }: PreparedOptions,
): Record<string, unknown> {
  const minor = minorOf(kubernetes);
  const { metadata = {} } = object;
  for (const field of SYSTEM_METADATA) if (metadata[field] !== undefined) delete metadata[field];
  metadata.namespace ||= 'default';
  metadata.generation = 1;
  object.status = {};
  if (kind === 'Pod') preparePod(object, minor);
  if (kind === 'Job') prepareJob(object as Draft<'Job'>, uid);
  if (kind === 'DaemonSet') prepareDaemonSet(object as Draft<'DaemonSet'>);
  if (kind === 'Deployment') prepareDeployment(object as Draft<'Deployment'>);
  const stored = encode(object as Record<string, unknown>, storedTypeOf(kind, minor), other);
  return kind === 'Pod' ? { ...stored, status: newPodStatus(pod, kubernetes) } : stored;
}
