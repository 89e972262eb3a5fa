import type { Quantity } from './quantity.js';

/**
 * The resources that a container, or the Pod as a whole, is guaranteed, and those that it may use.
 *
 * A Pod is Guaranteed, and evicted last, if every container, including init containers, has a limit
 * and an equal request of both cpu and memory; if the Pod has its own `resources`, they decide. A
 * Pod without any is BestEffort, and evicted first; any other Pod is Burstable.
 *
 * Source: core/v1 ResourceRequirements.
 */
export interface Resources {
  /**
   * The amounts that the scheduler reserves on a node: `{ cpu: '250m', memory: '256Mi' }`. They
   * must not exceed the limits.
   *
   * @default - the limit of each resource that has one; else the LimitRange of the namespace, if
   * any
   */
  readonly requests?: ResourceList | undefined;
  /**
   * The maximum amounts that may be used. If they are exceeded, cpu is throttled; for memory, a
   * process is killed (OOMKilled); for ephemeral-storage, the Pod is evicted.
   *
   * @default - the LimitRange of the namespace, if any; else what the node has
   */
  readonly limits?: ResourceList | undefined;
  /**
   * The devices in the Pod's `resourceClaims` that the container uses. Not allowed in the resources
   * of the Pod as a whole.
   */
  readonly claims?: ResourceClaimUses | readonly ListedResourceClaimUse[] | undefined;
}

/**
 * Whether a change of a resource in the running Pod restarts the container. Each resource can have
 * one policy.
 *
 * Source: core/v1 ContainerResizePolicy.
 */
export interface ResizePolicy {
  /** The resource to which the policy applies. */
  readonly resourceName: 'cpu' | 'memory';
  /**
   * `RestartContainer` is for programs that check the resource only when they start, such as a JVM
   * with its memory. Refused in a regular init container, and in a Pod with restartPolicy `Never`.
   */
  readonly restartPolicy: 'NotRequired' | 'RestartContainer';
}

/**
 * How a container uses a claim; `{}` uses all of it.
 *
 * Source: core/v1 ResourceClaim.
 */
export interface ResourceClaimUse {
  /**
   * The name of one of the requests in the claim.
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
  readonly [claim: string]: ResourceClaimUse | undefined;
}

/**
 * Amounts by resource: `{ cpu: '500m', memory: '1Gi', 'nvidia.com/gpu': 1 }`.
 *
 * An extended resource has a slash in its name, and its amount is a whole number. Extended
 * resources and hugepages need a limit, to which the request must be equal. Hugepages
 * (`'hugepages-2Mi'`) are whole pages, and also need cpu or memory.
 *
 * Source: core/v1 ResourceList.
 */
export interface ResourceList {
  /**
   * Cores: `0.5` or `'500m'`. `500` is five hundred cores, which hardly any node has. Amounts are
   * rounded up to 1m.
   */
  readonly cpu?: Quantity | undefined;
  /** Bytes: `'256Mi'`. `512` without a suffix is 512 bytes, and `'128m'` is 0.128 bytes. */
  readonly memory?: Quantity | undefined;
  /**
   * Bytes on the node's disk: logs, emptyDir volumes and files in the container's own file system.
   * Not allowed for the Pod as a whole.
   */
  readonly 'ephemeral-storage'?: Quantity | undefined;
  /** An extended resource, or pages of one size. */
  readonly [extended: `${string}/${string}` | `hugepages-${string}`]: Quantity | undefined;
}

/**
 * A use of a claim in a list. A list can contain a claim more than once, for several of its
 * requests.
 *
 * Source: core/v1 ResourceClaim.
 */
export interface ListedResourceClaimUse extends ResourceClaimUse {
  /** The claim, by its name in the Pod's `resourceClaims`. */
  readonly name: string;
}
