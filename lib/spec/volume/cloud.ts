import type { SecretName } from '../named-object.js';
import type { LocalObjectReference } from '../object-reference.js';

/**
 * An existing AWS disk in the zone of the node. The in-tree driver has been removed: the CSI driver
 * ebs.csi.aws.com must be installed to mount it. Use a claim instead.
 *
 * Source: core/v1 AWSElasticBlockStoreVolumeSource.
 */
export interface AWSElasticBlockStoreVolumeSource {
  /**
   * File system, such as `ext4` or `xfs`.
   *
   * @default - the driver decides
   */
  readonly fsType?: string | undefined;
  /**
   * Number of the partition to mount, at most 255.
   *
   * @default - the whole disk
   */
  readonly partition?: number | undefined;
  /**
   * Whether the volume is mounted read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /** ID of the disk: `vol-0123456789abcdef0`. */
  readonly volumeID: string;
}

/**
 * An existing Azure disk. The in-tree driver has been removed: the CSI driver disk.csi.azure.com
 * must be installed to mount it, and `kind` must be `Managed`. Use a claim instead.
 *
 * Source: core/v1 AzureDiskVolumeSource.
 */
export interface AzureDiskVolumeSource {
  /**
   * How the host of the virtual machine caches the disk.
   *
   * @default 'ReadWrite'
   */
  readonly cachingMode?: 'None' | 'ReadOnly' | 'ReadWrite' | undefined;
  /** Name of the disk. Required, although the CSI driver only uses `diskURI`. */
  readonly diskName: string;
  /**
   * ID of the disk:
   * `/subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Compute/disks/<name>`. With a
   * `kind` other than `Managed`, a server only accepts `https://` here.
   */
  readonly diskURI: string;
  /**
   * File system, such as `ext4` or `xfs`.
   *
   * @default 'ext4'
   */
  readonly fsType?: string | undefined;
  /**
   * Always write `Managed`: the default dates from the in-tree driver, and a disk of another kind
   * is never mounted.
   *
   * @default 'Shared'
   */
  readonly kind?: 'Dedicated' | 'Managed' | 'Shared' | undefined;
  /**
   * Whether the volume is mounted read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
}

/**
 * An Azure file share, to which many Pods can write. The in-tree driver has been removed: the CSI
 * driver file.csi.azure.com must be installed to mount it. Use a claim instead.
 *
 * Source: core/v1 AzureFileVolumeSource.
 */
export interface AzureFileVolumeSource {
  /**
   * Whether the volume is mounted read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * A Secret in the Pod's namespace with the storage account, or its name. Its keys are
   * `azurestorageaccountname` and `azurestorageaccountkey`.
   */
  readonly secretName: SecretName;
  /** Name of the share. */
  readonly shareName: string;
}

/**
 * An existing OpenStack disk. The in-tree driver has been removed: the CSI driver
 * cinder.csi.openstack.org must be installed to mount it. Use a claim instead.
 *
 * Source: core/v1 CinderVolumeSource.
 */
export interface CinderVolumeSource {
  /**
   * File system, such as `ext4` or `xfs`.
   *
   * @default - the driver decides
   */
  readonly fsType?: string | undefined;
  /**
   * Whether the volume is mounted read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /** No longer used: the CSI driver does not receive it. */
  readonly secretRef?: LocalObjectReference | undefined;
  /** ID of the disk, a UUID. */
  readonly volumeID: string;
}

/**
 * An existing Google Cloud disk in the zone of the node. The in-tree driver has been removed: the
 * CSI driver pd.csi.storage.gke.io must be installed to mount it. Use a claim instead.
 *
 * Source: core/v1 GCEPersistentDiskVolumeSource.
 */
export interface GCEPersistentDiskVolumeSource {
  /**
   * File system, such as `ext4` or `xfs`.
   *
   * @default - the driver decides
   */
  readonly fsType?: string | undefined;
  /**
   * Number of the partition to mount, at most 255.
   *
   * @default - the whole disk
   */
  readonly partition?: number | undefined;
  /** Name of the disk. */
  readonly pdName: string;
  /**
   * Whether the volume is mounted read-only. Only then can several nodes mount the disk.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
}

/**
 * An existing virtual disk of vSphere. The in-tree driver has been removed: the CSI driver
 * csi.vsphere.vmware.com must be installed to mount it. Use a claim instead.
 *
 * Source: core/v1 VsphereVirtualDiskVolumeSource.
 */
export interface VsphereVirtualDiskVolumeSource {
  /**
   * File system, such as `ext4` or `xfs`.
   *
   * @default - the driver decides
   */
  readonly fsType?: string | undefined;
  /** No longer used: the CSI driver does not receive it. */
  readonly storagePolicyID?: string | undefined;
  /**
   * Omit it in a Pod: the code in Kubernetes 1.37 that passes the volume to the CSI driver panics
   * if it is set.
   */
  readonly storagePolicyName?: string | undefined;
  /** Path of the disk file: `[datastore1] volumes/data.vmdk`. */
  readonly volumePath: string;
}
