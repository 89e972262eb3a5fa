import type { CSINode } from '../cluster/objects/cluster-shapes.js';
import type { InTreeVolume, Labels } from '../cluster/objects/pod-shape.js';

/** A volume that a CSI driver attaches to a node. */
export interface CsiVolume {
  readonly driver: string;
  /** The identifier that tells volumes of one driver apart. */
  readonly handle: string;
  /** The in-tree plugin that the manifest names instead of the driver, if it does. */
  readonly inTreePlugin?: string;
}

/** A volume of an in-tree plugin that cannot be translated to its driver. */
export interface UntranslatableVolume {
  readonly error: string;
  readonly inTreePlugin: string;
}

/**
 * The drivers that replace in-tree plugins. `undefined` for a plugin whose volumes are not counted.
 *
 * Source: csi-translation-lib inTreePlugins, and kube-scheduler isCSIMigrationOn.
 */
const DRIVERS: ReadonlyMap<string, string | undefined> = new Map([
  ['kubernetes.io/aws-ebs', 'ebs.csi.aws.com'],
  ['kubernetes.io/azure-disk', 'disk.csi.azure.com'],
  ['kubernetes.io/azure-file', undefined],
  ['kubernetes.io/cinder', 'cinder.csi.openstack.org'],
  ['kubernetes.io/gce-pd', 'pd.csi.storage.gke.io'],
  ['kubernetes.io/portworx-volume', 'pxd.portworx.com'],
  ['kubernetes.io/vsphere-volume', undefined],
]);

/** Returns the driver and the in-tree plugin of a StorageClass, or `undefined` if none counts. */
export function driverOfProvisioner(
  provisioner: string,
): Pick<CsiVolume, 'driver' | 'inTreePlugin'> | undefined {
  if (!DRIVERS.has(provisioner)) return provisioner === '' ? undefined : { driver: provisioner };
  const driver = DRIVERS.get(provisioner);
  return driver === undefined ? undefined : { driver, inTreePlugin: provisioner };
}

const MIGRATED_PLUGINS = 'storage.alpha.kubernetes.io/migrated-plugins';

/**
 * Returns whether a node lists an in-tree plugin among those that it leaves to CSI drivers.
 *
 * Source: kube-scheduler isPluginMigratedToCSIOnNode.
 */
export const isMigrated = (
  { metadata: { annotations = {} } }: CSINode,
  inTreePlugin: string,
): boolean => (annotations[MIGRATED_PLUGINS] ?? '').split(',').includes(inTreePlugin);

/**
 * Returns a volume of an in-tree plugin as its CSI driver attaches it, or `undefined` for another
 * volume.
 *
 * Source: csi-translation-lib TranslateInTreeInlineVolumeToCSI and TranslateInTreePVToCSI.
 *
 * @param labels - those of the PersistentVolume, if the volume is one
 */
export function csiVolumeOf(
  { awsElasticBlockStore, azureDisk, cinder, gcePersistentDisk, portworxVolume }: InTreeVolume,
  labels: Labels = {},
): CsiVolume | UntranslatableVolume | undefined {
  if (awsElasticBlockStore) return volume('kubernetes.io/aws-ebs', ebsHandle(awsElasticBlockStore));
  if (azureDisk) return volume('kubernetes.io/azure-disk', azureHandle(azureDisk));
  if (cinder) return volume('kubernetes.io/cinder', cinder.volumeID);
  if (gcePersistentDisk)
    return volume('kubernetes.io/gce-pd', gceHandle(gcePersistentDisk.pdName, labels));
  if (portworxVolume) return volume('kubernetes.io/portworx-volume', portworxVolume.volumeID);
  return undefined;
}

const volume = (inTreePlugin: string, handle: string | Error): CsiVolume | UntranslatableVolume =>
  handle instanceof Error
    ? { error: handle.message, inTreePlugin }
    : { driver: DRIVERS.get(inTreePlugin) ?? '', handle, inTreePlugin };

const AWS_PREFIX = 'aws://';

/** Source: csi-translation-lib KubernetesVolumeIDToEBSVolumeID. */
function ebsHandle({ volumeID }: { readonly volumeID: string }): string | Error {
  if (!volumeID.startsWith(AWS_PREFIX)) return volumeID;
  const [, path = ''] = /^[^/?#]*([^?#]*)/.exec(volumeID.slice(AWS_PREFIX.length)) ?? [];
  const id = path.replaceAll(/^\/+|\/+$/g, '');
  if (/^vol-[^/]*$/.test(id)) return id;
  const reason = `Invalid format for AWS volume (${volumeID})`;
  return new Error(`failed to translate Kubernetes ID to EBS Volume ID ${reason}`);
}

/** The API server adds the kind `Shared`, which drivers do not support. */
function azureHandle({
  diskURI,
  kind = 'Shared',
}: NonNullable<InTreeVolume['azureDisk']>): string | Error {
  if (kind.toLowerCase() === 'managed') return diskURI;
  return new Error(`kind(${kind}) is not supported in csi migration`);
}

const UNSPECIFIED = 'UNSPECIFIED';
const zonal = (zone: string, name: string): string =>
  `projects/${UNSPECIFIED}/zones/${zone}/disks/${name}`;

function gceHandle(name: string, labels: Labels): string | Error {
  const zones = (
    labels['failure-domain.beta.kubernetes.io/zone'] ||
    labels['topology.kubernetes.io/zone'] ||
    UNSPECIFIED
  ).split('__');
  if (zones.length === 1) return zonal(zones[0] ?? '', name);
  const unexpected = zones.find((zone) => zone.split('-').length !== 3);
  const regions = [...new Set(zones.map((zone) => zone.split('-').slice(0, 2).join('-')))].sort();
  if (unexpected === undefined && regions.length === 1)
    return `projects/${UNSPECIFIED}/regions/${regions[0]}/disks/${name}`;
  const reason =
    unexpected === undefined
      ? `multiple or no regions gotten from zones, got: map[${regions.map((each) => `${each}:{}`).join(' ')}]`
      : `zone in unexpected format, expected: {locale}-{region}-{zone}, got: ${unexpected}`;
  return new Error(`failed to get region from zones: ${reason}`);
}
