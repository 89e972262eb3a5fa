import {
  type ApiContainer,
  type ApiPodSpec,
  allContainersOf,
  initContainersOf,
  isSidecar,
  roleOf,
} from './pod-containers.js';

/**
 * What Linux gives a process a view of its own of: network, shared memory, hostname, processes,
 * users, files.
 */
export type NamespaceKind = 'net' | 'ipc' | 'uts' | 'pid' | 'user' | 'mnt';

/** Who shares the namespaces of a kind. */
export interface NamespaceSharing {
  /** Whether it is the node's own, so that the node and others on it share it too. */
  readonly ofNode: boolean;
  /**
   * The namespaces, each by the names of the containers in it, in the order in which they start.
   */
  readonly groups: readonly (readonly string[])[];
}

/** Who shares what in a Pod, for each kind of namespace. */
export type Namespaces = Readonly<Record<NamespaceKind, NamespaceSharing>>;

/**
 * Which containers of a Pod share which namespaces, with each other and with the node. They share
 * `net`, `ipc` and `uts`; `pid` where the Pod says so; `user` always, and with the node unless the
 * Pod has users of its own; and never `mnt`: files are shared by volumes. Nothing is said of
 * Windows, and of ephemeral containers, which a Pod gets later.
 *
 * Source: pkg/kubelet/kuberuntime/util NamespacesForPod; that `uts` goes with `net`, the CRI's
 * PodSandboxConfig.hostname.
 */
export function namespaces(spec: ApiPodSpec): Namespaces {
  const {
    hostNetwork = false,
    hostIPC = false,
    hostPID = false,
    hostUsers = true,
    shareProcessNamespace = false,
  } = spec;
  const names = allContainersOf(spec).map(({ name = '' }) => name);
  const together = names.length === 0 ? [] : [names];
  const apart = names.map((name) => [name]);
  return {
    net: { ofNode: hostNetwork, groups: together },
    ipc: { ofNode: hostIPC, groups: together },
    uts: { ofNode: hostNetwork, groups: together },
    pid: { ofNode: hostPID, groups: hostPID || shareProcessNamespace ? together : apart },
    user: { ofNode: hostUsers, groups: together },
    mnt: { ofNode: false, groups: apart },
  };
}

/**
 * The containers that have started before one, and run on beside it: a step before it has ended.
 */
export function containersRunningBefore(
  spec: ApiPodSpec,
  container: ApiContainer,
): readonly ApiContainer[] {
  const { length } = initContainersOf(spec);
  const order = allContainersOf(spec);
  return order
    .slice(0, order.indexOf(container))
    .filter((each, i) => i >= length || isSidecar(each));
}

/**
 * The containers that run at the same time as one: beside a step, these are the sidecars before it.
 */
export function containersRunningBeside(
  spec: ApiPodSpec,
  container: ApiContainer,
): readonly ApiContainer[] {
  const order = allContainersOf(spec);
  const after = roleOf(spec, container) === 'step' ? [] : order.slice(order.indexOf(container) + 1);
  return [...containersRunningBefore(spec, container), ...after];
}
