/**
 * A port of a container, where the number alone does not say it all:
 * `{ containerPort: 53, protocol: 'UDP' }`.
 *
 * Source: core/v1 ContainerPort.
 */
export interface Port {
  /** The port that the program listens on, 1 to 65535. */
  readonly containerPort: number;
  /**
   * The protocol. A number used for both TCP and UDP needs two ports, with two names.
   *
   * @default 'TCP'
   */
  readonly protocol?: 'SCTP' | 'TCP' | 'UDP' | undefined;
  /**
   * A port of the node that leads to this one. A node has it only once: further Pods that want it
   * stay Pending. In `initContainers` it is without effect, even for a sidecar: the kubelet opens
   * only those of `containers`.
   *
   * @default - none; under `hostNetwork` the `containerPort`, and no other is allowed
   */
  readonly hostPort?: number | undefined;
  /**
   * The address of the node at which `hostPort` is open. The server does not check it.
   *
   * @default - all addresses of the node
   */
  readonly hostIP?: string | undefined;
}

/**
 * A port in a list, where it need not have a name.
 *
 * Source: core/v1 ContainerPort.
 */
export interface ListedPort extends Port {
  /** The name, as in the record of `Ports`. */
  readonly name?: string | undefined;
}

/**
 * Ports by name: `{ http: 80, dns: { containerPort: 53, protocol: 'UDP' } }`. A name has up to 15
 * of a–z, 0–9 and single `-`, and at least one letter. Containers may use the same name, but a
 * Service then finds only the first. For ports without names: a list, `[80, 443]`.
 *
 * Source: core/v1 Container.ports.
 */
export type Ports = { readonly [name: string]: number | Port } | readonly (number | ListedPort)[];
