import type {
  PersistentVolume,
  PersistentVolumeClaim,
} from '../../cluster/objects/cluster-shapes.js';
import type { Volume } from '../../cluster/objects/pod-shape.js';
import { bindClaims, isAccessible } from '../bind-claims.js';
import { claimNameOf, hasClaims, isBoundClaim, notFound, storageClassOf } from '../claims.js';
import type { ClusterState } from '../cluster-state.js';
import { withCsiTopology } from '../in-tree-topology.js';
import { csiVolumeOf, isMigrated } from '../in-tree-volumes.js';
import type { NodeInfo } from '../node-info.js';
import type { PodInfo } from '../pod-info.js';
import { failed, type Refusal, unresolvable } from '../refusal.js';
import type { Plugin } from './plugin.js';

const plugin = 'VolumeBinding';

export const volumeBinding: Plugin = (pod, cluster) => {
  const { volumes = [] } = pod.pod.spec;
  if (!hasClaims(pod.pod.spec)) return undefined;
  const claims: PersistentVolumeClaim[] = [];
  for (const volume of volumes) {
    const name = claimNameOf(pod.name, volume);
    if (name === undefined) continue;
    const claim = cluster.claimOf(pod.namespace, name);
    const error = claimError(name, claim, volume, pod);
    if (error !== undefined) return unresolvable(plugin, error);
    if (claim !== undefined) claims.push(claim);
  }
  const bound = claims.filter(isBoundClaim);
  const unbound = claims.filter((claim) => !isBoundClaim(claim));
  if (!unbound.every((claim) => isDelayed(claim, cluster)))
    return unresolvable(plugin, 'pod has unbound immediate PersistentVolumeClaims');
  return { plugin, filter: (node) => refusalOf(bound, unbound, node, cluster) };
};

/** Whether a claim is bound only when a Pod uses it. */
const isDelayed = (claim: PersistentVolumeClaim, { storageClasses }: ClusterState): boolean =>
  storageClasses.get(storageClassOf(claim))?.volumeBindingMode === 'WaitForFirstConsumer' &&
  (claim.spec.volumeName ?? '') === '';

/** Returns why no Pod can use a claim. */
function claimError(
  name: string,
  claim: PersistentVolumeClaim | undefined,
  { ephemeral }: Volume,
  { name: podName, namespace }: PodInfo,
): string | undefined {
  if (claim === undefined && ephemeral !== undefined)
    return `waiting for ephemeral volume controller to create the persistentvolumeclaim "${name}"`;
  if (claim === undefined) return notFound('persistentvolumeclaim', name);
  const { metadata, spec, status } = claim;
  if (status.phase === 'Lost') {
    const volume = spec.volumeName ?? '';
    return `persistentvolumeclaim "${name}" bound to non-existent persistentvolume "${volume}"`;
  }
  if (metadata.deletionTimestamp !== undefined)
    return `persistentvolumeclaim "${name}" is being deleted`;
  const isOwner = metadata.ownerReferences?.some(
    (owner) => owner.controller === true && owner.kind === 'Pod' && owner.name === podName,
  );
  if (ephemeral === undefined || isOwner) return undefined;
  return (
    `PVC ${namespace}/${name} was not created for pod ${namespace}/${podName} ` +
    '(pod is not owner)'
  );
}

function refusalOf(
  bound: readonly PersistentVolumeClaim[],
  unbound: readonly PersistentVolumeClaim[],
  node: NodeInfo,
  cluster: ClusterState,
): Refusal | undefined {
  const reasons: string[] = [];
  let isMissing = false;
  // The first volume that the node cannot use decides.
  for (const { spec } of bound) {
    const volume = cluster.volumes.get(spec.volumeName ?? '');
    isMissing = volume === undefined;
    const translated = volume && csiVolume(volume, node, cluster);
    if (typeof translated === 'string') return failed(plugin, translated);
    if (translated !== undefined && isAccessible(translated, node)) continue;
    if (volume !== undefined) reasons.push("node(s) didn't match PersistentVolume's node affinity");
    break;
  }
  if (bindClaims(unbound, node, cluster) === undefined)
    reasons.push("node(s) didn't find available persistent volumes to bind");
  if (isMissing)
    reasons.push('node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)');
  return reasons.length === 0 ? undefined : unresolvable(plugin, ...reasons);
}

/**
 * Returns a volume as the CSI driver of a node sees it, or why it cannot be translated.
 *
 * Source: kube-scheduler volumebinding tryTranslatePVToCSI.
 */
function csiVolume(
  volume: PersistentVolume,
  { name }: NodeInfo,
  { csiNodes }: ClusterState,
): PersistentVolume | string {
  const csiNode = csiNodes.get(name);
  if (csiNode === undefined) return volume;
  const inTree = csiVolumeOf(volume.spec, volume.metadata.labels);
  if (inTree?.inTreePlugin === undefined || !isMigrated(csiNode, inTree.inTreePlugin))
    return volume;
  return 'error' in inTree
    ? `could not translate pv: ${inTree.error}`
    : withCsiTopology(volume, inTree.inTreePlugin);
}
