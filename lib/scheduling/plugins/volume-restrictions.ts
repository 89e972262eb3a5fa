import type { Volume } from '../../cluster/objects/pod-shape.js';
import { notFound } from '../claims.js';
import type { ClusterState } from '../cluster-state.js';
import type { NodeInfo } from '../node-info.js';
import type { PodInfo } from '../pod-info.js';
import { type Refusal, unresolvable, unschedulable } from '../refusal.js';
import type { Filter, Plugin } from './plugin.js';

const plugin = 'VolumeRestrictions';
const DISK_CONFLICT = 'node(s) had no available disk';
const CLAIM_IN_USE =
  'node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already ' +
  'in-use by another pod';

export const volumeRestrictions: Plugin = ({ pod, namespace }, cluster) => {
  const { volumes = [] } = pod.spec;
  const exclusiveClaims = new Set<string>();
  for (const { persistentVolumeClaim } of volumes) {
    if (persistentVolumeClaim === undefined) continue;
    const { claimName } = persistentVolumeClaim;
    const claim = cluster.claimOf(namespace, claimName);
    if (claim === undefined)
      return unresolvable(plugin, notFound('persistentvolumeclaim', claimName));
    if (claim.spec.accessModes?.includes('ReadWriteOncePod')) exclusiveClaims.add(claimName);
  }
  const disks = volumes.filter(isDisk);
  const usedClaims = [...exclusiveClaims].filter((name) => isUsed(name, namespace, cluster)).length;
  if (disks.length === 0 && usedClaims === 0) return undefined;
  return new VolumeRestrictionsFilter(disks, exclusiveClaims, usedClaims);
};

class VolumeRestrictionsFilter implements Filter {
  readonly plugin = plugin;

  constructor(
    private readonly disks: readonly Volume[],
    private readonly exclusiveClaims: ReadonlySet<string>,
    private usedClaims: number,
  ) {}

  filter({ pods }: NodeInfo): Refusal | undefined {
    const conflicts = (disk: Volume): boolean =>
      pods.some(({ pod }) => pod.spec.volumes?.some((other) => isConflict(disk, other)));
    if (this.disks.some(conflicts)) return unschedulable(plugin, DISK_CONFLICT);
    return this.usedClaims > 0 ? unschedulable(plugin, CLAIM_IN_USE) : undefined;
  }

  /** kube-scheduler compares the names of the claims here, but not their namespaces. */
  move({ pod }: PodInfo, _: NodeInfo, by: 1 | -1): void {
    for (const { persistentVolumeClaim } of pod.spec.volumes ?? [])
      if (this.exclusiveClaims.has(persistentVolumeClaim?.claimName ?? '')) this.usedClaims += by;
  }

  copy(): Filter {
    return new VolumeRestrictionsFilter(this.disks, this.exclusiveClaims, this.usedClaims);
  }
}

const isUsed = (name: string, namespace: string, { nodes }: ClusterState): boolean =>
  nodes.some(({ pods }) =>
    pods.some(
      (pod) =>
        pod.namespace === namespace &&
        pod.pod.spec.volumes?.some((each) => each.persistentVolumeClaim?.claimName === name),
    ),
  );

const isDisk = ({ gcePersistentDisk, awsElasticBlockStore, iscsi, rbd }: Volume): boolean =>
  (gcePersistentDisk ?? awsElasticBlockStore ?? iscsi ?? rbd) !== undefined;

interface Disk {
  readonly readOnly?: boolean;
}
const areReadOnly = (one: Disk, other: Disk): boolean =>
  one.readOnly === true && other.readOnly === true;

/** Whether two volumes are one disk that two Pods of a node cannot use. */
function isConflict(one: Volume, other: Volume): boolean {
  const [gce, otherGce] = [one.gcePersistentDisk, other.gcePersistentDisk];
  if (gce && otherGce && gce.pdName === otherGce.pdName && !areReadOnly(gce, otherGce)) return true;
  const [aws, otherAws] = [one.awsElasticBlockStore, other.awsElasticBlockStore];
  if (aws && aws.volumeID === otherAws?.volumeID) return true;
  const [iscsi, otherIscsi] = [one.iscsi, other.iscsi];
  if (iscsi && otherIscsi && iscsi.iqn === otherIscsi.iqn && !areReadOnly(iscsi, otherIscsi))
    return true;
  const [rbd, otherRbd] = [one.rbd, other.rbd];
  if (rbd === undefined || otherRbd === undefined) return false;
  return (
    rbd.monitors.some((monitor) => otherRbd.monitors.includes(monitor)) &&
    (rbd.pool ?? 'rbd') === (otherRbd.pool ?? 'rbd') &&
    rbd.image === otherRbd.image &&
    !areReadOnly(rbd, otherRbd)
  );
}
