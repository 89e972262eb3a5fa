import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { minorOf, NEWEST_VERSION } from '../../api/kubernetes-version.js';
import type { Cluster } from '../../cluster/cluster.js';
import { type ClusterState, clusterStateOf } from '../cluster-state.js';
import type { NodeInfo } from '../node-info.js';
import { pluginsAfterClaims, pluginsBeforeClaims } from '../plugins/default-plugins.js';
import { type Filter, isRefusal } from '../plugins/plugin.js';
import type { PodInfo } from '../pod-info.js';
import type { Refusal } from '../refusal.js';
import { readPod, type ScheduleOptions } from '../schedule.js';
import type { Explainer } from './explainer.js';
import { explainPorts, explainResources } from './node-capacity.js';
import {
  explainNodeAffinity,
  explainNodeName,
  explainTaints,
  explainUnschedulable,
} from './node-labels.js';
import { explainPodAffinity, explainSpread } from './other-pods.js';

/** Why a plugin of kube-scheduler refuses a node. */
export interface NodeProblem {
  /** The name of the plugin, such as `NodeResourcesFit`. */
  readonly plugin: string;
  /** The reasons, in the words of kube-scheduler. */
  readonly reasons: readonly string[];
  /** Sentences with the numbers and the labels. Empty for plugins about volumes and features. */
  readonly details: readonly string[];
  /** Whether the eviction of Pods from this node can remove the problem. */
  readonly canPreemptionHelp: boolean;
}

/** The problems of a node. */
export interface NodeProblems {
  /** The name of the node. */
  readonly node: string;
  /** The problem of each plugin that refuses the node, in the order of kube-scheduler. */
  readonly problems: readonly NodeProblem[];
}

const EXPLAINERS: Readonly<Record<string, Explainer>> = {
  NodeName: explainNodeName,
  NodeUnschedulable: explainUnschedulable,
  TaintToleration: explainTaints,
  NodeAffinity: explainNodeAffinity,
  NodePorts: explainPorts,
  NodeResourcesFit: explainResources,
  PodTopologySpread: explainSpread,
  InterPodAffinity: explainPodAffinity,
};

/**
 * Returns everything that keeps a Pod from each node that it does not fit. kube-scheduler, and so
 * `schedule`, asks no further plugin after the first one that refuses a node. This function asks
 * all of them, and adds the numbers and labels that the reasons of kube-scheduler lack.
 *
 * @param pod - a Pod. For a workload, write the Pod that its controller creates
 * @param cluster - what `clusterOf` returns. It is not modified
 *
 * @throws Error that names the Pod, if the manifest is no Pod or has a value of a wrong type
 *
 * @example
 * ```ts
 * import { clusterOf, nodeProblems } from 'cdk8s-pods/cluster';
 *
 * const taints = [{ key: 'dedicated', value: 'gpu', effect: 'NoSchedule' as const }];
 * const cluster = clusterOf({ count: 1, cpu: '4', memory: '16Gi', taints });
 * const resources = { requests: { cpu: '8' } };
 * const [node] = nodeProblems(
 *   {
 *     apiVersion: 'v1',
 *     kind: 'Pod',
 *     metadata: { name: 'train' },
 *     spec: { containers: [{ name: 'train', image: 'example.com/train:1', resources }] },
 *   },
 *   cluster,
 * );
 * for (const { details } of node?.problems ?? []) console.log(details.join(' '));
 * // The Pod does not tolerate the taint dedicated=gpu:NoSchedule.
 * // The Pod requests 8 CPUs. The node has 4 CPUs left, of 4 CPUs.
 * ```
 */
export function nodeProblems(
  pod: KubernetesObject,
  cluster: Cluster,
  { kubernetes = NEWEST_VERSION }: ScheduleOptions = {},
): readonly NodeProblems[] {
  const state = clusterStateOf(cluster, 'nodeProblems', minorOf(kubernetes));
  const info = state.podInfoOf(readPod(pod, kubernetes, 'nodeProblems'));
  const results = resultsOf(info, state);
  return state.nodes.flatMap((node) => {
    const problems = results
      .flatMap((result) => (isRefusal(result) ? result : (result.filter(node) ?? [])))
      .map((refusal) => problemOf(refusal, info, node, state));
    return problems.length === 0 ? [] : [{ node: node.name, problems }];
  });
}

/** Asks each plugin alone, whatever the others say. */
const resultsOf = (pod: PodInfo, cluster: ClusterState): readonly (Filter | Refusal)[] =>
  [...pluginsBeforeClaims(cluster.minor), ...pluginsAfterClaims(cluster.minor)].flatMap(
    (plugin) => plugin(pod, cluster) ?? [],
  );

const problemOf = (
  { plugin, reasons, code }: Refusal,
  pod: PodInfo,
  node: NodeInfo,
  cluster: ClusterState,
): NodeProblem => ({
  plugin,
  reasons,
  details: EXPLAINERS[plugin]?.(pod, node, cluster) ?? [],
  canPreemptionHelp: code === 'Unschedulable',
});
