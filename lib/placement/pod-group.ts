import { admitAll } from '../admission/admit.js';
import { podAdmitter } from '../admission/admitted-pods.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { Cluster } from '../cluster/cluster.js';
import { POD, type Pod } from '../cluster/objects/pod-shape.js';
import { readObject } from '../cluster/objects/read-objects.js';
import { withObjects } from '../cluster/with-objects.js';
import type { ClusterState } from '../scheduling/cluster-state.js';
import type { PodInfo } from '../scheduling/pod-info.js';
import { GATED, notJudgedReason } from '../scheduling/schedule.js';
import { daemonPods } from './daemon-pods.js';
import type { PlannedWorkload } from './planned-pod.js';

/** The Pods of a workload that the API server admits, as it stores them. */
export interface StoredWorkload {
  readonly workload: PlannedWorkload;
  readonly pods: readonly Pod[];
  /** Why the server refuses the workload, or one of its Pods. */
  readonly refused?: readonly string[];
}

/** The Pods of a workload that are placed. */
export interface PodGroup extends Pick<StoredWorkload, 'workload' | 'refused'> {
  readonly pods: readonly PodInfo[];
  /** Why no Pod can be placed: a message of the scheduler, or why there is no verdict. */
  readonly message?: string;
  readonly notJudged?: string;
}

/**
 * Returns the Pods of workloads after admission, which are created in the order of the manifests
 * until a quota is used up.
 */
export function storeWorkloads(
  workloads: readonly PlannedWorkload[],
  manifests: readonly KubernetesObject[],
  cluster: Cluster,
  kubernetes: KubernetesVersion,
): readonly StoredWorkload[] {
  const all = admitAll(manifests, cluster, { kubernetes });
  const admissions = new Map(manifests.map((manifest, i) => [manifest, all[i]]));
  const admit = podAdmitter(withObjects(cluster, manifests), kubernetes);
  return workloads.map((workload) => {
    const { pods, refused = [] } = admissions.get(workload.manifest) ?? {};
    const why = pods?.refused ?? refused;
    const count = pods?.admitted ?? (refused.length > 0 ? 0 : workload.pods.count);
    return {
      workload,
      pods: count === 0 ? [] : storedPods(workload, count, admit),
      ...(why.length > 0 && { refused: why }),
    };
  });
}

/** Returns the first Pods of a workload. Those of a StatefulSet differ in more than their names. */
function storedPods(
  { manifest, pods }: PlannedWorkload,
  count: number,
  admit: (pod: KubernetesObject) => KubernetesObject | undefined,
): readonly Pod[] {
  const read = (index: number): Pod | undefined => {
    const admitted = admit(pods.podAt(index));
    return admitted && readObject(admitted, 'Pod', POD);
  };
  const first = read(0);
  if (first === undefined) return [];
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return first;
    if (manifest.kind === 'StatefulSet') return read(i) ?? first;
    const { name } = pods.podAt(i).metadata as { readonly name: string };
    return { ...first, metadata: { ...first.metadata, name } };
  });
}

/** Returns the Pods to place. A DaemonSet has one for each node. */
export function podGroupOf({ pods, ...stored }: StoredWorkload, state: ClusterState): PodGroup {
  const { workload } = stored;
  const [first] = pods;
  if (first === undefined) return { ...stored, pods: [] };
  const notJudged = notJudgedReason(first.spec);
  if (notJudged !== undefined) return { ...stored, pods: [], notJudged };
  if ((first.spec.schedulingGates ?? []).length > 0) return { ...stored, pods: [], message: GATED };
  const all = workload.pods.isPerNode ? daemonPods(first, state.nodes) : pods;
  return { ...stored, pods: all.map((pod) => state.podInfoOf(pod)) };
}
