import type {
  PersistentVolume,
  PersistentVolumeClaim,
  StorageClass,
} from '../cluster/objects/cluster-shapes.js';
import type { ResourceList } from '../cluster/objects/pod-shape.js';
import {
  compareQuantities,
  type ParsedQuantity,
  resourceQuantityOf,
} from '../formats/parse-quantity.js';
import { selectorMatches } from '../formats/selector.js';
import { storageClassOf } from './claims.js';
import { type ClusterState, namespaceOf } from './cluster-state.js';
import type { NodeInfo } from './node-info.js';
import { isValidTerm, termMatches } from './node-selector.js';
import { oncePerCluster } from './once-per-cluster.js';

/** The volume of each claim that an existing volume satisfies. */
export type Bindings = ReadonlyMap<PersistentVolumeClaim, PersistentVolume>;

/**
 * Finds a volume on a node for each claim that is not bound. Returns `undefined` if a claim has
 * none, and none can be provisioned.
 *
 * Source: kube-scheduler volumebinding findMatchingVolumes, checkVolumeProvisions.
 */
export function bindClaims(
  claims: readonly PersistentVolumeClaim[],
  node: NodeInfo,
  cluster: ClusterState,
): Bindings | undefined {
  const toProvision: PersistentVolumeClaim[] = [];
  const toFind: PersistentVolumeClaim[] = [];
  for (const claim of claims) {
    const selected = claim.metadata.annotations?.['volume.kubernetes.io/selected-node'];
    if (selected !== undefined && selected !== node.name) return undefined;
    (selected === undefined ? toFind : toProvision).push(claim);
  }
  const found = new Map<PersistentVolumeClaim, PersistentVolume>();
  const chosen = new Set<PersistentVolume>();
  for (const claim of toFind.sort((a, b) => compareQuantities(requestOf(a), requestOf(b)))) {
    const volume = findVolume(claim, node, cluster, chosen);
    if (volume === undefined) toProvision.push(claim);
    else {
      chosen.add(volume);
      found.set(claim, volume);
    }
  }
  return toProvision.every((claim) =>
    canProvision(cluster.storageClasses.get(storageClassOf(claim)), node),
  )
    ? found
    : undefined;
}

/** Whether a node is within the node affinity of a volume. It compares labels, and no fields. */
export function isAccessible({ spec }: PersistentVolume, { labels }: NodeInfo): boolean {
  const terms = spec.nodeAffinity?.required?.nodeSelectorTerms;
  return (
    terms === undefined ||
    terms.some(
      (term) =>
        isValidTerm(term) && termMatches({ ...term, matchFields: [] }, { name: '', labels }),
    )
  );
}

export const requestOf = ({ spec }: PersistentVolumeClaim): ParsedQuantity =>
  storageOf(spec.resources?.requests);
export const capacityOf = ({ spec }: PersistentVolume): ParsedQuantity => storageOf(spec.capacity);
const storageOf = (list: ResourceList | undefined): ParsedQuantity =>
  resourceQuantityOf(list?.['storage'] ?? 0);

function canProvision(storageClass: StorageClass | undefined, { labels }: NodeInfo): boolean {
  const { provisioner = '', allowedTopologies = [] } = storageClass ?? {};
  if (provisioner === '' || provisioner === 'kubernetes.io/no-provisioner') return false;
  return (
    allowedTopologies.length === 0 ||
    allowedTopologies.some(
      ({ matchLabelExpressions = [] }) =>
        matchLabelExpressions.length > 0 &&
        matchLabelExpressions.every(
          ({ key, values }) => Object.hasOwn(labels, key) && values.includes(labels[key] ?? ''),
        ),
    )
  );
}

/**
 * Returns the smallest volume that satisfies a claim, or the one that is reserved for it.
 *
 * Source: component-helpers/storage/volume FindMatchingVolume.
 */
function findVolume(
  claim: PersistentVolumeClaim,
  node: NodeInfo,
  cluster: ClusterState,
  chosen: ReadonlySet<PersistentVolume>,
): PersistentVolume | undefined {
  let smallest: PersistentVolume | undefined;
  for (const volume of suitableVolumes(claim, cluster)) {
    if (chosen.has(volume)) continue;
    if (isReserved(volume, claim)) return isAccessible(volume, node) ? volume : undefined;
    if (!isAccessible(volume, node)) continue;
    if (smallest === undefined || compareQuantities(capacityOf(volume), capacityOf(smallest)) < 0)
      smallest = volume;
  }
  return smallest;
}

/** Returns the volumes that satisfy a claim, if the node can access them. */
const suitableVolumes = oncePerCluster((claim: PersistentVolumeClaim, { volumes }) => {
  const { selector, accessModes = [], volumeMode = 'Filesystem' } = claim.spec;
  const [className, request] = [storageClassOf(claim), requestOf(claim)];
  return [...volumes.values()].filter((volume) => {
    const { metadata, spec, status } = volume;
    if ((spec.storageClassName ?? '') !== className) return false;
    if (spec.claimRef !== undefined && !isReserved(volume, claim)) return false;
    if (compareQuantities(capacityOf(volume), request) < 0) return false;
    if ((spec.volumeMode ?? 'Filesystem') !== volumeMode) return false;
    if (metadata.deletionTimestamp !== undefined) return false;
    if (isReserved(volume, claim)) return true;
    if (status.phase !== 'Available') return false;
    if (selector !== undefined && !selectorMatches(selector, metadata.labels)) return false;
    return accessModes.every((mode) => spec.accessModes?.includes(mode));
  });
});

const isReserved = ({ spec }: PersistentVolume, claim: PersistentVolumeClaim): boolean =>
  spec.claimRef?.name === claim.metadata.name &&
  (spec.claimRef.namespace ?? '') === namespaceOf(claim);
