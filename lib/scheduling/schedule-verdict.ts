import type { NodeScore } from './scoring/score-nodes.js';

/** Why a node does not fit. */
export interface NodeRefusal {
  /** The name of the node. */
  readonly node: string;
  /**
   * The plugin of kube-scheduler that refuses the node. The first one that does decides. Empty if
   * several plugins together leave no node.
   */
  readonly plugin: string;
  /** The reasons, in the words of kube-scheduler. */
  readonly reasons: readonly string[];
  /** Whether the eviction of Pods from this node can make it fit. */
  readonly canPreemptionHelp: boolean;
}

/** A node that fits once some of its Pods are evicted. */
export interface NodeVictims {
  /** The name of the node. */
  readonly node: string;
  /** The namespaces and names of the Pods to evict, such as `shop/web-0`. */
  readonly victims: readonly string[];
}

/** The verdict of the scheduler on a Pod. */
export interface ScheduleVerdict {
  /** The names of the nodes that fit, in the order of the cluster. */
  readonly fits: readonly string[];
  /**
   * The scores of the nodes that fit. kube-scheduler takes one of those with the highest total, at
   * random. From 100 nodes on, it scores only some of them.
   */
  readonly scores: readonly NodeScore[];
  /** Why each other node does not fit. */
  readonly refusals: readonly NodeRefusal[];
  /**
   * The nodes that fit once Pods with a lower priority are evicted. If there are several, it
   * takes any of them: the message names the first.
   */
  readonly candidates: readonly NodeVictims[];
  /**
   * If no node fits, the message of the event FailedScheduling. If the Pod has scheduling gates,
   * the message of its condition PodScheduled. Kubernetes cuts an event at 1,024 bytes.
   */
  readonly message?: string;
  /** Why there is no verdict. Then all lists are empty. */
  readonly notJudged?: string;
}
