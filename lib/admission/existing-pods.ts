import type { KubernetesObject } from '../api/kubernetes-object.js';
import { hasEnded } from '../cluster/cluster.js';
import { existingPodFinder } from '../cluster/existing-pods.js';
import type { ClusterObjects } from '../cluster/objects/cluster-shapes.js';

/** Returns how many Pods of a workload exist, and have not ended. */
export function countExistingPods(workload: KubernetesObject, objects: ClusterObjects): number {
  const isExisting = existingPodFinder([workload], objects);
  return objects.pods.filter((pod) => !hasEnded(pod) && isExisting(pod)).length;
}
