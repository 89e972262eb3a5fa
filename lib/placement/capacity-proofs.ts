import { amountText } from '../scheduling/amount-text.js';
import type { ClusterState } from '../scheduling/cluster-state.js';
import type { NodeInfo } from '../scheduling/node-info.js';
import type { PodInfo } from '../scheduling/pod-info.js';
import { requestedBy, roomOn, usableNodes } from './node-room.js';
import type { PodGroup } from './pod-group.js';

/**
 * Returns why no order can place all Pods of a workload, for each workload for which a sum shows
 * it: its own Pods exceed the room on the nodes that they can use, or the Pods of several workloads
 * together do. The room counts as free what Pods hold that one of the new Pods can evict.
 */
export function capacityProofs(
  groups: readonly PodGroup[],
  cluster: ClusterState,
): ReadonlyMap<PodGroup, string> {
  const usable = new Map(groups.map((group) => [group, nodesOf(group, cluster)]));
  const priority = highestPriority(groups.flatMap(({ pods }) => pods));
  const proofs = new Map<PodGroup, string>();
  for (const [group, nodes] of usable) {
    const proof = ownProof(group, nodes, priority) ?? sharedProof(nodes, usable, priority);
    if (proof !== undefined) proofs.set(group, proof);
  }
  return proofs;
}

type UsableNodes = ReadonlyMap<PodGroup, readonly NodeInfo[]>;

/** Returns the nodes that the Pods of a workload can use. */
function nodesOf({ pods, workload }: PodGroup, cluster: ClusterState): readonly NodeInfo[] {
  if (workload.pods.isPerNode)
    return [...new Set(pods.flatMap((pod) => usableNodes(pod, cluster)))];
  const [first] = pods;
  return first === undefined ? [] : usableNodes(first, cluster);
}

/** Returns a proof if the nodes have room for fewer Pods of a workload than it has. */
function ownProof(
  { pods, workload }: PodGroup,
  nodes: readonly NodeInfo[],
  priority: number,
): string | undefined {
  const [first] = pods;
  if (first === undefined || workload.pods.isPerNode || nodes.length === 0) return undefined;
  const room = nodes.reduce((sum, node) => sum + podsThatFit(first, node, priority), 0);
  if (room >= pods.length) return undefined;
  const requests = [...requestedBy(first)]
    .filter(([resource]) => resource !== 'pods')
    .map(([resource, amount]) => amountText(resource, amount));
  const request = requests.length > 0 ? ` A Pod requests ${listOf(requests)}.` : '';
  const one = nodes.length === 1;
  if (room === 0)
    return one
      ? `The node that its Pods can use has no room for a Pod.${request}`
      : `None of the ${nodes.length} nodes that its Pods can use has room for a Pod.${request}`;
  return (
    `The ${one ? 'node' : `${nodes.length} nodes`} that its Pods can use ${one ? 'has' : 'have'} ` +
    `room for ${room} of the ${countOf(pods.length, 'Pod')}.${request}`
  );
}

/** Returns how many Pods like one have room on a node. */
function podsThatFit(pod: PodInfo, node: NodeInfo, priority: number): number {
  const counts = [...requestedBy(pod)].map(
    ([resource, amount]) => roomOn(node, resource, priority) / amount,
  );
  return Math.min(...counts.map(Number));
}

/** Returns a proof if all Pods that can use no other nodes request more than these have. */
function sharedProof(
  nodes: readonly NodeInfo[],
  usable: UsableNodes,
  priority: number,
): string | undefined {
  const names = new Set(nodes);
  const pods = [...usable].flatMap(([group, others]) =>
    others.length > 0 && others.every((node) => names.has(node)) ? group.pods : [],
  );
  const requested = new Map<string, bigint>();
  for (const pod of pods)
    for (const [resource, amount] of requestedBy(pod))
      requested.set(resource, (requested.get(resource) ?? 0n) + amount);
  for (const [resource, amount] of requested) {
    const room = nodes.reduce((sum, node) => sum + roomOn(node, resource, priority), 0n);
    if (amount > room)
      return (
        `The ${countOf(pods.length, 'Pod')} that can use only ` +
        `${nodes.length === 1 ? 'this node' : `these ${nodes.length} nodes`} ` +
        `${pods.length === 1 ? 'requests' : 'request'} ${amountText(resource, amount)}, ` +
        `and ${amountText(resource, room)} ${room === 1n ? 'is' : 'are'} free.`
      );
  }
  return undefined;
}

const highestPriority = (pods: readonly PodInfo[]): number =>
  pods.reduce((max, { priority }) => Math.max(max, priority), -Infinity);

const countOf = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

const listOf = (texts: readonly string[]): string =>
  texts.length < 2
    ? texts.join('')
    : `${texts.slice(0, -1).join(', ')} and ${texts[texts.length - 1]}`;
