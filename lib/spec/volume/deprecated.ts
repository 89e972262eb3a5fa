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
  /** File system; the driver decides if left out. */
  readonly fsType?: string | undefined;
  /**
   * Settings of the driver, by its own names. Names under `kubernetes.io` or `k8s.io` are refused.
   */
  readonly options?: { readonly [name: string]: string } | undefined;
  /** Mount it read-only, if true. */
  readonly readOnly?: boolean | undefined;
  /**
   * A Secret in the Pod's namespace; the driver receives all its keys. The Secret's `type` must be
   * the name of the driver.
   */
  readonly secretRef?: LocalObjectReference | undefined;
}

/**
 * A dataset of Flocker, by name or by UUID. The in-tree driver is gone since Kubernetes 1.25: a
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
 * A clone of a Git repository. Switched off since Kubernetes 1.33, for good since 1.36: a server
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
 * A disk of Photon Controller. The in-tree driver is gone since Kubernetes 1.16: a server warns,
 * and the Pod never starts. Use a claim of a storage class.
 *
 * Source: core/v1 PhotonPersistentDiskVolumeSource.
 */
export interface PhotonPersistentDiskVolumeSource {
  /** File system; ext4 if left out. */
  readonly fsType?: string | undefined;
  /** Id of the disk. */
  readonly pdID: string;
}

/**
 * A volume of Portworx. The in-tree driver is gone: the CSI driver pxd.portworx.com mounts it,
 * where it is installed. Use a claim instead.
 *
 * Source: core/v1 PortworxVolumeSource.
 */
export interface PortworxVolumeSource {
  /** File system; the driver decides if left out. */
  readonly fsType?: string | undefined;
  /** Ask the driver for access by many nodes that only read, if true. */
  readonly readOnly?: boolean | undefined;
  /** Id of the volume. */
  readonly volumeID: string;
}

/**
 * A volume of Quobyte. The in-tree driver is gone since Kubernetes 1.25: a server warns, and the
 * Pod never starts. Use a claim of Quobyte's CSI driver.
 *
 * Source: core/v1 QuobyteVolumeSource.
 */
export interface QuobyteVolumeSource {
  /** Group that access is mapped to; none if left out. */
  readonly group?: string | undefined;
  /** Mount it read-only, if true. */
  readonly readOnly?: boolean | undefined;
  /** Addresses of the registry: `host:port`, several with commas between. */
  readonly registry: string;
  /** Tenant that owns the volume, at most 64 characters. */
  readonly tenant?: string | undefined;
  /** User that access is mapped to. */
  readonly user?: string | undefined;
  /** Name of the volume. */
  readonly volume: string;
}

/**
 * A volume of ScaleIO, today PowerFlex. The in-tree driver is gone since Kubernetes 1.22: a server
 * warns, and the Pod never starts. Use a claim of Dell's CSI driver for PowerFlex.
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
  /** Mount it read-only, if true. */
  readonly readOnly?: boolean | undefined;
  /** A Secret in the Pod's namespace with the user's name and password. */
  readonly secretRef: LocalObjectReference;
  /** Talk to the gateway over TLS, if true. */
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
  /** Name of the volume. The API calls it optional, but a server refuses the volume without it. */
  readonly volumeName?: string | undefined;
}

/**
 * A volume of StorageOS. The in-tree driver is gone since Kubernetes 1.25: a server warns, and the
 * Pod never starts. Use a claim of a storage class.
 *
 * Source: core/v1 StorageOSVolumeSource.
 */
export interface StorageOSVolumeSource {
  /** File system; ext4 if left out. */
  readonly fsType?: string | undefined;
  /** Mount it read-only, if true. */
  readonly readOnly?: boolean | undefined;
  /** A Secret in the Pod's namespace to log in to the StorageOS API with. */
  readonly secretRef?: LocalObjectReference | undefined;
  /**
   * Name of the volume, a DNS label. The API calls it optional, but a server refuses the volume
   * without it.
   */
  readonly volumeName?: string | undefined;
  /** Namespace of the volume in StorageOS; that of the Pod if left out. */
  readonly volumeNamespace?: string | undefined;
}
