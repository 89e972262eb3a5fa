import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { type Cluster, readClusterOf } from '../cluster/cluster.js';
import { admissionClusterOf } from './admission-cluster.js';
import { admitObject } from './admit-object.js';
import { withOwnerUid } from './admit-pods.js';

/**
 * Returns a function that returns a Pod of a controller as the server stores it; `undefined` if it
 * is refused. Quotas do not count.
 *
 * @throws TypeError if `clusterOf` did not make the cluster
 */
export function podAdmitter(
  cluster: Cluster,
  kubernetes: KubernetesVersion,
): (pod: KubernetesObject) => KubernetesObject | undefined {
  const read = admissionClusterOf(readClusterOf(cluster, 'place'));
  return (pod) => admitObject(withOwnerUid(pod), read, kubernetes).object;
}
