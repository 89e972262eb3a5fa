import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import {
  type AppCluster,
  type ClusterProblemOptions,
  ReadCluster,
  readClusterOf,
} from '../cluster/cluster.js';
import {
  type ClusterItem,
  type ClusterOptions,
  clusterOf as readCluster,
} from '../cluster/cluster-of.js';
import type { Finding } from '../engine/finding.js';
import { findClusterProblems } from './find-cluster-problems.js';
import { type RolloutCheck, rolloutCheck } from './rollout-check.js';

/**
 * Reads a cluster, for `schedule`, `place`, and the `cluster` of an `App`.
 *
 * The input is what `kubectl get nodes,pods -A -o json` prints: a List, or a list of objects. Of
 * the objects, the scheduler reads Nodes, Pods that have a node, Namespaces, PersistentVolumes,
 * PersistentVolumeClaims, StorageClasses, CSINodes, Services, ReplicaSets, StatefulSets and
 * PodDisruptionBudgets. Objects of other kinds are ignored, and so are Pods without a node and Pods
 * that have ended. A node pool stands for nodes that are alike.
 *
 * Without the Pods, the nodes are taken to be empty: compare `boundPodCount` with what you expect.
 *
 * @throws Error that names the object, if it has a value of a wrong type, a node has no allocatable
 * resources, or two objects have the same kind and name
 *
 * @example
 * ```ts
 * import { clusterOf } from 'cdk8s-pods/cluster';
 *
 * const cluster = clusterOf([
 *   { name: 'general', count: 3, cpu: '3920m', memory: '14Gi', zones: ['a', 'b', 'c'] },
 *   {
 *     name: 'gpu',
 *     count: 1,
 *     cpu: '7910m',
 *     memory: '28Gi',
 *     taints: [{ key: 'dedicated', value: 'gpu', effect: 'NoSchedule' }],
 *   },
 * ]);
 * console.log(cluster.nodeCount, cluster.boundPodCount); // 4 0
 * ```
 */
export function clusterOf(
  objects: ClusterItem | readonly ClusterItem[],
  options: ClusterOptions = {},
): AppCluster {
  const read = readClusterOf(readCluster(objects, options), 'clusterOf');
  return new ComparedCluster(read.objects, read.known);
}

class ComparedCluster extends ReadCluster implements AppCluster {
  findProblems(
    manifests: readonly KubernetesObject[],
    options?: ClusterProblemOptions,
  ): readonly (readonly Finding[])[] {
    return findClusterProblems(manifests, this, options);
  }

  rolloutCheck(before: readonly KubernetesObject[], kubernetes?: KubernetesVersion): RolloutCheck {
    return rolloutCheck(before, this, kubernetes);
  }
}
