import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { type Cluster, objectsOf, ReadCluster } from '../cluster/cluster.js';
import { existingPodFinder } from '../cluster/existing-pods.js';
import { withObjects } from '../cluster/with-objects.js';
import type { ClusterState } from '../scheduling/cluster-state.js';
import type { PodInfo } from '../scheduling/pod-info.js';
import { acceptedManifests } from './accepted-manifests.js';
import { interleave, randomFrom } from './orders.js';
import { placeInOrder } from './place-in-order.js';
import { claimsOf, type PlannedWorkload, planWorkloads } from './planned-pod.js';
import { type PodGroup, podGroupOf, storeWorkloads } from './pod-group.js';
import { withAssumedClaims } from './prepared-cluster.js';

/** The number of orders in which the old Pods are placed in a cluster without Pods. */
const ORDERS = 12;
/** The number of Pods up to which they are placed: a tenth of a second for each rollout. */
const MAX_PODS = 100;

/**
 * The cluster in which the Pods of an application run before a change: those that the cluster has;
 * or, if it has no Pods, the Pods of the manifests, placed in several orders.
 */
export class OldPods {
  readonly #before: readonly KubernetesObject[];
  readonly #groups: readonly PodGroup[];
  readonly #state: ClusterState;
  readonly #objects: ReadCluster['objects'];

  constructor(
    before: readonly KubernetesObject[],
    private readonly cluster: Cluster,
    kubernetes: KubernetesVersion,
  ) {
    this.#before = acceptedManifests(before, kubernetes);
    const workloads = planWorkloads(this.#before, kubernetes);
    const created = workloads.flatMap((each) => [...claimsOf(each), ...each.pods.controllers]);
    this.#objects = objectsOf(withObjects(cluster, [...this.#before, ...created]), 'diff');
    const stored = storeWorkloads(workloads, this.#before, cluster, kubernetes);
    const pods = stored.flatMap((each) => each.pods);
    const { state } = withAssumedClaims(new ReadCluster(this.#objects), cluster, pods, kubernetes);
    this.#state = state;
    this.#groups = stored.map((each) => podGroupOf(each, state));
  }

  /**
   * Calls a function with the cluster and the Pods of a workload that run in it, until it returns
   * `true`. Returns `undefined` if they do not run.
   */
  some(
    workload: PlannedWorkload,
    test: (state: ClusterState, oldPods: readonly PodInfo[]) => boolean,
  ): boolean | undefined {
    const state = this.#state;
    if (this.cluster.boundPodCount === 0) return this.#someOrder(workload, test);
    const isOld = existingPodFinder([workload.manifest], this.#objects);
    const oldPods = state.nodes.flatMap((node) => node.pods.filter(({ pod }) => isOld(pod)));
    return oldPods.length === 0 ? undefined : test(state, oldPods);
  }

  #someOrder(
    { title }: PlannedWorkload,
    test: (state: ClusterState, oldPods: readonly PodInfo[]) => boolean,
  ): boolean | undefined {
    const lists = this.#groups.map(({ pods }) => pods);
    const own = this.#groups.find(({ workload }) => workload.title === title)?.pods ?? [];
    if (own.length === 0 || lists.flat().length > MAX_PODS) return undefined;
    let found: boolean | undefined;
    for (let i = 0; i < ORDERS && found !== true; i++) {
      const random = i === 0 ? undefined : randomFrom(i);
      const order = random === undefined ? lists.flat() : interleave(lists, random);
      placeInOrder(order, this.#state, random, (bound) => {
        const oldPods = own.flatMap((pod) => bound.get(pod) ?? []);
        // An order in which they find no nodes says nothing about the update.
        if (oldPods.length === own.length) found = test(this.#state, oldPods);
      });
    }
    return found;
  }
}
