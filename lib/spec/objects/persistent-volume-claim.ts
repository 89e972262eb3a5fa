import type { Metadata } from '../metadata.js';
import type { PersistentVolumeClaimSpec } from '../volume/claim.js';

/**
 * The fields of a PersistentVolumeClaim, of which a server requires `accessModes` and `resources`.
 *
 * Source: core/v1 PersistentVolumeClaim.
 */
export interface PersistentVolumeClaimProps
  extends Omit<PersistentVolumeClaimSpec, 'accessModes' | 'resources'> {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /** How many nodes or Pods can mount the volume at the same time: `['ReadWriteOnce']`. */
  readonly accessModes: NonNullable<PersistentVolumeClaimSpec['accessModes']>;
  /** The size of the storage: `{ requests: { storage: '10Gi' } }`. */
  readonly resources: NonNullable<PersistentVolumeClaimSpec['resources']>;
}
