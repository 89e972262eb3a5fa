export type { KubernetesObject } from './api/kubernetes-object.js';
export type { Cluster } from './cluster/cluster.js';
export { type ClusterItem, clusterOf } from './cluster/cluster-of.js';
export type { NodePool, NodeTaint } from './cluster/node-pool.js';
export { schedule } from './scheduling/schedule.js';
export type { NodeRefusal, NodeVictims, ScheduleVerdict } from './scheduling/schedule-verdict.js';
export type { NodeScore } from './scheduling/scoring/score-nodes.js';
export type { Quantity } from './spec/quantity.js';
