import { type ApiPodSpec, allContainersOf } from './pod-containers.js';

/**
 * A kind of Linux namespace: `net` (network), `ipc` (shared memory), `uts` (hostname), `pid`
 * (processes), `user` (users), `mnt` (files).
 */
export type NamespaceKind = 'net' | 'ipc' | 'uts' | 'pid' | 'user' | 'mnt';

/** How the containers of a Pod share the namespaces of one kind. */
export interface NamespaceSharing {
  /** Whether the namespace is the node's, and shared with everything else that uses it. */
  readonly sharedWithNode: boolean;
  /**
   * The namespaces, each as the names of the containers in it, in the order in which they start.
   */
  readonly groups: readonly (readonly string[])[];
}

/** How the containers of a Pod share namespaces, by kind. */
export type Namespaces = Readonly<Record<NamespaceKind, NamespaceSharing>>;

/**
 * Returns which containers of a Pod share which namespaces, with each other and with the node.
 * Containers always share `net`, `ipc`, `uts` and `user`. They share `pid` if
 * `shareProcessNamespace` or `hostPID` is set, and never `mnt`: files are shared by volumes. `user`
 * is also shared with the node, unless `hostUsers` is `false`. Windows, and ephemeral containers,
 * which are added to a Pod later, are not covered.
 *
 * Source: pkg/kubelet/kuberuntime/util NamespacesForPod; for `uts`, the CRI's
 * PodSandboxConfig.hostname.
 *
 * @param spec - the API's PodSpec, such as `lower` returns it
 *
 * @example
 * ```ts
 * import { lower, namespaces } from 'cdk8s-pods';
 *
 * const spec = lower({
 *   hostNetwork: true,
 *   containers: { app: { image: 'example.com/app:2' }, log: { image: 'example.com/log:1' } },
 * });
 * const { net, pid } = namespaces(spec);
 * console.log(net); // { sharedWithNode: true, groups: [ [ 'app', 'log' ] ] }
 * console.log(pid); // { sharedWithNode: false, groups: [ [ 'app' ], [ 'log' ] ] }
 * ```
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
  const shared = names.length === 0 ? [] : [names];
  const separate = names.map((name) => [name]);
  return {
    net: { sharedWithNode: hostNetwork, groups: shared },
    ipc: { sharedWithNode: hostIPC, groups: shared },
    uts: { sharedWithNode: hostNetwork, groups: shared },
    pid: { sharedWithNode: hostPID, groups: hostPID || shareProcessNamespace ? shared : separate },
    user: { sharedWithNode: hostUsers, groups: shared },
    mnt: { sharedWithNode: false, groups: separate },
  };
}
