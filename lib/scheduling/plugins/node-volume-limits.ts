import type { CSINode } from '../../cluster/objects/cluster-shapes.js';
import type { Volume } from '../../cluster/objects/pod-shape.js';
import { claimNameOf, storageClassOf } from '../claims.js';
import type { ClusterState } from '../cluster-state.js';
import {
  type CsiVolume,
  csiVolumeOf,
  driverOfProvisioner,
  isMigrated,
  type UntranslatableVolume,
} from '../in-tree-volumes.js';
import type { NodeInfo } from '../node-info.js';
import { oncePerCluster } from '../once-per-cluster.js';
import type { PodInfo } from '../pod-info.js';
import { failed, type Refusal, unschedulable } from '../refusal.js';
import type { Plugin } from './plugin.js';

const plugin = 'NodeVolumeLimits';

/** Source: kube-scheduler CSILimits. */
export const nodeVolumeLimits: Plugin = (pod, cluster) => {
  if (pod.pod.spec.volumes === undefined) return undefined;
  const requested = attachedVolumesOf(pod, cluster);
  if (requested.length === 0) return undefined;
  return { plugin, filter: (node) => refusalOf(requested, node, cluster) };
};

/** A volume that a driver attaches, or why the scheduler cannot tell. */
type AttachedVolume = CsiVolume | (UntranslatableVolume & { readonly name: string });

function refusalOf(
  requested: readonly AttachedVolume[],
  { name, pods }: NodeInfo,
  cluster: ClusterState,
): Refusal | undefined {
  const csiNode = cluster.csiNodes.get(name);
  if (csiNode === undefined) return undefined;
  const { minor } = cluster;
  const added = driversByVolume(requested, csiNode, minor);
  if (typeof added === 'string') return failed(plugin, added);
  const limits = csiNode.spec.drivers.filter(({ allocatable }) => allocatable?.count !== undefined);
  if (limits.length === 0 || added.size === 0) return undefined;
  const attached = driversByVolume(
    pods.flatMap((pod) => attachedVolumesOf(pod, cluster)),
    csiNode,
    minor,
  );
  if (typeof attached === 'string') return failed(plugin, attached);
  const isWithinLimits = limits.every(({ name: driver, allocatable }) => {
    const used = countOf(attached, driver, () => true);
    const wanted = countOf(added, driver, (volume) => !attached.has(volume));
    return wanted === 0 || used + wanted <= (allocatable?.count ?? 0);
  });
  return isWithinLimits ? undefined : unschedulable(plugin, 'node(s) exceed max volume count');
}

const PORTWORX = 'kubernetes.io/portworx-volume';
/** Up to this minor, volumes of Portworx count only on nodes that list their plugin. */
const LAST_MINOR_WITH_LIST = 35;

/** Source: kube-scheduler isCSIMigrationOn. */
const counts = ({ inTreePlugin }: AttachedVolume, csiNode: CSINode, minor: number): boolean =>
  inTreePlugin !== PORTWORX || minor > LAST_MINOR_WITH_LIST || isMigrated(csiNode, inTreePlugin);

/**
 * Returns the drivers of the volumes that count on a node, by a unique name of each volume, or why
 * the scheduler fails.
 */
function driversByVolume(
  volumes: readonly AttachedVolume[],
  csiNode: CSINode,
  minor: number,
): ReadonlyMap<string, string> | string {
  const found = new Map<string, string>();
  for (const each of volumes) {
    if (!counts(each, csiNode, minor)) continue;
    if ('error' in each) return `converting volume(${each.name}) from inline to csi: ${each.error}`;
    found.set(`${each.driver}/${each.handle}`, each.driver);
  }
  return found;
}

function countOf(
  volumes: ReadonlyMap<string, string>,
  driver: string,
  isCounted: (volume: string) => boolean,
): number {
  let count = 0;
  for (const [volume, each] of volumes) if (each === driver && isCounted(volume)) count++;
  return count;
}

const attachedVolumesOf = oncePerCluster(
  (pod: PodInfo, cluster): readonly AttachedVolume[] =>
    pod.pod.spec.volumes?.flatMap((volume) => attachedVolume(volume, pod, cluster) ?? []) ?? [],
);

function attachedVolume(
  volume: Volume,
  pod: PodInfo,
  cluster: ClusterState,
): AttachedVolume | undefined {
  const name = claimNameOf(pod.name, volume);
  if (name !== undefined) return volumeOfClaim(name, pod.namespace, cluster);
  const inline = csiVolumeOf(volume);
  return inline !== undefined && 'error' in inline ? { ...inline, name: volume.name } : inline;
}

/** A volume that is not created yet, or that is unknown, counts by its StorageClass. */
function volumeOfClaim(
  name: string,
  namespace: string,
  cluster: ClusterState,
): CsiVolume | undefined {
  const claim = cluster.claimOf(namespace, name);
  if (claim === undefined) return undefined;
  const bound = cluster.volumes.get(claim.spec.volumeName ?? '');
  if (bound === undefined) {
    const { provisioner = '' } = cluster.storageClasses.get(storageClassOf(claim)) ?? {};
    const driver = driverOfProvisioner(provisioner);
    return driver && { ...driver, handle: `${provisioner}-${namespace}/${name}` };
  }
  const { csi } = bound.spec;
  if (csi !== undefined) return { driver: csi.driver, handle: csi.volumeHandle };
  const inTree = csiVolumeOf(bound.spec, bound.metadata.labels);
  return inTree === undefined || 'error' in inTree ? undefined : inTree;
}
