import { claimNameOf, hasClaims, storageClassOf } from '../claims.js';
import type { ClusterState } from '../cluster-state.js';
import type { NodeInfo } from '../node-info.js';
import { oncePerCluster } from '../once-per-cluster.js';
import type { PodInfo } from '../pod-info.js';
import { unschedulable } from '../refusal.js';
import type { Plugin } from './plugin.js';

const plugin = 'NodeVolumeLimits';

export const nodeVolumeLimits: Plugin = (pod, cluster) => {
  if (!hasClaims(pod.pod.spec)) return undefined;
  const requested = attachedVolumesOf(pod, cluster);
  if (requested.size === 0) return undefined;
  return {
    plugin,
    filter: (node) =>
      isWithinLimits(requested, node, cluster)
        ? undefined
        : unschedulable(plugin, 'node(s) exceed max volume count'),
  };
};

const NO_VOLUMES: AttachedVolumes = new Map();

/** The driver of each volume that a driver attaches, by the name of the volume. */
type AttachedVolumes = ReadonlyMap<string, string>;

function isWithinLimits(
  requested: AttachedVolumes,
  { name, pods }: NodeInfo,
  cluster: ClusterState,
): boolean {
  const limits = (cluster.csiNodes.get(name)?.spec.drivers ?? []).filter(
    ({ allocatable }) => allocatable?.count !== undefined,
  );
  if (limits.length === 0) return true;
  const attached = new Map<string, string>();
  for (const pod of pods)
    for (const [volume, driver] of attachedVolumesOf(pod, cluster)) attached.set(volume, driver);
  return limits.every(({ name: driver, allocatable }) => {
    let used = 0;
    for (const each of attached.values()) if (each === driver) used++;
    const added = [...requested].filter(
      ([volume, each]) => each === driver && !attached.has(volume),
    ).length;
    return added === 0 || used + added <= (allocatable?.count ?? 0);
  });
}

const attachedVolumesOf = oncePerCluster((pod: PodInfo, cluster): AttachedVolumes => {
  if (!hasClaims(pod.pod.spec)) return NO_VOLUMES;
  const found = new Map<string, string>();
  for (const volume of pod.pod.spec.volumes ?? []) {
    const name = claimNameOf(pod.name, volume);
    const claim = name === undefined ? undefined : cluster.claimOf(pod.namespace, name);
    if (claim === undefined) continue;
    const bound = cluster.volumes.get(claim.spec.volumeName ?? '');
    const csi = bound?.spec.csi;
    if (csi !== undefined) found.set(`${csi.driver}/${csi.volumeHandle}`, csi.driver);
    if (bound !== undefined) continue;
    const { provisioner = '' } = cluster.storageClasses.get(storageClassOf(claim)) ?? {};
    if (provisioner !== '')
      found.set(`${provisioner}/${provisioner}-${pod.namespace}/${name}`, provisioner);
  }
  return found;
});
