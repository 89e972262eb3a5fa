import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { Finding } from '../engine/finding.js';
import { type KnownObjects, knownObjectsOf } from './known-objects.js';
import type { ClusterObjects } from './objects/cluster-shapes.js';

/** A cluster that `clusterOf` has read. */
export interface Cluster {
  /** The number of nodes. */
  readonly nodeCount: number;
  /**
   * The number of Pods that are bound to one of these nodes and have not ended. If it is 0, the
   * nodes are taken to be empty.
   */
  readonly boundPodCount: number;
}

/** Options of a search for problems with a cluster. */
export interface ClusterProblemOptions {
  /**
   * The version of Kubernetes.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
  /**
   * Whether some of the manifests are alternatives to each other. Each workload is compared with
   * the cluster alone then.
   *
   * @default false - all manifests are applied together
   */
  readonly alternatives?: boolean | undefined;
}

/** A cluster with which an `App` compares its objects. */
export interface AppCluster extends Cluster {
  /**
   * Finds the Pods of an application that find no node in the cluster. Manifests that the API
   * server rejects are left out.
   *
   * @returns the findings of each manifest, in the order of the manifests
   */
  findProblems(
    manifests: readonly KubernetesObject[],
    options?: ClusterProblemOptions,
  ): readonly (readonly Finding[])[];
  /**
   * Returns a function that finds the workloads whose update cannot finish. It takes the manifest
   * after the update, and returns `undefined` if the update can begin.
   *
   * @param before - the manifests before the update
   */
  rolloutCheck(
    before: readonly KubernetesObject[],
    kubernetes?: KubernetesVersion,
  ): (manifest: KubernetesObject) => Finding | undefined;
}

/** A cluster, with the objects that were read. */
export class ReadCluster implements Cluster {
  readonly nodeCount: number;
  readonly boundPodCount: number;

  constructor(
    readonly objects: ClusterObjects,
    readonly known: KnownObjects = knownObjectsOf(objects, false),
    /** The objects that exist already: without those of an application that were added. */
    readonly existing: ClusterObjects = objects,
  ) {
    const nodes = new Set(objects.nodes.map(({ metadata }) => metadata.name));
    this.nodeCount = objects.nodes.length;
    this.boundPodCount = objects.pods.filter(
      (pod) => nodes.has(pod.spec.nodeName ?? '') && !hasEnded(pod),
    ).length;
  }
}

/** Whether a Pod has ended, so that it holds no resources of its node. */
export const hasEnded = ({ status }: ClusterObjects['pods'][number]): boolean =>
  status.phase === 'Succeeded' || status.phase === 'Failed';

/**
 * Returns the objects of a cluster.
 *
 * @throws TypeError if `clusterOf` did not make it
 */
export const objectsOf = (cluster: Cluster, functionName: string): ClusterObjects =>
  readClusterOf(cluster, functionName).objects;

/**
 * Returns a cluster with its objects.
 *
 * @throws TypeError if `clusterOf` did not make it
 */
export function readClusterOf(cluster: Cluster, functionName: string): ReadCluster {
  if (cluster instanceof ReadCluster) return cluster;
  throw new TypeError(
    `The second argument of ${functionName} is the cluster that clusterOf returns.`,
  );
}
