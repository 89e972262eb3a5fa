import { NEWEST_MINOR } from '../api/kubernetes-version.js';
import type { ContainerPort, Labels, Pod } from '../cluster/objects/pod-shape.js';
import {
  type AffinityTerm,
  type AffinityTerms,
  affinityTermsOf,
  type WeightedAffinityTerm,
} from './affinity-term.js';
import { KnownRequests, type PodRequests } from './requests/known-requests.js';
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
  #groupKey: string | undefined;
  #terms: AffinityTerms | undefined;
  readonly #requests: PodRequests;

  /** @param known - the requests of other Pods of the cluster */
  constructor(
    readonly pod: Pod,
    known = new KnownRequests(NEWEST_MINOR),
  ) {
    const { metadata, spec, status } = pod;
    this.name = metadata.name;
    this.namespace = metadata.namespace ?? 'default';
    this.labels = metadata.labels;
    this.priority = spec.priority ?? 0;
    this.startTime = status.startTime === undefined ? 0 : Date.parse(status.startTime);
    this.isTerminating = metadata.deletionTimestamp !== undefined;
    this.hostPorts = hostPortsOf(pod);
    this.#requests = known.of(pod);
  }

  get affinity(): readonly AffinityTerm[] {
    return this.#affinityTerms.affinity;
  }

  get antiAffinity(): readonly AffinityTerm[] {
    return this.#affinityTerms.antiAffinity;
  }

  /** The preferred terms. Those of anti-affinity have negative weights. */
  get preferences(): readonly WeightedAffinityTerm[] {
    return this.#affinityTerms.preferences;
  }

  get #affinityTerms(): AffinityTerms {
    this.#terms ??= affinityTermsOf(this.pod.spec.affinity, this.namespace);
    return this.#terms;
  }

  /** A text that two Pods of the same group have in common. */
  get groupKey(): string {
    const { podAffinity, podAntiAffinity } = this.pod.spec.affinity ?? {};
    const { namespace, labels, isTerminating } = this;
    this.#groupKey ??= JSON.stringify([
      namespace,
      isTerminating,
      labels,
      podAffinity,
      podAntiAffinity,
    ]);
    return this.#groupKey;
  }

  get requests(): Resource {
    return this.#requests.requests;
  }

  /** The requests for the score of NodeResourcesFit, which assumes some for each container. */
  get assumedRequests(): Resource {
    return this.#requests.assumed;
  }
}

const hostPortsOf = ({ spec: { initContainers = [], containers } }: Pod): ContainerPort[] => {
  const sidecars = initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always');
  return [...sidecars, ...containers].flatMap(({ ports = [] }) =>
    ports.filter(({ hostPort = 0 }) => hostPort > 0),
  );
};
