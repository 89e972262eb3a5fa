import type { LocalObjectReference } from '../object-reference.js';

/**
 * A volume of an executable driver in the kubelet's plugin directory. The kubelet of 1.37 still
 * calls such drivers, but they are deprecated: use a CSI driver, through a claim.
 *
 * Source: core/v1 FlexVolumeSource.
 */
export interface FlexVolumeSource {
  /** Vendor and name of the driver: `example.com/lvm`. */
  readonly driver: string;
  /** File system; if omitted, the driver decides. */
  readonly fsType?: string | undefined;
  /**
   * Settings of the driver, under names that the driver defines. Names under `kubernetes.io` or
   * `k8s.io` are refused.
   */
  readonly options?: { readonly [name: string]: string } | undefined;
  /** Whether the volume is mounted read-only. */
  readonly readOnly?: boolean | undefined;
  /**
   * A Secret in the Pod's namespace; the driver receives all its keys. The Secret's `type` must be
   * the name of the driver.
   */
  readonly secretRef?: LocalObjectReference | undefined;
}

/**
 * A dataset of Flocker, by name or by UUID. The in-tree driver was removed in Kubernetes 1.25: a
 * server warns, and the Pod never starts. Use a claim of a storage class.
 *
 * Source: core/v1 FlockerVolumeSource.
 */
export interface FlockerVolumeSource {
  /** Name of the dataset, without `/`. */
  readonly datasetName?: string | undefined;
  /** UUID of the dataset, in place of its name. */
  readonly datasetUUID?: string | undefined;
}

/**
 * A clone of a Git repository. Disabled since Kubernetes 1.33, permanently since 1.36: a server
 * warns, and the Pod never starts. Clone in an init container, into an `emptyDir`.
 *
 * Source: core/v1 GitRepoVolumeSource.
 */
export interface GitRepoVolumeSource {
  /**
   * Directory of the volume to clone into, a relative path without `..`; `.` for the volume itself.
   */
  readonly directory?: string | undefined;
  /** URL of the repository. */
  readonly repository: string;
  /** Commit, tag or branch to check out. */
  readonly revision?: string | undefined;
}

/**
 * A disk of Photon Controller. The in-tree driver was removed in Kubernetes 1.16: a server warns,
 * and the Pod never starts. Use a claim of a storage class.
 *
 * Source: core/v1 PhotonPersistentDiskVolumeSource.
 */
export interface PhotonPersistentDiskVolumeSource {
  /** File system; ext4 if omitted. */
  readonly fsType?: string | undefined;
  /** ID of the disk. */
  readonly pdID: string;
}

/**
 * A volume of Portworx. The in-tree driver has been removed: the CSI driver pxd.portworx.com must
 * be installed to mount it. Use a claim instead.
 *
 * Source: core/v1 PortworxVolumeSource.
 */
export interface PortworxVolumeSource {
  /** File system; if omitted, the driver decides. */
  readonly fsType?: string | undefined;
  /** Whether the driver is requested to allow read-only access by many nodes. */
  readonly readOnly?: boolean | undefined;
  /** ID of the volume. */
  readonly volumeID: string;
}

/**
 * A volume of Quobyte. The in-tree driver was removed in Kubernetes 1.25: a server warns, and the
 * Pod never starts. Use a claim of Quobyte's CSI driver.
 *
 * Source: core/v1 QuobyteVolumeSource.
 */
export interface QuobyteVolumeSource {
  /** Group to which access is mapped; none if omitted. */
  readonly group?: string | undefined;
  /** Whether the volume is mounted read-only. */
  readonly readOnly?: boolean | undefined;
  /** Addresses of the registry: `host:port`, several are separated by commas. */
  readonly registry: string;
  /** Tenant that owns the volume, at most 64 characters. */
  readonly tenant?: string | undefined;
  /** User to which access is mapped. */
  readonly user?: string | undefined;
  /** Name of the volume. */
  readonly volume: string;
}

/**
 * A volume of ScaleIO, now called PowerFlex. The in-tree driver was removed in Kubernetes 1.22: a
 * server warns, and the Pod never starts. Use a claim of Dell's CSI driver for PowerFlex.
 *
 * Source: core/v1 ScaleIOVolumeSource.
 */
export interface ScaleIOVolumeSource {
  /**
   * File system.
   *
   * @default 'xfs'
   */
  readonly fsType?: string | undefined;
  /** Address of the API gateway. */
  readonly gateway: string;
  /** Protection domain of the storage. */
  readonly protectionDomain?: string | undefined;
  /** Whether the volume is mounted read-only. */
  readonly readOnly?: boolean | undefined;
  /** A Secret in the Pod's namespace with the user's name and password. */
  readonly secretRef: LocalObjectReference;
  /** Whether the connection to the gateway uses TLS. */
  readonly sslEnabled?: boolean | undefined;
  /**
   * `ThickProvisioned` or `ThinProvisioned`.
   *
   * @default 'ThinProvisioned'
   */
  readonly storageMode?: string | undefined;
  /** Pool of the protection domain. */
  readonly storagePool?: string | undefined;
  /** Name of the storage system. */
  readonly system: string;
  /**
   * Name of the volume. It is optional in the API's type, but a server refuses the volume without
   * it.
   */
  readonly volumeName?: string | undefined;
}

/**
 * A volume of StorageOS. The in-tree driver was removed in Kubernetes 1.25: a server warns, and the
 * Pod never starts. Use a claim of a storage class.
 *
 * Source: core/v1 StorageOSVolumeSource.
 */
export interface StorageOSVolumeSource {
  /** File system; ext4 if omitted. */
  readonly fsType?: string | undefined;
  /** Whether the volume is mounted read-only. */
  readonly readOnly?: boolean | undefined;
  /** A Secret in the Pod's namespace with the credentials for the StorageOS API. */
  readonly secretRef?: LocalObjectReference | undefined;
  /**
   * Name of the volume, a DNS label. It is optional in the API's type, but a server refuses the
   * volume without it.
   */
  readonly volumeName?: string | undefined;
  /** Namespace of the volume in StorageOS; the Pod's if omitted. */
  readonly volumeNamespace?: string | undefined;
}
