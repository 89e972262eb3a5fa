/**
 * The group of Pods that this Pod is scheduled with. Since Kubernetes 1.36; a server drops it
 * unless its feature gate GenericWorkload is enabled, which it is not by default in 1.37.
 *
 * Source: core/v1 PodSchedulingGroup.
 */
export interface SchedulingGroup {
  /**
   * Name of a PodGroup in the Pod's namespace; until it exists, the Pod stays Pending. It is
   * optional in the API's type, but a server refuses the group without it.
   */
  readonly podGroupName?: string | undefined;
}

/**
 * The operating system for which the Pod is intended. A server then refuses fields of the other
 * operating system, and a kubelet on the other one refuses the Pod. The scheduler ignores it: to
 * select such nodes, use `nodeSelector` with `kubernetes.io/os`.
 *
 * Source: core/v1 PodOS.
 */
export interface PodOS {
  /** `linux` or `windows`. */
  readonly name: 'linux' | 'windows';
}

/**
 * Responders that are notified before the Pod is evicted, by name, with their priorities:
 * `{ 'example.com/drainer': 20000 }`. The highest priority comes first.
 *
 * At most 10. A name needs a domain, other than k8s.io and kubernetes.io; a priority is a whole
 * number from 1000 to 100000. Not together with `schedulingGroup`. Since Kubernetes 1.37; a server
 * drops them unless its feature gate EvictionRequestAPI is enabled.
 *
 * Source: core/v1 EvictionResponder.
 */
export interface EvictionResponders {
  /** A priority, by the name of the responder. */
  readonly [name: string]: number;
}
