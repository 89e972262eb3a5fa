import type { LabelSelector } from '../label-selector.js';
import type { Metadata } from '../metadata.js';
import type { PersistentVolumeClaimName } from '../named-object.js';
import type { TypedLocalObjectReference, TypedObjectReference } from '../object-reference.js';
import type { Quantity } from '../quantity.js';

/**
 * Storage that outlives the Pod, through a claim in the Pod's namespace. The Pod stays Pending
 * while the claim does not exist. Replicas of one Deployment share the claim: if it is
 * `ReadWriteOnce`, they can only run on one node.
 *
 * Source: core/v1 PersistentVolumeClaimVolumeSource.
 */
export interface PersistentVolumeClaimVolumeSource {
  /** The PersistentVolumeClaim, or its name. */
  readonly claimName: PersistentVolumeClaimName;
  /**
   * Whether the volume is mounted read-only in every container.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
}

/**
 * A claim that is created for this Pod and deleted with it. Its name is `<pod>-<volume>`; while
 * another claim has that name, the Pod stays Pending.
 *
 * Source: core/v1 EphemeralVolumeSource.
 */
export interface EphemeralVolumeSource {
  /** The claim to create. */
  readonly volumeClaimTemplate: PersistentVolumeClaimTemplate;
}

/**
 * The claim that is created for an ephemeral volume.
 *
 * Source: core/v1 PersistentVolumeClaimTemplate.
 */
export interface PersistentVolumeClaimTemplate {
  /**
   * Labels and annotations of the claim. It can have no other metadata: its name is derived from
   * the names of the Pod and the volume.
   */
  readonly metadata?: Pick<Metadata, 'labels' | 'annotations'> | undefined;
  /** The storage that the claim requests. */
  readonly spec: PersistentVolumeClaimSpec;
}

/**
 * The storage that a claim requests:
 * `{ accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } }`. `accessModes`
 * and `resources` are optional in the API's type, but a server refuses a claim without them.
 *
 * Source: core/v1 PersistentVolumeClaimSpec.
 */
export interface PersistentVolumeClaimSpec {
  /**
   * How many nodes or Pods can mount the volume at the same time: with `ReadWriteOnce` one node,
   * with any number of Pods on it; with `ReadWriteOncePod` one Pod in the cluster (not allowed
   * together with other modes); with `ReadOnlyMany` and `ReadWriteMany` many nodes, if the storage
   * supports it.
   */
  readonly accessModes?:
    | readonly ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[]
    | undefined;
  /**
   * The claim or VolumeSnapshot from which the new volume is filled. Any other kind is dropped
   * without an error: use `dataSourceRef`, which accepts everything that this field accepts. If
   * both are set, they must be equal.
   *
   * @default - an empty volume
   */
  readonly dataSource?: TypedLocalObjectReference | undefined;
  /**
   * The object from which the new volume is filled: a claim, a VolumeSnapshot, or another object
   * that a volume populator in the cluster supports. If none supports it, the claim is never bound.
   *
   * @default - an empty volume
   */
  readonly dataSourceRef?: TypedObjectReference | undefined;
  /** The size of the storage: `{ requests: { storage: '10Gi' } }`. */
  readonly resources?: VolumeResourceRequirements | undefined;
  /**
   * Labels that the PersistentVolume must have. Only existing volumes are considered; none is
   * created for a claim with a selector.
   *
   * @default - any suitable volume
   */
  readonly selector?: LabelSelector | undefined;
  /**
   * Name of the StorageClass. `''` requests a volume without a class, and none is created for it.
   *
   * @default - the default class of the cluster, if it has one
   */
  readonly storageClassName?: string | undefined;
  /**
   * Name of a VolumeAttributesClass: settings that the CSI driver applies to the volume, such as
   * its throughput.
   *
   * @default - none
   */
  readonly volumeAttributesClassName?: string | undefined;
  /**
   * `Filesystem` for `volumeMounts` of a container, `Block` for the raw device under its
   * `volumeDevices`.
   *
   * @default 'Filesystem'
   */
  readonly volumeMode?: 'Block' | 'Filesystem' | undefined;
  /**
   * Name of the PersistentVolume to bind to.
   *
   * @default - a suitable one is found or created
   */
  readonly volumeName?: string | undefined;
}

/**
 * The size of the storage that a claim requests. The only built-in resource is `storage`.
 *
 * Source: core/v1 VolumeResourceRequirements.
 */
export interface VolumeResourceRequirements {
  /**
   * Accepted by the API, but not enforced by Kubernetes itself: use `requests`.
   *
   * @default - none
   */
  readonly limits?: { readonly [name: string]: Quantity } | undefined;
  /**
   * The minimum size, greater than zero and in whole bytes: `{ storage: '10Gi' }`. The server warns
   * about `1.1Gi`, which is not a whole number of bytes.
   */
  readonly requests?: { readonly [name: string]: Quantity } | undefined;
}
