import { bindClaims } from '../scheduling/bind-claims.js';
import { claimNameOf, isBoundClaim } from '../scheduling/claims.js';
import type { ClusterState } from '../scheduling/cluster-state.js';
import { findNodes } from '../scheduling/find-nodes.js';
import type { NodeInfo } from '../scheduling/node-info.js';
import type { PodInfo } from '../scheduling/pod-info.js';
import { scoreNodes } from '../scheduling/scoring/score-nodes.js';
import type { Random } from './orders.js';
import type { PlacedPod } from './placement.js';

/**
 * Places Pods one after the other, each on one of the nodes with the highest score, and evicts Pods
 * of a lower priority where no node fits otherwise. The cluster is as it was at the end.
 *
 * @param random - chooses among nodes with the same score. Without it, the first by name is chosen
 * @param whilePlaced - called with the Pods on their nodes, before the cluster is as it was
 */
export function placeInOrder(
  pods: readonly PodInfo[],
  cluster: ClusterState,
  random?: Random,
  whilePlaced?: (bound: ReadonlyMap<PodInfo, PodInfo>) => void,
): ReadonlyMap<PodInfo, PlacedPod> {
  const trial = new Trial(cluster);
  const placed = new Map<PodInfo, PlacedPod>();
  let pending = pods;
  let hasProgress = true;
  // kube-scheduler tries again when another Pod has found a node, because a Pod can have to be near
  // another one.
  while (hasProgress) {
    for (const pod of pending) placed.set(pod, trial.place(pod, random));
    const left = pending.filter((pod) => placed.get(pod)?.node === undefined);
    hasProgress = left.length > 0 && left.length < pending.length;
    pending = left;
  }
  whilePlaced?.(trial.bound);
  trial.undo();
  return placed;
}

/** The placement of Pods in one order, which can be undone. */
class Trial {
  /** The Pods that have a node, each with the Pod that is on the node. */
  readonly bound = new Map<PodInfo, PodInfo>();
  readonly #undo: (() => void)[] = [];
  readonly #nodes: ReadonlyMap<string, NodeInfo>;

  constructor(private readonly cluster: ClusterState) {
    this.#nodes = new Map(cluster.nodes.map((node) => [node.name, node]));
  }

  place(pod: PodInfo, random: Random | undefined): PlacedPod {
    const { fits, message, candidates } = findNodes(pod, this.cluster);
    const best = fits.length > 0 ? this.#bestOf(pod, fits) : candidates.map(({ node }) => node);
    const sorted = [...best].sort();
    const node = sorted[random === undefined ? 0 : Math.floor(random() * sorted.length)];
    if (node === undefined)
      return { name: pod.name, equalNodes: [], victims: [], ...(message && { message }) };
    const victims =
      fits.length > 0 ? [] : (candidates.find((each) => each.node === node)?.victims ?? []);
    for (const victim of victims) this.#move(victim, node, -1);
    this.#bind(pod, node);
    return {
      name: pod.name,
      node,
      equalNodes: sorted.filter((each) => each !== node),
      victims: victims.map(({ namespace, name }) => `${namespace}/${name}`),
    };
  }

  undo(): void {
    for (const step of this.#undo.reverse()) step();
    this.#undo.length = 0;
  }

  #bestOf(pod: PodInfo, fits: readonly NodeInfo[]): readonly string[] {
    if (fits.length === 1) return fits.map(({ name }) => name);
    const scores = scoreNodes(pod, fits, this.cluster);
    const highest = scores.reduce((max, { total }) => Math.max(max, total), -Infinity);
    return scores.filter(({ total }) => total === highest).map(({ node }) => node);
  }

  #move(pod: PodInfo, nodeName: string, by: 1 | -1): void {
    const node = this.#nodes.get(nodeName);
    if (node === undefined) return;
    if (by === 1) node.add(pod);
    else node.remove(pod);
    this.#undo.push(() => (by === 1 ? node.remove(pod) : node.add(pod)));
  }

  #bind(pod: PodInfo, nodeName: string): void {
    this.#bindVolumes(pod, nodeName);
    const { spec } = pod.pod;
    const bound = this.cluster.podInfoOf({ ...pod.pod, spec: { ...spec, nodeName } });
    this.bound.set(pod, bound);
    this.#move(bound, nodeName, 1);
  }

  /** Binds the claims of a Pod to volumes that exist, so that no other Pod takes them. */
  #bindVolumes({ name, namespace, pod }: PodInfo, nodeName: string): void {
    const claims = (pod.spec.volumes ?? []).flatMap((volume) => {
      const claimName = claimNameOf(name, volume);
      const claim = claimName && this.cluster.claimOf(namespace, claimName);
      return claim && !isBoundClaim(claim) ? claim : [];
    });
    const node = this.#nodes.get(nodeName);
    if (claims.length === 0 || node === undefined) return;
    for (const [claim, volume] of bindClaims(claims, node, this.cluster) ?? [])
      this.#undo.push(this.cluster.bindClaim(claim, volume));
  }
}
