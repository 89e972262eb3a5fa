import type {
  ContainerPort,
  Labels,
  Pod,
  PodAffinityTerm,
  WeightedPodAffinityTerm,
} from '../cluster/objects/pod-shape.js';
import { type AffinityTerm, affinityTermOf, type WeightedAffinityTerm } from './affinity-term.js';
import {
  assumedBoundRequestsOf,
  assumedRequestsOf,
  boundRequestsOf,
  requestsOf,
} from './pod-requests.js';
import type { Resource } from './resource.js';

/** A Pod, and what the scheduler computes of it once. */
export class PodInfo {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly priority: number;
  /** The time at which the Pod started, in milliseconds since 1970. */
  readonly startTime: number;
  readonly isTerminating: boolean;
  readonly hostPorts: readonly ContainerPort[];
  readonly affinity: readonly AffinityTerm[];
  readonly antiAffinity: readonly AffinityTerm[];
  /** The preferred terms. Those of anti-affinity have negative weights. */
  readonly preferences: readonly WeightedAffinityTerm[];
  #requests: Resource | undefined;
  #assumedRequests: Resource | undefined;

  constructor(readonly pod: Pod) {
    const { metadata, spec, status } = pod;
    this.name = metadata.name;
    this.namespace = metadata.namespace ?? 'default';
    this.labels = metadata.labels;
    this.priority = spec.priority ?? 0;
    this.startTime = status.startTime === undefined ? 0 : Date.parse(status.startTime);
    this.isTerminating = metadata.deletionTimestamp !== undefined;
    this.hostPorts = hostPortsOf(pod);
    const { podAffinity, podAntiAffinity } = spec.affinity ?? {};
    const terms = (list: readonly PodAffinityTerm[] = []): readonly AffinityTerm[] =>
      list.map((term) => affinityTermOf(term, this.namespace));
    const weighted = (
      list: readonly WeightedPodAffinityTerm[] = [],
      sign: 1 | -1,
    ): readonly WeightedAffinityTerm[] =>
      list.map(({ weight, podAffinityTerm }) => ({
        ...affinityTermOf(podAffinityTerm, this.namespace),
        weight: sign * weight,
      }));
    this.affinity = terms(podAffinity?.requiredDuringSchedulingIgnoredDuringExecution);
    this.antiAffinity = terms(podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution);
    this.preferences = [
      ...weighted(podAffinity?.preferredDuringSchedulingIgnoredDuringExecution, 1),
      ...weighted(podAntiAffinity?.preferredDuringSchedulingIgnoredDuringExecution, -1),
    ];
  }

  get hasNode(): boolean {
    return (this.pod.spec.nodeName ?? '') !== '';
  }

  get requests(): Resource {
    this.#requests ??= this.hasNode ? boundRequestsOf(this.pod) : requestsOf(this.pod.spec);
    return this.#requests;
  }

  /** The requests for the score of NodeResourcesFit, which assumes some for each container. */
  get assumedRequests(): Resource {
    this.#assumedRequests ??= this.hasNode
      ? assumedBoundRequestsOf(this.pod)
      : assumedRequestsOf(this.pod.spec);
    return this.#assumedRequests;
  }
}

const hostPortsOf = ({ spec: { initContainers = [], containers } }: Pod): ContainerPort[] => {
  const sidecars = initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always');
  return [...sidecars, ...containers].flatMap(({ ports = [] }) =>
    ports.filter(({ hostPort = 0 }) => hostPort > 0),
  );
};
