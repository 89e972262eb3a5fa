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

const BIND_COMPLETED = 'pv.kubernetes.io/bind-completed';

export const isBoundClaim = ({ metadata, spec }: PersistentVolumeClaim): boolean =>
  (spec.volumeName ?? '') !== '' && Object.hasOwn(metadata.annotations ?? {}, BIND_COMPLETED);

/** Returns a claim that is bound to a volume. */
export const boundClaim = (
  claim: PersistentVolumeClaim,
  volumeName: string,
): PersistentVolumeClaim => ({
  ...claim,
  metadata: {
    ...claim.metadata,
    annotations: { ...claim.metadata.annotations, [BIND_COMPLETED]: 'yes' },
  },
  spec: { ...claim.spec, volumeName },
});

export const hasClaims = ({ volumes = [] }: PodSpec): boolean =>
  volumes.some(
    ({ persistentVolumeClaim, ephemeral }) => (persistentVolumeClaim ?? ephemeral) !== undefined,
  );
