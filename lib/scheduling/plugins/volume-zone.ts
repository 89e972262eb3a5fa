import type { PersistentVolumeClaim } from '../../cluster/objects/cluster-shapes.js';
import type { Labels } from '../../cluster/objects/pod-shape.js';
import { notFound, storageClassOf } from '../claims.js';
import type { ClusterState } from '../cluster-state.js';
import { unresolvable } from '../refusal.js';
import type { Plugin } from './plugin.js';

const plugin = 'VolumeZone';
/** The labels that replace deprecated ones. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
};
const KEYS = [...Object.keys(REPLACEMENTS), ...Object.values(REPLACEMENTS)];

export const volumeZone: Plugin = ({ pod, namespace }, cluster) => {
  const zones: (readonly [key: string, values: readonly string[]])[] = [];
  for (const { persistentVolumeClaim } of pod.spec.volumes ?? []) {
    if (persistentVolumeClaim === undefined) continue;
    const labels = volumeLabels(persistentVolumeClaim.claimName, namespace, cluster);
    if (typeof labels === 'string') return unresolvable(plugin, labels);
    for (const key of KEYS) {
      const value = labels[key];
      if (value !== undefined) zones.push([key, value.split('__')]);
    }
  }
  if (zones.length === 0) return undefined;
  return {
    plugin,
    filter: ({ labels }) => {
      if (!KEYS.some((key) => Object.hasOwn(labels, key))) return undefined;
      const matches = zones.every(([key, values]) =>
        values.includes(labels[key] ?? labels[REPLACEMENTS[key] ?? key] ?? ''),
      );
      return matches ? undefined : unresolvable(plugin, 'node(s) had no available volume zone');
    },
  };
};

/** Returns the labels of the volume of a claim, or why no node fits. */
function volumeLabels(
  claimName: string,
  namespace: string,
  cluster: ClusterState,
): Labels | string {
  const claim = cluster.claimOf(namespace, claimName);
  if (claim === undefined) return notFound('persistentvolumeclaim', claimName);
  const { volumeName = '' } = claim.spec;
  if (volumeName === '') return refusalOfUnbound(claim, cluster) ?? {};
  return (
    cluster.volumes.get(volumeName)?.metadata.labels ?? notFound('persistentvolume', volumeName)
  );
}

function refusalOfUnbound(
  claim: PersistentVolumeClaim,
  { storageClasses }: ClusterState,
): string | undefined {
  const className = storageClassOf(claim);
  if (className === '') return 'PersistentVolumeClaim had no pv name and storageClass name';
  const storageClass = storageClasses.get(className);
  if (storageClass === undefined) return notFound('storageclass.storage.k8s.io', className);
  return storageClass.volumeBindingMode === 'WaitForFirstConsumer'
    ? undefined
    : 'PersistentVolume had no name';
}
