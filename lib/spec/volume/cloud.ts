import type { LocalObjectReference } from '../object-reference.js';

/**
 * A disk of AWS that exists already, in the zone of the node. The in-tree driver is gone: the CSI
 * driver ebs.csi.aws.com mounts it, where it is installed. Use a claim instead.
 *
 * Source: core/v1 AWSElasticBlockStoreVolumeSource.
 */
export interface AWSElasticBlockStoreVolumeSource {
  /**
   * File system: `ext4`, `xfs`.
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
   * Mount it read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /** Id of the disk: `vol-0123456789abcdef0`. */
  readonly volumeID: string;
}

/**
 * A disk of Azure that exists already. The in-tree driver is gone: the CSI driver
 * disk.csi.azure.com mounts it, where it is installed, and only with the `kind` `Managed`. Use a
 * claim instead.
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
  /** Name of the disk. Required, though the CSI driver goes by `diskURI` alone. */
  readonly diskName: string;
  /**
   * Id of the disk:
   * `/subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Compute/disks/<name>`. With a
   * `kind` other than `Managed` a server takes only `https://` here.
   */
  readonly diskURI: string;
  /**
   * File system: `ext4`, `xfs`.
   *
   * @default 'ext4'
   */
  readonly fsType?: string | undefined;
  /**
   * Always write `Managed`: the default is kept from the time of the in-tree driver, and a disk of
   * another kind is never mounted.
   *
   * @default 'Shared'
   */
  readonly kind?: 'Dedicated' | 'Managed' | 'Shared' | undefined;
  /**
   * Mount it read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
}

/**
 * A file share of Azure, which many Pods may write to. The in-tree driver is gone: the CSI driver
 * file.csi.azure.com mounts it, where it is installed. Use a claim instead.
 *
 * Source: core/v1 AzureFileVolumeSource.
 */
export interface AzureFileVolumeSource {
  /**
   * Mount it read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * A Secret in the Pod's namespace with the storage account: `azurestorageaccountname` and
   * `azurestorageaccountkey`.
   */
  readonly secretName: string;
  /** Name of the share. */
  readonly shareName: string;
}

/**
 * A disk of OpenStack that exists already. The in-tree driver is gone: the CSI driver
 * cinder.csi.openstack.org mounts it, where it is installed. Use a claim instead.
 *
 * Source: core/v1 CinderVolumeSource.
 */
export interface CinderVolumeSource {
  /**
   * File system: `ext4`, `xfs`.
   *
   * @default - the driver decides
   */
  readonly fsType?: string | undefined;
  /**
   * Mount it read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /** No longer used: the CSI driver does not receive it. */
  readonly secretRef?: LocalObjectReference | undefined;
  /** Id of the disk, a UUID. */
  readonly volumeID: string;
}

/**
 * A disk of Google Cloud that exists already, in the zone of the node. The in-tree driver is gone:
 * the CSI driver pd.csi.storage.gke.io mounts it, where it is installed. Use a claim instead.
 *
 * Source: core/v1 GCEPersistentDiskVolumeSource.
 */
export interface GCEPersistentDiskVolumeSource {
  /**
   * File system: `ext4`, `xfs`.
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
   * Mount it read-only. Several nodes can mount the disk only so.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
}

/**
 * A virtual disk of vSphere that exists already. The in-tree driver is gone: the CSI driver
 * csi.vsphere.vmware.com mounts it, where it is installed. Use a claim instead.
 *
 * Source: core/v1 VsphereVirtualDiskVolumeSource.
 */
export interface VsphereVirtualDiskVolumeSource {
  /**
   * File system: `ext4`, `xfs`.
   *
   * @default - the driver decides
   */
  readonly fsType?: string | undefined;
  /** No longer used: the CSI driver does not receive it. */
  readonly storagePolicyID?: string | undefined;
  /**
   * Leave it out in a Pod: the code of Kubernetes 1.37 that hands the volume over to the CSI driver
   * panics on it.
   */
  readonly storagePolicyName?: string | undefined;
  /** Path of the disk's file: `[datastore1] volumes/data.vmdk`. */
  readonly volumePath: string;
}
