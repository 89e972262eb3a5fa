import { defaultStorageClassOf } from '../admission/plugins/default-storage-class.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes-version.js';
import { type Cluster, objectsOf, ReadCluster } from '../cluster/cluster.js';
import { existingPodFinder } from '../cluster/existing-pods.js';
import type {
  ClusterObjects,
  PersistentVolume,
  PersistentVolumeClaim,
} from '../cluster/objects/cluster-shapes.js';
import type { Pod } from '../cluster/objects/pod-shape.js';
import { withObjects } from '../cluster/with-objects.js';
import { boundClaim, claimNameOf, isBoundClaim, storageClassOf } from '../scheduling/claims.js';
import { ClusterState, namespaceOf } from '../scheduling/cluster-state.js';
import { claimsOf, type PlannedWorkload } from './planned-pod.js';

/** A cluster in which the Pods of an application can be placed. */
export interface PreparedCluster {
  readonly cluster: ReadCluster;
  readonly replacedPodCount: number;
}

/**
 * Returns a cluster with the objects of an application, and with the claims and the controllers
 * that it leads to, without the Pods that the new ones replace.
 */
export function prepareCluster(
  workloads: readonly PlannedWorkload[],
  manifests: readonly KubernetesObject[],
  cluster: Cluster,
): PreparedCluster {
  const created = workloads.flatMap((each) => [...claimsOf(each), ...each.pods.controllers]);
  const objects = objectsOf(withObjects(cluster, [...manifests, ...created]), 'place');
  const isReplaced = existingPodFinder(
    workloads.map(({ manifest }) => manifest),
    objects,
  );
  const pods = objects.pods.filter((pod) => !isReplaced(pod));
  const prepared = new ReadCluster({ ...objects, pods });
  return {
    cluster: prepared,
    replacedPodCount: new ReadCluster(objects).boundPodCount - prepared.boundPodCount,
  };
}

/** The state of a cluster, and what was assumed for it. */
export interface AssumedState {
  readonly state: ClusterState;
  readonly assumptions: readonly string[];
}

/** A volume that every node can use. */
const ANY_NODE: PersistentVolume = {
  metadata: { name: 'assumed', labels: {} },
  spec: {},
  status: { phase: 'Bound' },
};

/**
 * Returns the state of a cluster in which claims that controllers soon bind are bound: those of a
 * StorageClass that provisions volumes at once, and, if the input says nothing about storage, all.
 */
export function withAssumedClaims(
  { objects }: ReadCluster,
  given: Cluster,
  pods: readonly Pod[],
  kubernetes: KubernetesVersion,
): AssumedState {
  const before = objectsOf(given, 'place');
  if (!hasStorage(before)) {
    const named = namedClaims(pods, objects);
    const claims = [...objects.persistentVolumeClaims, ...named];
    return {
      state: stateWith(objects, claims.map(toAssumed), kubernetes),
      assumptions: claims.length > 0 ? [NO_STORAGE] : [],
    };
  }
  const provisioned = immediateClasses(objects);
  const known = new Set(before.persistentVolumeClaims);
  const isAssumed = (claim: PersistentVolumeClaim): boolean =>
    !known.has(claim) && provisioned.has(classNameOf(claim, objects));
  const claims = objects.persistentVolumeClaims.map((claim) => {
    const named = withClassName(claim, objects);
    return isAssumed(named) ? toAssumed(named) : named;
  });
  const names = new Set(
    objects.persistentVolumeClaims.filter(isAssumed).map((claim) => classNameOf(claim, objects)),
  );
  return {
    state: stateWith(objects, claims, kubernetes),
    assumptions: [...names].map(immediateAssumption),
  };
}

const NO_STORAGE =
  'The cluster has no StorageClasses and no PersistentVolumeClaims, so each claim is assumed to ' +
  'be bound to a volume that every node can use.';
const immediateAssumption = (name: string): string =>
  `The StorageClass ${name} provisions volumes at once, so its new claims are assumed to be bound ` +
  'to volumes that every node can use.';

const stateWith = (
  objects: ClusterObjects,
  persistentVolumeClaims: readonly PersistentVolumeClaim[],
  kubernetes: KubernetesVersion,
): ClusterState => {
  const persistentVolumes = [...objects.persistentVolumes, ANY_NODE];
  const all = { ...objects, persistentVolumeClaims, persistentVolumes };
  return new ClusterState(all, minorOf(kubernetes));
};

const toAssumed = (claim: PersistentVolumeClaim): PersistentVolumeClaim =>
  isBoundClaim(claim) ? claim : boundClaim(claim, ANY_NODE.metadata.name);

const hasStorage = (objects: ClusterObjects): boolean =>
  objects.storageClasses.length +
    objects.persistentVolumeClaims.length +
    objects.persistentVolumes.length >
  0;

/** Returns the claims that Pods name and that are not among the objects. */
function namedClaims(
  pods: readonly Pod[],
  { persistentVolumeClaims }: ClusterObjects,
): readonly PersistentVolumeClaim[] {
  const known = new Set(persistentVolumeClaims.map(keyOf));
  const found = new Map<string, PersistentVolumeClaim>();
  for (const { metadata, spec } of pods)
    for (const volume of spec.volumes ?? []) {
      const { name, namespace = 'default' } = metadata;
      const claimName = claimNameOf(name, volume);
      if (claimName === undefined || volume.ephemeral !== undefined) continue;
      const claim: PersistentVolumeClaim = {
        metadata: { name: claimName, namespace, labels: {} },
        spec: {},
        status: { phase: 'Pending' },
      };
      if (!known.has(keyOf(claim))) found.set(keyOf(claim), claim);
    }
  return [...found.values()];
}

const keyOf = (claim: PersistentVolumeClaim): string =>
  `${namespaceOf(claim)}/${claim.metadata.name}`;

/** Returns the StorageClasses that provision a volume before a Pod uses it. */
const immediateClasses = ({ storageClasses }: ClusterObjects): ReadonlySet<string> =>
  new Set(
    storageClasses
      .filter(
        ({ provisioner = '', volumeBindingMode }) =>
          volumeBindingMode !== 'WaitForFirstConsumer' &&
          provisioner !== '' &&
          provisioner !== 'kubernetes.io/no-provisioner',
      )
      .map(({ metadata }) => metadata.name),
  );

/** Returns the StorageClass of a claim: its own, or the default one. */
const classNameOf = (claim: PersistentVolumeClaim, { storageClasses }: ClusterObjects): string =>
  claim.spec.storageClassName !== undefined
    ? storageClassOf(claim)
    : storageClassOf(claim) || (defaultStorageClassOf(storageClasses)?.metadata.name ?? '');

const withClassName = (
  claim: PersistentVolumeClaim,
  objects: ClusterObjects,
): PersistentVolumeClaim => ({
  ...claim,
  spec: { ...claim.spec, storageClassName: classNameOf(claim, objects) },
});
