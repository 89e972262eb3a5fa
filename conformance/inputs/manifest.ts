import { OTHER_KINDS } from '../../lib/api/validated-kinds.js';

/** The kinds that contain a Pod. */
export const API_VERSION_BY_KIND: ReadonlyMap<string, string> = new Map([
  ['Pod', 'v1'],
  ['PodTemplate', 'v1'],
  ['ReplicationController', 'v1'],
  ['ReplicaSet', 'apps/v1'],
  ['Deployment', 'apps/v1'],
  ['StatefulSet', 'apps/v1'],
  ['DaemonSet', 'apps/v1'],
  ['Job', 'batch/v1'],
  ['CronJob', 'batch/v1'],
]);

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** Whether a document is a manifest of one of these kinds, in its stable version. */
export const isPodManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' &&
  value !== null &&
  API_VERSION_BY_KIND.get(String((value as { kind?: unknown }).kind)) ===
    (value as { apiVersion?: unknown }).apiVersion;

/** Whether a document is a manifest of a kind without a Pod, in the version that is compared. */
export const isOtherManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' &&
  value !== null &&
  (value as { apiVersion?: unknown }).apiVersion !== undefined &&
  OTHER_KINDS.get(String((value as { kind?: unknown }).kind))?.apiVersion ===
    (value as { apiVersion?: unknown }).apiVersion;
