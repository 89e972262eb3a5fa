import { NEWEST_MINOR } from '../api/kubernetes-version.js';
import { type Cluster, hasEnded, objectsOf } from '../cluster/cluster.js';
import type {
  ClusterObjects,
  CSINode,
  PersistentVolume,
  PersistentVolumeClaim,
  StorageClass,
} from '../cluster/objects/cluster-shapes.js';
import type { Labels, Pod } from '../cluster/objects/pod-shape.js';
import { boundClaim } from './claims.js';
import { NodeInfo } from './node-info.js';
import { PodGroups } from './pod-groups.js';
import { PodInfo } from './pod-info.js';
import { KnownRequests } from './requests/known-requests.js';
import { allocatableOf } from './resource.js';
import { withHostPorts, withMatchLabelKeys } from './stored-pod.js';

interface NamedObject {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** An image that nodes have. */
export interface NodeImage {
  readonly size: number;
  readonly nodes: ReadonlySet<string>;
}

/**
 * A cluster, as the scheduler reads it once for many Pods. Only what `NodeInfo.add` and
 * `remove`, and `bindClaim`, write changes.
 */
export class ClusterState {
  readonly nodes: readonly NodeInfo[];
  /** The Pods of the nodes. `NodeInfo.add` and `remove` keep them up to date. */
  readonly groups = new PodGroups();
  readonly nodeCount: number;
  readonly namespaces: ReadonlyMap<string, Labels>;
  readonly claims: Map<string, PersistentVolumeClaim>;
  readonly volumes: Map<string, PersistentVolume>;
  readonly storageClasses: ReadonlyMap<string, StorageClass>;
  readonly csiNodes: ReadonlyMap<string, CSINode>;
  /** The number of changes of claims and volumes. */
  claimChanges = 0;
  /** The images that nodes have, by each of their names. */
  readonly images: ReadonlyMap<string, NodeImage>;

  readonly #requests: KnownRequests;

  /** @param minor - the minor version of kube-scheduler */
  constructor(
    readonly objects: ClusterObjects,
    readonly minor = NEWEST_MINOR,
  ) {
    this.#requests = new KnownRequests(minor);
    this.nodes = objects.nodes.map((node) => {
      const { allocatable, capacity } = node.status;
      return new NodeInfo(node, allocatableOf(allocatable ?? capacity, minor), this.groups);
    });
    this.nodeCount = this.nodes.length;
    this.namespaces = new Map(
      objects.namespaces.map(({ metadata }) => [metadata.name, metadata.labels]),
    );
    this.claims = new Map(
      objects.persistentVolumeClaims.map((claim) => [
        claimKey(namespaceOf(claim), claim.metadata.name),
        claim,
      ]),
    );
    this.volumes = byName(objects.persistentVolumes);
    this.storageClasses = byName(objects.storageClasses);
    this.csiNodes = byName(objects.csiNodes);
    this.images = imagesOf(objects);
    this.#addPods();
  }

  podInfoOf(pod: Pod): PodInfo {
    return new PodInfo(pod, this.#requests);
  }

  claimOf(namespace: string, name: string): PersistentVolumeClaim | undefined {
    return this.claims.get(claimKey(namespace, name));
  }

  /** Binds a claim to a volume. Returns a function that undoes it. */
  bindClaim(claim: PersistentVolumeClaim, volume: PersistentVolume): () => void {
    const [key, { name }] = [claimKey(namespaceOf(claim), claim.metadata.name), volume.metadata];
    this.claims.set(key, boundClaim(claim, name));
    const claimRef = { name: claim.metadata.name, namespace: namespaceOf(claim) };
    this.volumes.set(name, { ...volume, spec: { ...volume.spec, claimRef } });
    this.claimChanges++;
    return () => {
      this.claimChanges++;
      this.claims.set(key, claim);
      this.volumes.set(name, volume);
    };
  }

  /** Returns the labels of a namespace; none if the namespace is unknown. */
  labelsOfNamespace(namespace: string): Labels {
    return this.namespaces.get(namespace) ?? {};
  }

  /** Adds the Pods to their nodes. */
  #addPods(): void {
    const nodes = new Map(this.nodes.map((node) => [node.name, node]));
    for (const pod of this.objects.pods) {
      const node = nodes.get(pod.spec.nodeName ?? '');
      if (node !== undefined && !hasEnded(pod))
        node.add(this.podInfoOf(withHostPorts(withMatchLabelKeys(pod))));
    }
  }
}

const states = new WeakMap<Cluster, Map<number, ClusterState>>();

/** Returns the state of a cluster for a minor version, which is computed once. */
export function clusterStateOf(
  cluster: Cluster,
  functionName: string,
  minor = NEWEST_MINOR,
): ClusterState {
  const byMinor = states.get(cluster) ?? new Map<number, ClusterState>();
  const state = byMinor.get(minor) ?? new ClusterState(objectsOf(cluster, functionName), minor);
  states.set(cluster, byMinor.set(minor, state));
  return state;
}

export const namespaceOf = ({ metadata }: NamedObject): string => metadata.namespace ?? 'default';

const claimKey = (namespace: string, name: string): string => `${namespace}/${name}`;

const byName = <T extends NamedObject>(objects: readonly T[]): Map<string, T> =>
  new Map(objects.map((object) => [object.metadata.name, object]));

/** An image has the size that it has on the first node. */
function imagesOf({ nodes }: ClusterObjects): ReadonlyMap<string, NodeImage> {
  const images = new Map<string, { readonly size: number; readonly nodes: Set<string> }>();
  for (const { metadata, status } of nodes)
    for (const { names = [], sizeBytes = 0 } of status.images ?? [])
      for (const name of names) {
        const known = images.get(name);
        if (known !== undefined) known.nodes.add(metadata.name);
        else images.set(name, { size: sizeBytes, nodes: new Set([metadata.name]) });
      }
  return images;
}
