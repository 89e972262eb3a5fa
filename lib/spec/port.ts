/**
 * A port of a container with more fields than its number: `{ containerPort: 53, protocol: 'UDP' }`.
 *
 * Source: core/v1 ContainerPort.
 */
export interface Port {
  /** The port on which the program listens, from 1 to 65535. */
  readonly containerPort: number;
  /**
   * The protocol. For a number that is used with both TCP and UDP, declare two ports with different
   * names.
   *
   * @default 'TCP'
   */
  readonly protocol?: 'SCTP' | 'TCP' | 'UDP' | undefined;
  /**
   * A port of the node that forwards to this port. Only one Pod on a node can have it: further Pods
   * stay Pending. In `initContainers` it has no effect, even for a sidecar: the kubelet only opens
   * the host ports of `containers`.
   *
   * @default - none; with `hostNetwork`, it is `containerPort`, and no other value is allowed
   */
  readonly hostPort?: number | undefined;
  /**
   * The address of the node on which `hostPort` is open. The server does not check it.
   *
   * @default - all addresses of the node
   */
  readonly hostIP?: string | undefined;
}

/**
 * A port in a list. It does not need a name.
 *
 * Source: core/v1 ContainerPort.
 */
export interface ListedPort extends Port {
  /** The name, in the format of the keys of `Ports`. */
  readonly name?: string | undefined;
}

/**
 * Ports by name: `{ http: 80, dns: { containerPort: 53, protocol: 'UDP' } }`. A name has up to 15
 * characters: a–z, 0–9 and single `-`, with at least one letter. Containers can use the same name,
 * but a Service then only finds the first port. Ports without names are written as a list:
 * `[80, 443]`.
 *
 * Source: core/v1 Container.ports.
 */
export type Ports =
  | { readonly [name: string]: number | Port | undefined }
  | readonly (number | ListedPort)[];
