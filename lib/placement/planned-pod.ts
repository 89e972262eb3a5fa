import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { type WorkloadPods, workloadPodsOf } from '../cluster/workload-pods.js';
import { identityOf, type Manifest, titleOf } from '../manifest/manifest.js';

/** A workload, and the Pods that its controller creates. */
export interface PlannedWorkload {
  readonly title: string;
  readonly manifest: KubernetesObject;
  readonly pods: WorkloadPods;
}

/** The maximum number of Pods of a workload: what Kubernetes supports in a cluster. */
const MAX_PODS = 150_000;

/**
 * Returns the workloads among manifests, with their Pods.
 *
 * @throws TypeError if a manifest cannot be decoded
 * @throws RangeError if a workload has more Pods than a cluster can have
 */
export const planWorkloads = (
  manifests: readonly KubernetesObject[],
  kubernetes: KubernetesVersion,
): readonly PlannedWorkload[] =>
  manifests.flatMap((manifest) => {
    const pods = workloadPodsOf(manifest, kubernetes);
    if (pods === undefined) return [];
    const title = titleOf(identityOf(manifest as Manifest));
    if (pods.count > MAX_PODS)
      throw new RangeError(`${title} has ${pods.count} Pods. A cluster has at most ${MAX_PODS}.`);
    return { title, manifest, pods };
  });

/** Returns the claims that controllers create for the Pods of a workload. */
export const claimsOf = ({ pods }: PlannedWorkload): readonly KubernetesObject[] =>
  Array.from({ length: pods.count }, (_, i) => pods.claimsAt(i)).flat();
