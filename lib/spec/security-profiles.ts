/**
 * An SELinux label: `{ level: 's0:c123,c456' }`. It has no effect on nodes without SELinux.
 *
 * Source: core/v1 SELinuxOptions.
 */
export interface SELinuxOptions {
  /** The level of the label. It keeps containers from accessing each other's files. */
  readonly level?: string | undefined;
  /** The role of the label. The Pod Security levels baseline and restricted refuse it. */
  readonly role?: string | undefined;
  /**
   * The type of the label. The Pod Security levels baseline and restricted only accept those for
   * containers, such as `container_t`.
   */
  readonly type?: string | undefined;
  /** The user of the label. The Pod Security levels baseline and restricted refuse it. */
  readonly user?: string | undefined;
}

/**
 * The system calls that a container may make.
 *
 * Source: core/v1 SeccompProfile.
 */
export interface SeccompProfile {
  /**
   * `RuntimeDefault` is the profile that comes with the container runtime; `Localhost` is a file on
   * the node; `Unconfined` allows all system calls. `OCI`, since Kubernetes 1.38, is a profile from
   * a registry: the feature gate SecurityProfileOCI is off by default, and the API server then
   * refuses it.
   */
  readonly type: 'Localhost' | 'OCI' | 'RuntimeDefault' | 'Unconfined';
  /**
   * For `Localhost`, and only for it: the file's path, relative to `seccomp` in the kubelet's own
   * directory (/var/lib/kubelet/seccomp). If the node does not have it, the container does not
   * start.
   */
  readonly localhostProfile?: string | undefined;
  /** For `OCI`, and only for it: the profile in a registry. Since Kubernetes 1.38. */
  readonly oci?: SecurityProfileOCI | undefined;
}

/**
 * A seccomp profile that the container runtime pulls from a registry.
 *
 * Source: core/v1 SecurityProfileOCI.
 */
export interface SecurityProfileOCI {
  /**
   * The full name of the artifact, with its digest and without a tag:
   * `registry.example.com/profiles/web@sha256:…`.
   */
  readonly ref: string;
  /**
   * The profile that this one is merged with: a system call is allowed if both allow it. By default
   * the profile that comes with the container runtime.
   */
  readonly baseProfile?: SecurityProfileOCIBase | undefined;
}

/**
 * The profile that one from a registry is merged with.
 *
 * Source: core/v1 SecurityProfileOCIBase.
 */
export interface SecurityProfileOCIBase {
  /**
   * `RuntimeDefault` is the profile that comes with the container runtime; `Localhost` is a file on
   * the node.
   */
  readonly type: 'Localhost' | 'RuntimeDefault';
  /**
   * For `Localhost`, and only for it: the file's path, relative to `seccomp` in the kubelet's own
   * directory.
   */
  readonly localhostProfile?: string | undefined;
}

/**
 * The AppArmor profile that confines a container. A node without AppArmor refuses a Pod with any
 * type except `Unconfined`.
 *
 * Source: core/v1 AppArmorProfile.
 */
export interface AppArmorProfile {
  /**
   * `RuntimeDefault` is the profile that comes with the container runtime; `Localhost` is a profile
   * that is loaded on the node; `Unconfined` is no profile.
   */
  readonly type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
  /**
   * For `Localhost`, and only for it: the profile's name as it is loaded. If the node does not have
   * it, the container does not start.
   */
  readonly localhostProfile?: string | undefined;
}

/**
 * Settings that exist only on Windows. Refused with `os: { name: 'linux' }`. Each field of a
 * container overrides that of the Pod.
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
   * The name of a GMSACredentialSpec, with which the container acts as a group managed service
   * account of Active Directory.
   */
  readonly gmsaCredentialSpecName?: string | undefined;
  /**
   * The content of that credential spec, up to 64 KiB. It is rarely written by hand: the GMSA
   * webhook sets it from the name.
   */
  readonly gmsaCredentialSpec?: string | undefined;
  /**
   * Whether the container runs directly on the node, with all privileges. All containers must then
   * do so, and the Pod needs `hostNetwork: true`.
   *
   * @default false
   */
  readonly hostProcess?: boolean | undefined;
}
