import type { EphemeralVolumeSource, PersistentVolumeClaimVolumeSource } from './volume/claim.js';
import type {
  AWSElasticBlockStoreVolumeSource,
  AzureDiskVolumeSource,
  AzureFileVolumeSource,
  CinderVolumeSource,
  GCEPersistentDiskVolumeSource,
  VsphereVirtualDiskVolumeSource,
} from './volume/cloud.js';
import type {
  FlexVolumeSource,
  FlockerVolumeSource,
  GitRepoVolumeSource,
  PhotonPersistentDiskVolumeSource,
  PortworxVolumeSource,
  QuobyteVolumeSource,
  ScaleIOVolumeSource,
  StorageOSVolumeSource,
} from './volume/deprecated.js';
import type { DownwardAPIVolumeSource } from './volume/downward-api.js';
import type { ConfigMapVolumeSource, SecretVolumeSource } from './volume/files.js';
import type {
  EmptyDirVolumeSource,
  HostPathVolumeSource,
  ImageVolumeSource,
} from './volume/local.js';
import type {
  CephFSVolumeSource,
  CSIVolumeSource,
  FCVolumeSource,
  GlusterfsVolumeSource,
  ISCSIVolumeSource,
  NFSVolumeSource,
  RBDVolumeSource,
} from './volume/network.js';
import type { ProjectedVolumeSource } from './volume/projected.js';

/**
 * A volume of exactly one type: `{ emptyDir: {} }`. A server refuses two types, and silently turns
 * a volume without a type into an `emptyDir`.
 *
 * Source: core/v1 Volume.
 */
export interface Volume {
  /**
   * An AWS disk.
   *
   * @deprecated The in-tree driver has been removed: the CSI driver ebs.csi.aws.com replaces it.
   * Use `persistentVolumeClaim`.
   */
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource | undefined;
  /**
   * An Azure disk.
   *
   * @deprecated The in-tree driver has been removed: the CSI driver disk.csi.azure.com replaces it.
   * Use `persistentVolumeClaim`.
   */
  readonly azureDisk?: AzureDiskVolumeSource | undefined;
  /**
   * An Azure file share.
   *
   * @deprecated The in-tree driver has been removed: the CSI driver file.csi.azure.com replaces it.
   * Use `persistentVolumeClaim`.
   */
  readonly azureFile?: AzureFileVolumeSource | undefined;
  /**
   * A directory of CephFS.
   *
   * @deprecated The driver was removed in Kubernetes 1.31: the Pod never starts. Use a claim of the
   * ceph-csi driver.
   */
  readonly cephfs?: CephFSVolumeSource | undefined;
  /**
   * An OpenStack disk.
   *
   * @deprecated The in-tree driver has been removed: the CSI driver cinder.csi.openstack.org
   * replaces it. Use `persistentVolumeClaim`.
   */
  readonly cinder?: CinderVolumeSource | undefined;
  /** The keys of a ConfigMap as files. */
  readonly configMap?: ConfigMapVolumeSource | undefined;
  /**
   * Storage that a CSI driver creates for this Pod. For storage that outlives the Pod, use
   * `persistentVolumeClaim`.
   */
  readonly csi?: CSIVolumeSource | undefined;
  /** Fields of the Pod itself as files, such as its labels or limits. */
  readonly downwardAPI?: DownwardAPIVolumeSource | undefined;
  /** An empty directory, shared by the containers and lost with the Pod. */
  readonly emptyDir?: EmptyDirVolumeSource | undefined;
  /** A claim that is created and deleted with the Pod: scratch space from a storage class. */
  readonly ephemeral?: EphemeralVolumeSource | undefined;
  /** A disk on a Fibre Channel network. */
  readonly fc?: FCVolumeSource | undefined;
  /**
   * A volume of an executable driver on the node.
   *
   * @deprecated The kubelet of 1.37 still calls such drivers. Use a CSI driver, through
   * `persistentVolumeClaim`.
   */
  readonly flexVolume?: FlexVolumeSource | undefined;
  /**
   * A dataset of Flocker.
   *
   * @deprecated The driver was removed in Kubernetes 1.25: the Pod never starts. Use
   * `persistentVolumeClaim`.
   */
  readonly flocker?: FlockerVolumeSource | undefined;
  /**
   * A Google Cloud disk.
   *
   * @deprecated The in-tree driver has been removed: the CSI driver pd.csi.storage.gke.io replaces
   * it. Use `persistentVolumeClaim`.
   */
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource | undefined;
  /**
   * A clone of a Git repository.
   *
   * @deprecated Disabled since Kubernetes 1.33: the Pod never starts. Clone in an init container,
   * into an `emptyDir`.
   */
  readonly gitRepo?: GitRepoVolumeSource | undefined;
  /**
   * A volume of Gluster.
   *
   * @deprecated The driver was removed in Kubernetes 1.26: the Pod never starts. Use
   * `persistentVolumeClaim`.
   */
  readonly glusterfs?: GlusterfsVolumeSource | undefined;
  /**
   * A file or directory of the node itself. Intended for agents of the node, and rarely for
   * anything else.
   */
  readonly hostPath?: HostPathVolumeSource | undefined;
  /**
   * The files of a container image or another OCI artifact, read-only. On by default since
   * Kubernetes 1.35.
   */
  readonly image?: ImageVolumeSource | undefined;
  /** A disk of an iSCSI target. */
  readonly iscsi?: ISCSIVolumeSource | undefined;
  /** A directory that an NFS server exports. */
  readonly nfs?: NFSVolumeSource | undefined;
  /** Storage that outlives the Pod, through an existing PersistentVolumeClaim. */
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource | undefined;
  /**
   * A disk of Photon Controller.
   *
   * @deprecated The driver was removed in Kubernetes 1.16: the Pod never starts. Use
   * `persistentVolumeClaim`.
   */
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource | undefined;
  /**
   * A volume of Portworx.
   *
   * @deprecated The in-tree driver has been removed: the CSI driver pxd.portworx.com replaces it.
   * Use `persistentVolumeClaim`.
   */
  readonly portworxVolume?: PortworxVolumeSource | undefined;
  /** ConfigMaps, Secrets, tokens, certificates and fields of the Pod, together in one directory. */
  readonly projected?: ProjectedVolumeSource | undefined;
  /**
   * A volume of Quobyte.
   *
   * @deprecated The driver was removed in Kubernetes 1.25: the Pod never starts. Use a claim of
   * Quobyte's CSI driver.
   */
  readonly quobyte?: QuobyteVolumeSource | undefined;
  /**
   * A block device of Ceph.
   *
   * @deprecated The driver was removed in Kubernetes 1.31: the Pod never starts. Use a claim of the
   * ceph-csi driver.
   */
  readonly rbd?: RBDVolumeSource | undefined;
  /**
   * A volume of ScaleIO, now called PowerFlex.
   *
   * @deprecated The driver was removed in Kubernetes 1.22: the Pod never starts. Use a claim of
   * Dell's CSI driver for PowerFlex.
   */
  readonly scaleIO?: ScaleIOVolumeSource | undefined;
  /** The keys of a Secret as files in the memory of the node. */
  readonly secret?: SecretVolumeSource | undefined;
  /**
   * A volume of StorageOS.
   *
   * @deprecated The driver was removed in Kubernetes 1.25: the Pod never starts. Use
   * `persistentVolumeClaim`.
   */
  readonly storageos?: StorageOSVolumeSource | undefined;
  /**
   * A virtual disk of vSphere.
   *
   * @deprecated The in-tree driver has been removed: the CSI driver csi.vsphere.vmware.com replaces
   * it. Use `persistentVolumeClaim`.
   */
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource | undefined;
}

/**
 * The volumes of a Pod, by name: `{ logs: { emptyDir: {} } }`. Containers mount a volume by that
 * name.
 *
 * A name is a DNS label: lower-case letters, digits and `-`, at most 63 characters. A name of
 * digits only is refused, because JavaScript moves such keys to the front.
 *
 * Source: core/v1 Volume.
 */
export interface Volumes {
  /** A volume, by its name. */
  readonly [name: string]: Volume | undefined;
}
