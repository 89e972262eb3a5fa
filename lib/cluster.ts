export type { Admission, ObjectAdmission, PodsAdmission } from './admission/admission.js';
export { type AdmitOptions, admit, admitAll } from './admission/admit.js';
export type { KubernetesObject } from './api/kubernetes-object.js';
export type { KubernetesVersion } from './api/kubernetes-version.js';
export type { AppCluster, Cluster, ClusterProblemOptions } from './cluster/cluster.js';
export type { ClusterItem, ClusterOptions } from './cluster/cluster-of.js';
export type { NodePool, NodeTaint } from './cluster/node-pool.js';
export { clusterOf } from './placement/app-cluster.js';
export { type PlaceOptions, place } from './placement/place.js';
export type { PlacedPod, Placement, WorkloadPlacement } from './placement/placement.js';
export {
  type NodeProblem,
  type NodeProblems,
  nodeProblems,
} from './scheduling/problems/node-problems.js';
export { type ScheduleOptions, schedule } from './scheduling/schedule.js';
export type { NodeRefusal, NodeVictims, ScheduleVerdict } from './scheduling/schedule-verdict.js';
export type { NodeScore } from './scheduling/scoring/score-nodes.js';
export type { Quantity } from './spec/quantity.js';
