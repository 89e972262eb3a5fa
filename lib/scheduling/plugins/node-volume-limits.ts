import { claimNameOf, hasClaims, storageClassOf } from '../claims.js';
import type { ClusterState } from '../cluster-state.js';
import type { NodeInfo } from '../node-info.js';
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
  const attached = new Map(pods.flatMap((pod) => [...attachedVolumesOf(pod, cluster)]));
  return limits.every(({ name: driver, allocatable }) => {
    const used = [...attached.values()].filter((each) => each === driver).length;
    const added = [...requested].filter(
      ([volume, each]) => each === driver && !attached.has(volume),
    ).length;
    return added === 0 || used + added <= (allocatable?.count ?? 0);
  });
}

function attachedVolumesOf(pod: PodInfo, cluster: ClusterState): AttachedVolumes {
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
}
