import type { Container, Pod } from '../cluster/objects/pod-shape.js';
import { assumedBoundRequestsOf, boundRequestsOf } from './pod-requests.js';
import type { Resource } from './resource.js';

/** The requests of a Pod that has a node, computed when they are needed. */
export class BoundRequests {
  #requests: Resource | undefined;
  #assumed: Resource | undefined;

  constructor(private readonly pod: Pod) {}

  get requests(): Resource {
    this.#requests ??= boundRequestsOf(this.pod);
    return this.#requests;
  }

  /** The requests for the score of NodeResourcesFit, which assumes some for each container. */
  get assumed(): Resource {
    this.#assumed ??= assumedBoundRequestsOf(this.pod);
    return this.#assumed;
  }
}

/** The requests of the Pods of a cluster. Most Pods have the same as others. */
export class BoundRequestsCache {
  readonly #known = new Map<string, BoundRequests>();

  of(pod: Pod): BoundRequests {
    const key = keyOf(pod);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const requests = new BoundRequests(pod);
    this.#known.set(key, requests);
    return requests;
  }
}

/** Returns a text of everything that the requests of a Pod depend on. */
function keyOf({ spec, status }: Pod): string {
  const { containers, initContainers = [], overhead, resources } = spec;
  const { containerStatuses, initContainerStatuses, conditions = [] } = status;
  return JSON.stringify([
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
