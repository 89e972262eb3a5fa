import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import type { Cluster } from '../cluster/cluster.js';
import type { Pod, PodSpec } from '../cluster/objects/pod-shape.js';
import { titleOfObject } from '../cluster/objects/read-objects.js';
import { isObject } from '../engine/go-value.js';
import { type ClusterState, clusterStateOf } from './cluster-state.js';
import { type FoundNodes, findNodes } from './find-nodes.js';
import type { NodeRefusal, NodeVictims, ScheduleVerdict } from './schedule-verdict.js';
import { type NodeScore, scoreNodes } from './scoring/score-nodes.js';
import { storedPod } from './stored-pod.js';

/** Options of `schedule`. */
export interface ScheduleOptions {
  /**
   * The version of kube-scheduler and of the API server.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
}

/**
 * Returns which nodes of a cluster fit a new Pod, and why the others do not, as kube-scheduler with
 * its default configuration decides it. The Pod is taken as the API server stores it.
 *
 * Priority classes and other admission plugins are not applied: the priority of the Pod is
 * `spec.priority`, by default 0.
 *
 * Source: kube-scheduler Scheduler.SchedulePod.
 *
 * @param pod - a Pod. For a workload, write the Pod that its controller creates
 * @param cluster - what `clusterOf` returns. It is not modified
 *
 * @throws Error that names the Pod, if the manifest is no Pod or has a value of a wrong type
 *
 * @example
 * ```ts
 * import { clusterOf, schedule } from 'cdk8s-pods/cluster';
 *
 * const cluster = clusterOf({ count: 3, cpu: '4', memory: '16Gi' });
 * const resources = { requests: { cpu: '8' } };
 * const { fits, message } = schedule(
 *   {
 *     apiVersion: 'v1',
 *     kind: 'Pod',
 *     metadata: { name: 'train' },
 *     spec: { containers: [{ name: 'train', image: 'example.com/train:1', resources }] },
 *   },
 *   cluster,
 * );
 * console.log(fits.length); // 0
 * console.log(message);
 * // 0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available:
 * // 3 Preemption is not helpful for scheduling.
 * ```
 */
export function schedule(
  pod: KubernetesObject,
  cluster: Cluster,
  { kubernetes = NEWEST_VERSION }: ScheduleOptions = {},
): ScheduleVerdict {
  const state = clusterStateOf(cluster, 'schedule', minorOf(kubernetes));
  const stored = readPod(pod, kubernetes, 'schedule');
  const notJudged = notJudgedReason(stored.spec);
  if (notJudged !== undefined) return { ...NOTHING, notJudged };
  if ((stored.spec.schedulingGates ?? []).length > 0) return { ...NOTHING, message: GATED };
  const info = state.podInfoOf(stored);
  const found = findNodes(info, state);
  return {
    fits: found.fits.map(({ name }) => name),
    scores: found.fits.length === 0 ? [] : scoreNodes(info, found.fits, state),
    refusals: refusalsOf(found, state),
    candidates: candidatesOf(found),
    ...(found.message !== undefined && { message: found.message }),
  };
}

/**
 * Returns a Pod as the API server stores it.
 *
 * @throws Error that names the Pod, if the manifest is no Pod or has a value of a wrong type
 */
export function readPod(
  pod: KubernetesObject,
  kubernetes: KubernetesVersion,
  functionName: string,
): Pod {
  if (!isObject(pod) || pod['kind'] !== 'Pod')
    throw new TypeError(
      `${functionName} takes a Pod, not ${titleOfObject(pod, String(pod?.kind ?? 'an object'))}.`,
    );
  return storedPod(pod, kubernetes);
}

const NOTHING = {
  fits: [] as readonly string[],
  scores: [] as readonly NodeScore[],
  refusals: [] as readonly NodeRefusal[],
  candidates: [] as readonly NodeVictims[],
};
/** The message of the condition PodScheduled. */
export const GATED = 'Scheduling is blocked due to non-empty scheduling gates';
const RESOURCE_CLAIMS =
  'The Pod has resourceClaims. The plugin DynamicResources, which decides, is not modelled.';
const DEFAULT_SCHEDULER = 'default-scheduler';

/** Returns why there is no verdict on a Pod. */
export function notJudgedReason({
  schedulerName,
  resourceClaims = [],
}: PodSpec): string | undefined {
  if (resourceClaims.length > 0) return RESOURCE_CLAIMS;
  if (schedulerName === undefined || schedulerName === DEFAULT_SCHEDULER) return undefined;
  return `The Pod names the scheduler ${schedulerName}, which decides by rules of its own.`;
}

function refusalsOf(found: FoundNodes, { nodes }: ClusterState): readonly NodeRefusal[] {
  const fits = new Set(found.fits);
  return nodes
    .filter((node) => !fits.has(node))
    .map((node) => {
      const refusal = found.refusals.get(node);
      const { plugins = [], reason = '' } = found.skipped ?? {};
      return {
        node: node.name,
        plugin: refusal?.plugin ?? plugins.join(' '),
        reasons: refusal?.reasons ?? [reason],
        canPreemptionHelp: refusal?.code === 'Unschedulable',
      };
    });
}

const candidatesOf = ({ candidates }: FoundNodes): readonly NodeVictims[] =>
  candidates.map(({ node, victims }) => ({
    node,
    victims: victims.map(({ namespace, name }) => `${namespace}/${name}`),
  }));
