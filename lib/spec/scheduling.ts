/**
 * The group of Pods that this Pod is scheduled with. Since Kubernetes 1.36; a server drops it
 * unless its gate GenericWorkload is on, which in 1.37 it is not by default.
 *
 * Source: core/v1 PodSchedulingGroup.
 */
export interface SchedulingGroup {
  /**
   * Name of a PodGroup in the Pod's namespace; until it exists, the Pod stays Pending. The API
   * calls it optional, but a server refuses the group without it.
   */
  readonly podGroupName?: string | undefined;
}

/**
 * The operating system that the Pod is written for. A server then refuses fields of the other one,
 * and a kubelet on the other one refuses the Pod. The scheduler does not look at it: to draw the
 * Pod to such nodes, use `nodeSelector` with `kubernetes.io/os`.
 *
 * Source: core/v1 PodOS.
 */
export interface PodOS {
  /** `linux` or `windows`. */
  readonly name: 'linux' | 'windows';
}

/**
 * Priorities of those who may react when the Pod is to be evicted, by name:
 * `{ 'example.com/drainer': 20000 }`. The highest is asked first.
 *
 * At most 10. A name needs a domain, other than k8s.io and kubernetes.io; a priority is a whole
 * number from 1000 to 100000. Not together with `schedulingGroup`. Since Kubernetes 1.37; a server
 * drops them unless its gate EvictionRequestAPI is on.
 *
 * Source: core/v1 EvictionResponder.
 */
export interface EvictionResponders {
  /** A priority, by the name of the responder. */
  readonly [name: string]: number;
}
