import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import type { Cluster } from '../cluster/cluster.js';
import type { ClusterState } from '../scheduling/cluster-state.js';
import type { PodInfo } from '../scheduling/pod-info.js';
import { capacityProofs } from './capacity-proofs.js';
import { interleave, randomFrom } from './orders.js';
import { placeInOrder } from './place-in-order.js';
import type { Placement, WorkloadPlacement } from './placement.js';
import { planWorkloads } from './planned-pod.js';
import { type PodGroup, podGroupOf, storeWorkloads } from './pod-group.js';
import { prepareCluster, withAssumedClaims } from './prepared-cluster.js';
import { fittingOrdersOf, type PlacedPods, summaryOf } from './workload-summary.js';

/** Options of `place`. */
export interface PlaceOptions {
  /**
   * The version of Kubernetes.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
  /**
   * The number of orders in which the Pods are placed. The time grows with it.
   *
   * @default 12
   */
  readonly orders?: number | undefined;
}

/**
 * Places the Pods of an application on the nodes of a cluster, as kube-scheduler would, in several
 * orders. Controllers create Pods in any order, and kube-scheduler takes any of the nodes with the
 * highest score, so that an application can fit in one order and not in another one.
 *
 * For each workload, the result says whether all its Pods find a node `always`, `sometimes` or
 * `never`; with a proof, where a sum exceeds what the nodes have. Pods with a higher priority come
 * first. Pods of the cluster that belong to the same workloads are taken away first.
 *
 * @param manifests - the objects of the application: workloads and Pods, and what they need, such
 * as PersistentVolumeClaims and Services. Other objects are ignored
 * @param cluster - what `clusterOf` returns. It is not modified
 *
 * @throws TypeError if a manifest of a workload cannot be decoded
 * @throws RangeError if a workload has more than 150,000 Pods
 *
 * @example
 * ```ts
 * import { clusterOf, place } from 'cdk8s-pods/cluster';
 *
 * const cluster = clusterOf({ count: 2, cpu: '2', memory: '8Gi' });
 * const resources = { requests: { cpu: '1500m' } };
 * const template = {
 *   metadata: { labels: { app: 'web' } },
 *   spec: { containers: [{ name: 'web', image: 'example.com/web:1', resources }] },
 * };
 * const { workloads } = place(
 *   [
 *     {
 *       apiVersion: 'apps/v1',
 *       kind: 'Deployment',
 *       metadata: { name: 'web' },
 *       spec: { replicas: 3, selector: { matchLabels: { app: 'web' } }, template },
 *     },
 *   ],
 *   cluster,
 * );
 * console.log(workloads[0]?.verdict); // never
 * console.log(workloads[0]?.proof);
 * // The 2 nodes that its Pods can use have room for 2 of the 3 Pods. A Pod requests 1.5 CPUs.
 * ```
 */
export function place(
  manifests: readonly KubernetesObject[],
  cluster: Cluster,
  { kubernetes = NEWEST_VERSION, orders = 12 }: PlaceOptions = {},
): Placement {
  if (!Number.isInteger(orders) || orders < 1)
    throw new RangeError(`orders: ${orders} is not an integer from 1.`);
  const workloads = planWorkloads(manifests, kubernetes);
  const prepared = prepareCluster(workloads, manifests, cluster);
  const stored = storeWorkloads(workloads, manifests, cluster, kubernetes);
  const pods = stored.flatMap((each) => each.pods);
  const { state, assumptions } = withAssumedClaims(prepared.cluster, cluster, pods, kubernetes);
  const groups = stored.map((each) => podGroupOf(each, state));
  const placements = placeInOrders(groups, state, orders);
  const fittingOrders = fittingOrdersOf(groups, placements);
  const proofs = fittingOrders > 0 ? new Map<PodGroup, string>() : capacityProofs(groups, state);
  return {
    orders,
    fittingOrders,
    proofs: [...new Set(proofs.values())],
    workloads: groups.map((group) => withProof(summaryOf(group, placements), proofs.get(group))),
    replacedPodCount: prepared.replacedPodCount,
    assumptions,
  };
}

/** Places the Pods of all workloads, first in the order of the manifests. */
function placeInOrders(
  groups: readonly PodGroup[],
  state: ClusterState,
  orders: number,
): readonly PlacedPods[] {
  const lists = groups.map(({ pods }) => pods);
  return Array.from({ length: orders }, (_, i) => {
    const random = i === 0 ? undefined : randomFrom(i);
    const order = random === undefined ? lists.flat() : interleave(lists, random);
    return placeInOrder(byPriority(order), state, random);
  });
}

/** The queue of kube-scheduler takes Pods with a higher priority first. Source: PrioritySort. */
const byPriority = (pods: readonly PodInfo[]): readonly PodInfo[] =>
  [...pods].sort((a, b) => b.priority - a.priority);

const withProof = (summary: WorkloadPlacement, proof: string | undefined): WorkloadPlacement =>
  summary.verdict === 'never' && proof !== undefined ? { ...summary, proof } : summary;
