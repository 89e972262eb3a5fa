/**
 * An SELinux label: `{ level: 's0:c123,c456' }`. Without effect on nodes without SELinux.
 *
 * Source: core/v1 SELinuxOptions.
 */
export interface SELinuxOptions {
  /** The level of the label; by it, containers are kept from each other's files. */
  readonly level?: string | undefined;
  /** The role of the label. Pod Security refuses any from level baseline on. */
  readonly role?: string | undefined;
  /**
   * The type of the label. From level baseline on, Pod Security takes only those for containers,
   * such as `container_t`.
   */
  readonly type?: string | undefined;
  /** The user of the label. Pod Security refuses any from level baseline on. */
  readonly user?: string | undefined;
}

/**
 * Which system calls a container may make.
 *
 * Source: core/v1 SeccompProfile.
 */
export interface SeccompProfile {
  /**
   * `RuntimeDefault` is the profile that comes with the container runtime; `Localhost` is a file on
   * the node; `Unconfined` allows all.
   */
  readonly type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
  /**
   * For `Localhost`, and only for it: the file's path, relative to `seccomp` in the kubelet's own
   * directory (/var/lib/kubelet/seccomp). If the node does not have it, the container does not
   * start.
   */
  readonly localhostProfile?: string | undefined;
}

/**
 * The AppArmor profile that confines a container. A node without AppArmor refuses a Pod that asks
 * for any but `Unconfined`.
 *
 * Source: core/v1 AppArmorProfile.
 */
export interface AppArmorProfile {
  /**
   * `RuntimeDefault` is the profile that comes with the container runtime; `Localhost` is one
   * loaded on the node; `Unconfined` is none.
   */
  readonly type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
  /**
   * For `Localhost`, and only for it: the profile's name as it is loaded. If the node does not have
   * it, the container does not start.
   */
  readonly localhostProfile?: string | undefined;
}

/**
 * What only Windows knows. Refused with `os: { name: 'linux' }`. A container's own fields win over
 * the Pod's, one by one.
 *
 * Source: core/v1 WindowsSecurityContextOptions.
 */
export interface WindowsOptions {
  /**
   * The user of the program: `'ContainerUser'`, or `'DOMAIN\\name'`.
   *
   * @default - that of the image
   */
  readonly runAsUserName?: string | undefined;
  /**
   * The name of a GMSACredentialSpec, by which the container acts as a group managed service
   * account of Active Directory.
   */
  readonly gmsaCredentialSpecName?: string | undefined;
  /**
   * The text of that credential spec, up to 64 KiB. The GMSA webhook fills it in from the name;
   * people seldom write it.
   */
  readonly gmsaCredentialSpec?: string | undefined;
  /**
   * Whether the container runs on the node itself, with all its rights. Then all containers must,
   * and the Pod needs `hostNetwork: true`.
   *
   * @default false
   */
  readonly hostProcess?: boolean | undefined;
}
