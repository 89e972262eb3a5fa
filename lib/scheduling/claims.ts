import type { PersistentVolumeClaim } from '../cluster/objects/cluster-shapes.js';
import type { PodSpec, Volume } from '../cluster/objects/pod-shape.js';

/** The message of the API's error about an object that does not exist. */
export const notFound = (resource: string, name: string): string =>
  `${resource} "${name}" not found`;

/** Returns the name of the claim of a volume: its own, or the one that is created for it. */
export const claimNameOf = (podName: string, volume: Volume): string | undefined =>
  volume.persistentVolumeClaim?.claimName ??
  (volume.ephemeral === undefined ? undefined : `${podName}-${volume.name}`);

export const storageClassOf = ({ metadata, spec }: PersistentVolumeClaim): string =>
  metadata.annotations?.['volume.beta.kubernetes.io/storage-class'] ?? spec.storageClassName ?? '';

export const isBoundClaim = ({ metadata, spec }: PersistentVolumeClaim): boolean =>
  (spec.volumeName ?? '') !== '' &&
  Object.hasOwn(metadata.annotations ?? {}, 'pv.kubernetes.io/bind-completed');

export const hasClaims = ({ volumes = [] }: PodSpec): boolean =>
  volumes.some(
    ({ persistentVolumeClaim, ephemeral }) => (persistentVolumeClaim ?? ephemeral) !== undefined,
  );
