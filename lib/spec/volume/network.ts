import type { LocalObjectReference } from '../object-reference.js';

/**
 * Storage that a CSI driver creates for this Pod on its node, and removes with it. Only for drivers
 * whose CSIDriver object lists the mode `Ephemeral`; with any other, the Pod waits in
 * ContainerCreating.
 *
 * Source: core/v1 CSIVolumeSource.
 */
export interface CSIVolumeSource {
  /**
   * Name of the driver, which is also the name of its CSIDriver object: `secrets-store.csi.k8s.io`.
   * At most 63 characters.
   */
  readonly driver: string;
  /**
   * File system to create.
   *
   * @default - the driver decides
   */
  readonly fsType?: string | undefined;
  /** A Secret in the Pod's namespace. The driver receives all its keys. */
  readonly nodePublishSecretRef?: LocalObjectReference | undefined;
  /**
   * Whether the volume is mounted read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * Settings of the driver, under names that the driver defines: `{ secretProviderClass: 'db' }`.
   * All values are strings.
   *
   * @default - none
   */
  readonly volumeAttributes?: { readonly [name: string]: string } | undefined;
}

/**
 * A directory that an NFS server exports. It outlives the Pod, and many Pods can write to it.
 * `fsGroup` does not apply, and mount options cannot be set: for those, use a PersistentVolume.
 *
 * Source: core/v1 NFSVolumeSource.
 */
export interface NFSVolumeSource {
  /** The exported directory, an absolute path: `/exports/media`. */
  readonly path: string;
  /**
   * Whether the volume is mounted read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * Host name or IP address of the server. The node resolves the name, so names of Services are
   * usually unknown.
   */
  readonly server: string;
}

/**
 * A disk of an iSCSI target. It outlives the Pod. Mount it in one Pod, or read-only in all: two
 * writers damage its file system.
 *
 * Source: core/v1 ISCSIVolumeSource.
 */
export interface ISCSIVolumeSource {
  /**
   * Whether targets are discovered at the portal with CHAP. Requires `secretRef`.
   *
   * @default false
   */
  readonly chapAuthDiscovery?: boolean | undefined;
  /**
   * Whether the login to the target uses CHAP. Requires `secretRef`.
   *
   * @default false
   */
  readonly chapAuthSession?: boolean | undefined;
  /**
   * File system, such as `ext4` or `xfs`. A blank disk is formatted with it.
   *
   * @default - the file system on the disk; ext4 if the disk is blank
   */
  readonly fsType?: string | undefined;
  /**
   * Name with which the node identifies itself to the target. The volume's name, a `:` and
   * `targetPortal` can then have at most 64 characters together.
   *
   * @default - the node's own name
   */
  readonly initiatorName?: string | undefined;
  /**
   * Name of the target: `iqn.2024-01.com.example:disk1`, or one that begins with `eui` or `naa`.
   */
  readonly iqn: string;
  /**
   * Interface of the node's iSCSI client. `default` uses TCP.
   *
   * @default 'default'
   */
  readonly iscsiInterface?: string | undefined;
  /** Number of the disk at the target, from 0 to 255. */
  readonly lun: number;
  /**
   * Further portals of the same target, for several paths to the disk, in the format of
   * `targetPortal`.
   *
   * @default - none
   */
  readonly portals?: readonly string[] | undefined;
  /**
   * Whether the volume is mounted read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * A Secret in the Pod's namespace with the names and passwords for CHAP, under keys such as
   * `node.session.auth.username`.
   */
  readonly secretRef?: LocalObjectReference | undefined;
  /** Address of the target: `10.0.0.5`, or `10.0.0.5:3261` if the port is not 3260. */
  readonly targetPortal: string;
}

/**
 * A disk on a Fibre Channel network, identified either by `targetWWNs` and `lun` or by `wwids`. It
 * outlives the Pod. Mount it in one Pod, or read-only in all: two writers damage its file system.
 *
 * Source: core/v1 FCVolumeSource.
 */
export interface FCVolumeSource {
  /**
   * File system, such as `ext4` or `xfs`. A blank disk is formatted with it.
   *
   * @default - the file system on the disk; ext4 if the disk is blank
   */
  readonly fsType?: string | undefined;
  /** Number of the disk at the targets, from 0 to 255. Required with `targetWWNs`. */
  readonly lun?: number | undefined;
  /**
   * Whether the volume is mounted read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /** World wide names of the ports that offer the disk: `50012345678abcde`. */
  readonly targetWWNs?: readonly string[] | undefined;
  /** World wide identifiers of the disk itself: `3600a0b80000f1234000000005d6e7f80`. */
  readonly wwids?: readonly string[] | undefined;
}

/**
 * A directory of CephFS. The in-tree driver was removed in Kubernetes 1.31: a server warns, and the
 * Pod never starts. Use a claim of the ceph-csi driver.
 *
 * Source: core/v1 CephFSVolumeSource.
 */
export interface CephFSVolumeSource {
  /** Addresses of the monitors: `10.0.0.1:6789`. */
  readonly monitors: readonly string[];
  /** The directory to mount; `/` if omitted. */
  readonly path?: string | undefined;
  /** Whether the volume is mounted read-only. */
  readonly readOnly?: boolean | undefined;
  /** Path on the node of a file with the user's key; `/etc/ceph/user.secret` if omitted. */
  readonly secretFile?: string | undefined;
  /** A Secret with the user's key, instead of `secretFile`. */
  readonly secretRef?: LocalObjectReference | undefined;
  /** Ceph user; `admin` if omitted. */
  readonly user?: string | undefined;
}

/**
 * A block device of Ceph. The in-tree driver was removed in Kubernetes 1.31: a server warns, and
 * the Pod never starts. Use a claim of the ceph-csi driver.
 *
 * Source: core/v1 RBDVolumeSource.
 */
export interface RBDVolumeSource {
  /** File system; ext4 if omitted. */
  readonly fsType?: string | undefined;
  /** Name of the image, the device in Ceph. */
  readonly image: string;
  /**
   * Path on the node of the user's key ring.
   *
   * @default '/etc/ceph/keyring'
   */
  readonly keyring?: string | undefined;
  /** Addresses of the monitors: `10.0.0.1:6789`. */
  readonly monitors: readonly string[];
  /**
   * Pool that holds the image.
   *
   * @default 'rbd'
   */
  readonly pool?: string | undefined;
  /** Whether the volume is mounted read-only. */
  readonly readOnly?: boolean | undefined;
  /** A Secret with the user's key, instead of `keyring`. */
  readonly secretRef?: LocalObjectReference | undefined;
  /**
   * Ceph user.
   *
   * @default 'admin'
   */
  readonly user?: string | undefined;
}

/**
 * A volume of Gluster. The in-tree driver was removed in Kubernetes 1.26: a server warns, and the
 * Pod never starts. Use a claim of a storage class.
 *
 * Source: core/v1 GlusterfsVolumeSource.
 */
export interface GlusterfsVolumeSource {
  /** Name of an Endpoints object with the addresses of the servers. */
  readonly endpoints: string;
  /** Name of the volume in Gluster. */
  readonly path: string;
  /** Whether the volume is mounted read-only. */
  readonly readOnly?: boolean | undefined;
}
