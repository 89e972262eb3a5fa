import type { LabelSelector } from '../label-selector.js';
import type { Metadata } from '../metadata.js';
import type { TypedLocalObjectReference, TypedObjectReference } from '../object-reference.js';
import type { Quantity } from '../quantity.js';

/**
 * Storage that outlives the Pod, through a claim in the Pod's namespace. The Pod stays Pending
 * while the claim does not exist. Replicas of one Deployment share the claim: if it is
 * `ReadWriteOnce`, they can run on one node only.
 *
 * Source: core/v1 PersistentVolumeClaimVolumeSource.
 */
export interface PersistentVolumeClaimVolumeSource {
  /** Name of the PersistentVolumeClaim. */
  readonly claimName: string;
  /**
   * Mount it read-only in every container.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
}

/**
 * A claim that is made for this Pod and deleted with it. It is called `<pod>-<volume>`; while
 * another claim has that name, the Pod stays Pending.
 *
 * Source: core/v1 EphemeralVolumeSource.
 */
export interface EphemeralVolumeSource {
  /** The claim to make. */
  readonly volumeClaimTemplate: PersistentVolumeClaimTemplate;
}

/**
 * The claim that an ephemeral volume makes.
 *
 * Source: core/v1 PersistentVolumeClaimTemplate.
 */
export interface PersistentVolumeClaimTemplate {
  /**
   * Labels and annotations of the claim. It can have no other metadata: its name is made of the
   * Pod's and the volume's.
   */
  readonly metadata?: Pick<Metadata, 'labels' | 'annotations'> | undefined;
  /** What the claim asks for. */
  readonly spec: PersistentVolumeClaimSpec;
}

/**
 * What a claim asks for:
 * `{ accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } }`.
 * These two are optional in the API's type, but a server refuses a claim without
 * them.
 *
 * Source: core/v1 PersistentVolumeClaimSpec.
 */
export interface PersistentVolumeClaimSpec {
  /**
   * Who may mount it at a time: `ReadWriteOnce` one node, with any number of Pods on it;
   * `ReadWriteOncePod` one Pod in the cluster (not beside another mode); `ReadOnlyMany` and
   * `ReadWriteMany` many nodes, where the storage can.
   */
  readonly accessModes?:
    | readonly ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[]
    | undefined;
  /**
   * A claim or a VolumeSnapshot to start from. Any other kind is dropped without an error: use
   * `dataSourceRef`, which takes all that this one takes. If both are there, they must be equal.
   *
   * @default - an empty volume
   */
  readonly dataSource?: TypedLocalObjectReference | undefined;
  /**
   * What to fill the new volume from: a claim, a VolumeSnapshot, or another object that a volume
   * populator in the cluster knows. If none does, the claim is never bound.
   *
   * @default - an empty volume
   */
  readonly dataSourceRef?: TypedObjectReference | undefined;
  /** How much storage: `{ requests: { storage: '10Gi' } }`. */
  readonly resources?: VolumeResourceRequirements | undefined;
  /**
   * Labels that the PersistentVolume must have. Only volumes that exist already are looked at; none
   * is made for a claim with a selector.
   *
   * @default - any volume that fits
   */
  readonly selector?: LabelSelector | undefined;
  /**
   * Name of the StorageClass. `''` asks for a volume without a class, and none is made for it.
   *
   * @default - the default class of the cluster, if it has one
   */
  readonly storageClassName?: string | undefined;
  /**
   * Name of a VolumeAttributesClass: settings that the CSI driver gives the volume, such as its
   * throughput.
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
   * Name of the one PersistentVolume to bind to.
   *
   * @default - one that fits is found or made
   */
  readonly volumeName?: string | undefined;
}

/**
 * How much storage a claim asks for. The only resource of Kubernetes' own is `storage`.
 *
 * Source: core/v1 VolumeResourceRequirements.
 */
export interface VolumeResourceRequirements {
  /**
   * Taken by the API, but not enforced by Kubernetes itself: write `requests`.
   *
   * @default - none
   */
  readonly limits?: { readonly [name: string]: Quantity } | undefined;
  /**
   * The least size, above zero and in whole bytes: `{ storage: '10Gi' }`. The server warns of
   * `1.1Gi`, which is no whole number.
   */
  readonly requests?: { readonly [name: string]: Quantity } | undefined;
}
