import type { Quantity } from './quantity.js';

/**
 * How much a container, or the Pod as a whole, is promised and may use.
 *
 * A Pod is Guaranteed, and evicted last, if every container, init containers too, has a limit and
 * an equal request of both cpu and memory; if the Pod has `resources` of its own, these decide.
 * Without any it is BestEffort, and evicted first; else it is Burstable.
 *
 * Source: core/v1 ResourceRequirements.
 */
export interface Resources {
  /**
   * What the scheduler sets aside on a node: `{ cpu: '250m', memory: '256Mi' }`. Not above the
   * limit.
   *
   * @default - the limit of each resource that has one; else the LimitRange of the namespace, if
   * any
   */
  readonly requests?: ResourceList | undefined;
  /**
   * The most that may be used. Above it cpu is slowed down; for memory a process is killed
   * (OOMKilled); for ephemeral-storage the Pod is evicted.
   *
   * @default - the LimitRange of the namespace, if any; else what the node has
   */
  readonly limits?: ResourceList | undefined;
  /**
   * The devices that the container uses, of those in the Pod's `resourceClaims`. Not in the
   * resources of the Pod as a whole.
   */
  readonly claims?: ResourceClaimUses | readonly ListedResourceClaimUse[] | undefined;
}

/**
 * What a change of a resource in the running Pod does to the container. Each resource once.
 *
 * Source: core/v1 ContainerResizePolicy.
 */
export interface ResizePolicy {
  /** The resource that this is about. */
  readonly resourceName: 'cpu' | 'memory';
  /**
   * `RestartContainer` for a program that looks at the resource only when it starts, as a JVM does
   * at memory. Refused in a step, and in a Pod with restartPolicy `Never`.
   */
  readonly restartPolicy: 'NotRequired' | 'RestartContainer';
}

/**
 * How a container uses a claim; `{}` takes all of it.
 *
 * Source: core/v1 ResourceClaim.
 */
export interface ResourceClaimUse {
  /**
   * One of the requests in the claim, by its name there.
   *
   * @default - all of them
   */
  readonly request?: string | undefined;
}

/**
 * The claims that a container uses, by their names in the Pod's `resourceClaims`: `{ gpu: {} }`.
 *
 * Source: core/v1 ResourceRequirements.claims.
 */
export interface ResourceClaimUses {
  /** The use of a claim, by its name in the Pod. */
  readonly [claim: string]: ResourceClaimUse;
}

/**
 * Amounts by resource: `{ cpu: '500m', memory: '1Gi', 'nvidia.com/gpu': 1 }`.
 *
 * An extended resource, with a slash in its name, is counted in whole numbers. It and hugepages
 * need a limit, which a request must equal. Hugepages (`'hugepages-2Mi'`) come in whole pages, and
 * need cpu or memory beside them.
 *
 * Source: core/v1 ResourceList.
 */
export interface ResourceList {
  /**
   * Cores: `0.5` or `'500m'`. `500` is five hundred cores, which hardly a node has. Rounded up to
   * 1m.
   */
  readonly cpu?: Quantity | undefined;
  /** Bytes: `'256Mi'`. A bare `512` is 512 bytes, and `'128m'` an eighth of one. */
  readonly memory?: Quantity | undefined;
  /**
   * Bytes on the node's disk: logs, emptyDir volumes and what is written in the container's own
   * file system. Not for the Pod as a whole.
   */
  readonly 'ephemeral-storage'?: Quantity | undefined;
  /** An extended resource, or pages of one size. */
  readonly [extended: `${string}/${string}` | `hugepages-${string}`]: Quantity | undefined;
}

/**
 * A use of a claim in a list, which can name one claim more than once: for two of its requests.
 *
 * Source: core/v1 ResourceClaim.
 */
export interface ListedResourceClaimUse extends ResourceClaimUse {
  /** The claim, by its name in the Pod's `resourceClaims`. */
  readonly name: string;
}
