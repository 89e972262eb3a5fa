import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { Pod } from '../cluster/objects/pod-shape.js';
import type { ClusterState } from '../scheduling/cluster-state.js';
import type { PodInfo } from '../scheduling/pod-info.js';
import { GATED, notJudgedReason } from '../scheduling/schedule.js';
import { storedPod } from '../scheduling/stored-pod.js';
import { daemonPods } from './daemon-pods.js';
import { type PlannedWorkload, podsOf } from './planned-pod.js';

/** The Pods of a workload, as the API server stores them. */
export interface StoredWorkload {
  readonly workload: PlannedWorkload;
  readonly pods: readonly Pod[];
}

/** The Pods of a workload that are placed. */
export interface PodGroup {
  readonly workload: PlannedWorkload;
  readonly pods: readonly PodInfo[];
  /** Why no Pod can be placed: a message of the scheduler, or why there is no verdict. */
  readonly message?: string;
  readonly notJudged?: string;
}

export const storeWorkload = (
  workload: PlannedWorkload,
  kubernetes: KubernetesVersion,
): StoredWorkload => ({
  workload,
  pods: podsOf(workload).map((pod) => storedPod(pod, kubernetes)),
});

/** Returns the Pods to place. A DaemonSet has one for each node. */
export function podGroupOf({ workload, pods }: StoredWorkload, state: ClusterState): PodGroup {
  const [first] = pods;
  if (first === undefined) return { workload, pods: [] };
  const notJudged = notJudgedReason(first.spec);
  if (notJudged !== undefined) return { workload, pods: [], notJudged };
  if ((first.spec.schedulingGates ?? []).length > 0) return { workload, pods: [], message: GATED };
  const all = workload.pods.isPerNode ? daemonPods(first, state.nodes) : pods;
  return { workload, pods: all.map((pod) => state.podInfoOf(pod)) };
}
