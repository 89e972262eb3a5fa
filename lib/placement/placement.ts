import type { KubernetesObject } from '../api/kubernetes-object.js';

/** Where a Pod lands when the Pods of an application are placed in one order. */
export interface PlacedPod {
  /**
   * The name of the Pod. That of a Pod whose name ends with random characters ends with a number
   * instead, and that of a DaemonSet with the name of the node.
   */
  readonly name: string;
  /** The node; `undefined` if it finds none. */
  readonly node?: string;
  /** The other nodes with the same score: kube-scheduler takes any of them. */
  readonly equalNodes: readonly string[];
  /** The Pods that are evicted for it, such as `shop/batch-0`. */
  readonly victims: readonly string[];
  /** The message of the event FailedScheduling, if it finds no node. */
  readonly message?: string;
}

/** Whether the Pods of a workload find nodes, when all Pods of the application are placed. */
export interface WorkloadPlacement {
  /** The kind, namespace and name of the workload, such as `Deployment shop/web`. */
  readonly title: string;
  /** The manifest of the workload. */
  readonly manifest: KubernetesObject;
  /**
   * - `always`: all Pods find a node, in each order that was tried.
   * - `sometimes`: they do in some of the orders.
   * - `never`: they do in none.
   * - `not judged`: `notJudged` says why.
   */
  readonly verdict: 'always' | 'sometimes' | 'never' | 'not judged';
  /** The number of orders in which all Pods find a node. */
  readonly fittingOrders: number;
  /** The smallest number of its Pods that find a node, of all orders. */
  readonly fewestFitting: number;
  /** The largest number of its Pods that find a node, of all orders. */
  readonly mostFitting: number;
  /** The Pods, as they are placed in the first order. */
  readonly pods: readonly PlacedPod[];
  /** The message of the event FailedScheduling of the first Pod that finds no node. */
  readonly message?: string;
  /**
   * The sentences of the API server, if it refuses the workload, or one of its Pods. The Pods
   * before that one are placed.
   */
  readonly refused?: readonly string[];
  /** Why no order can place all Pods: an amount that exceeds what the nodes have. */
  readonly proof?: string;
  /** Why there is no verdict. */
  readonly notJudged?: string;
}

/** Where the Pods of an application land in a cluster. */
export interface Placement {
  /** The number of orders in which the Pods were placed. */
  readonly orders: number;
  /** The number of orders in which all Pods find a node, but those that are not judged. */
  readonly fittingOrders: number;
  /**
   * Why no order can place all Pods: amounts that exceed what the nodes have. There may be no such
   * sum although no order was found.
   */
  readonly proofs: readonly string[];
  /** The workloads and Pods, in the order of the manifests. */
  readonly workloads: readonly WorkloadPlacement[];
  /** The number of Pods of the cluster that belong to these workloads. They were taken away. */
  readonly replacedPodCount: number;
  /** The assumptions about what the input does not contain: a sentence for each. */
  readonly assumptions: readonly string[];
}
