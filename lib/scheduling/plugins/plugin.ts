import type { ClusterState } from '../cluster-state.js';
import type { NodeInfo } from '../node-info.js';
import type { PodInfo } from '../pod-info.js';
import type { Refusal } from '../refusal.js';

/** The filter of a plugin, prepared for one Pod and one cluster. */
export interface Filter {
  readonly plugin: string;
  /** Returns why a node does not fit, or `undefined` if it does. */
  filter(node: NodeInfo): Refusal | undefined;
  /** The only nodes that are filtered, if the plugin knows them. */
  readonly onlyNodes?: ReadonlySet<string>;
  /** Adds a Pod to a node, or removes it, for preemption. */
  move?(pod: PodInfo, node: NodeInfo, by: 1 | -1): void;
  /**
   * Returns a copy to which `move` can be applied. A filter without this method does not depend on
   * the Pods of nodes, or reads them from the node.
   */
  copy?(): Filter;
}

/**
 * Prepares the filter of a plugin. Returns a refusal if no node can fit, and `undefined` if the Pod
 * does not need the filter.
 *
 * Source: kube-scheduler framework.PreFilterPlugin.
 */
export type Plugin = (pod: PodInfo, cluster: ClusterState) => Filter | Refusal | undefined;

export const isRefusal = (result: Filter | Refusal): result is Refusal => 'code' in result;
