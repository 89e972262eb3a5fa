import type { ClusterState } from '../scheduling/cluster-state.js';
import type { NodeInfo } from '../scheduling/node-info.js';
import { nodeAffinity } from '../scheduling/plugins/node-affinity.js';
import { nodeName } from '../scheduling/plugins/node-name.js';
import { nodeUnschedulable } from '../scheduling/plugins/node-unschedulable.js';
import { isRefusal } from '../scheduling/plugins/plugin.js';
import { taintToleration } from '../scheduling/plugins/taint-toleration.js';
import type { PodInfo } from '../scheduling/pod-info.js';

/** The plugins whose verdict does not depend on other Pods. */
const PLUGINS = [nodeName, nodeUnschedulable, taintToleration, nodeAffinity];

/** Returns the nodes that a Pod can use while they are empty, whatever it requests. */
export function usableNodes(pod: PodInfo, cluster: ClusterState): readonly NodeInfo[] {
  let nodes = cluster.nodes;
  for (const plugin of PLUGINS) {
    const result = plugin(pod, cluster);
    if (result === undefined) continue;
    if (isRefusal(result)) return [];
    const { onlyNodes } = result;
    nodes = nodes.filter(
      (node) => (onlyNodes?.has(node.name) ?? true) && result.filter(node) === undefined,
    );
  }
  return nodes;
}

/** Amounts by the name of the resource: thousandths of a CPU, bytes and pieces. */
export type Amounts = ReadonlyMap<string, bigint>;

/** Returns the amounts that a Pod requests, with the Pod itself as one of `pods`. */
export function requestedBy({ requests }: PodInfo): Amounts {
  const amounts = new Map<string, bigint>([
    ['cpu', requests.milliCpu],
    ['memory', requests.memory],
    ['ephemeral-storage', requests.ephemeralStorage],
    ...requests.scalars,
    ['pods', 1n],
  ]);
  return new Map([...amounts].filter(([, amount]) => amount > 0n));
}

/**
 * Returns how much of a resource a node has for Pods of a priority, if all Pods with a lower
 * priority are evicted.
 */
export function roomOn(node: NodeInfo, resource: string, priority: number): bigint {
  const { allocatable } = node;
  const total =
    resource === 'cpu'
      ? allocatable.milliCpu
      : resource === 'memory'
        ? allocatable.memory
        : resource === 'ephemeral-storage'
          ? allocatable.ephemeralStorage
          : resource === 'pods'
            ? allocatable.allowedPods
            : (allocatable.scalars.get(resource) ?? 0n);
  const used = node.pods
    .filter((pod) => pod.priority >= priority)
    .reduce((sum, pod) => sum + (requestedBy(pod).get(resource) ?? 0n), 0n);
  return total > used ? total - used : 0n;
}
