import type { Container, Pod } from '../../cluster/objects/pod-shape.js';
import type { Resource } from '../resource.js';
import {
  assumedBoundRequestsOf,
  assumedRequestsOf,
  boundRequestsOf,
  requestsOf,
} from './pod-requests.js';

/** The requests of a Pod, computed when they are needed. */
export class PodRequests {
  #requests: Resource | undefined;
  #assumed: Resource | undefined;

  constructor(
    private readonly pod: Pod,
    private readonly minor: number,
  ) {}

  get requests(): Resource {
    this.#requests ??= hasNode(this.pod)
      ? boundRequestsOf(this.pod, this.minor)
      : requestsOf(this.pod.spec, this.minor);
    return this.#requests;
  }

  /** The requests for the score of NodeResourcesFit, which assumes some for each container. */
  get assumed(): Resource {
    this.#assumed ??= hasNode(this.pod)
      ? assumedBoundRequestsOf(this.pod, this.minor)
      : assumedRequestsOf(this.pod.spec, this.minor);
    return this.#assumed;
  }
}

/** The requests of the Pods of a cluster. Most Pods have the same as others. */
export class KnownRequests {
  readonly #known = new Map<string, PodRequests>();

  constructor(private readonly minor: number) {}

  of(pod: Pod): PodRequests {
    const key = keyOf(pod);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const requests = new PodRequests(pod, this.minor);
    this.#known.set(key, requests);
    return requests;
  }
}

const hasNode = ({ spec }: Pod): boolean => (spec.nodeName ?? '') !== '';

/** Returns a text of everything that the requests of a Pod depend on. */
function keyOf(pod: Pod): string {
  const { spec, status } = pod;
  const { containers, initContainers = [], overhead, resources } = spec;
  const { containerStatuses, initContainerStatuses, conditions = [] } = status;
  return JSON.stringify([
    hasNode(pod),
    containers.map(resourcesOf),
    initContainers.map(resourcesOf),
    overhead,
    resources,
    containerStatuses,
    initContainerStatuses,
    status.resources,
    status.allocatedResources,
    conditions.filter(({ type }) => type === 'PodResizePending'),
  ]);
}

const resourcesOf = ({ name, restartPolicy, resources }: Container): readonly unknown[] => [
  name,
  restartPolicy,
  resources,
];
