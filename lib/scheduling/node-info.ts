import type { Node, Taint } from '../cluster/objects/cluster-shapes.js';
import type { Labels } from '../cluster/objects/pod-shape.js';
import { HostPorts } from './host-ports.js';
import type { PodInfo } from './pod-info.js';
import { addResource, type Resource, zeroResource } from './resource.js';

/** What is notified of the Pods of nodes. */
export interface PodListener {
  add(pod: PodInfo, node: NodeInfo): void;
  remove(pod: PodInfo, node: NodeInfo): void;
}

/** A node and its Pods. */
export class NodeInfo {
  readonly name: string;
  readonly labels: Labels;
  readonly taints: readonly Taint[];
  /** The total of the requests of the Pods. */
  readonly requested = zeroResource();
  readonly pods: PodInfo[] = [];
  readonly hostPorts = new HostPorts();
  #assumedRequested: Resource | undefined;

  /** @param groups - the Pods of the cluster, if the node is one of it, and no copy */
  constructor(
    readonly node: Node,
    readonly allocatable: Resource,
    private readonly groups?: PodListener,
  ) {
    this.name = node.metadata.name;
    this.labels = node.metadata.labels;
    this.taints = node.spec.taints ?? [];
  }

  add(pod: PodInfo): void {
    this.pods.push(pod);
    this.groups?.add(pod, this);
    addResource(this.requested, pod.requests, 1n);
    for (const port of pod.hostPorts) this.hostPorts.add(port);
    this.#assumedRequested = undefined;
  }

  remove(pod: PodInfo): void {
    this.pods.splice(this.pods.indexOf(pod), 1);
    this.groups?.remove(pod, this);
    addResource(this.requested, pod.requests, -1n);
    for (const port of pod.hostPorts) this.hostPorts.remove(port);
    this.#assumedRequested = undefined;
  }

  /** The total of the requests that the score of NodeResourcesFit assumes. */
  get assumedRequested(): Resource {
    if (this.#assumedRequested === undefined) {
      this.#assumedRequested = zeroResource();
      for (const { assumedRequests } of this.pods)
        addResource(this.#assumedRequested, assumedRequests, 1n);
    }
    return this.#assumedRequested;
  }

  copy(): NodeInfo {
    const copied = new NodeInfo(this.node, this.allocatable);
    copied.pods.push(...this.pods);
    addResource(copied.requested, this.requested, 1n);
    for (const pod of this.pods) for (const port of pod.hostPorts) copied.hostPorts.add(port);
    return copied;
  }
}
