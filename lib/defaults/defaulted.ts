import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { findPodKind, POD_KINDS } from '../api/pod-kinds.js';
import { decodeManifest } from '../engine/decode-manifest.js';
import type { Finding } from '../engine/finding.js';
import { serverProfileFor } from '../rules/disabled-fields/server-profile.js';
import { storedObject } from './stored-object.js';

/** Options of `defaulted`. */
export interface DefaultedOptions {
  /**
   * The version of the API server.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
}

/**
 * Returns the object that an API server stores when a manifest is created: with its defaults, with
 * quantities as Kubernetes writes them, without the fields that the server drops, and with the
 * status of a new object. The manifest is not modified, and not validated.
 *
 * The result lacks values that are random or depend on the time: `metadata.uid`,
 * `metadata.creationTimestamp`, `metadata.resourceVersion`, `metadata.managedFields`, a name that
 * is generated from `metadata.generateName`, and the labels and the selector of a Job that contain
 * its uid. `metadata.namespace` is `default` if the manifest has no namespace. Admission plugins
 * and webhooks can add more fields.
 *
 * Source: apiserver registry/rest.BeforeCreate.
 *
 * @param manifest - a Pod, PodTemplate, ReplicationController, ReplicaSet, Deployment, StatefulSet,
 * DaemonSet, Job or CronJob
 *
 * @throws TypeError if the manifest is of another kind, or cannot be decoded
 *
 * @example
 * ```ts
 * import { defaulted } from 'cdk8s-pods';
 *
 * const spec = { containers: [{ name: 'web', image: 'nginx:1.29' }] };
 * const pod = defaulted({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec });
 * console.log(JSON.stringify(pod, null, 2));
 * ```
 */
export function defaulted(
  manifest: KubernetesObject,
  { kubernetes = NEWEST_VERSION }: DefaultedOptions = {},
): KubernetesObject {
  assertDecodable(manifest, kubernetes);
  return storedObject(manifest, kubernetes) as unknown as KubernetesObject;
}

/**
 * Checks that a server can decode a manifest.
 *
 * @throws TypeError if the manifest is of another kind, or a value has a wrong type
 */
export function assertDecodable(manifest: KubernetesObject, kubernetes: KubernetesVersion): void {
  assertPodKind(manifest);
  const error = findDecodeError(manifest, kubernetes);
  if (error !== undefined) throw new TypeError(`${error.field}: ${error.detail}`);
}

/** The error about a manifest of a kind that is not supported. */
export class UnsupportedKindError extends TypeError {}

/** @throws UnsupportedKindError if a manifest is of another kind */
export function assertPodKind(manifest: KubernetesObject): void {
  const [apiVersion, kind] = [String(manifest.apiVersion), String(manifest.kind)];
  if (findPodKind({ apiVersion, kind }) === undefined)
    throw new UnsupportedKindError(
      `${kind} of ${apiVersion} is not supported. ` +
        `The kinds are ${[...POD_KINDS.keys()].join(', ')}.`,
    );
}

/** Returns the error for which a server cannot decode a manifest, if there is one. */
const findDecodeError = (
  manifest: KubernetesObject,
  kubernetes: KubernetesVersion,
): Finding | undefined =>
  decodeManifest(manifest, serverProfileFor(minorOf(kubernetes))).findings.find(
    ({ type }) => type === 'Decode',
  );
