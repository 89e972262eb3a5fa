import type {
  AppArmorProfile,
  SELinuxOptions,
  SeccompProfile,
  WindowsOptions,
} from './security-profiles.js';

/**
 * User and permissions of a container. Each field overrides that of the Pod's `securityContext`.
 * With `os: { name: 'windows' }` only `runAsNonRoot` and `windowsOptions` are accepted.
 *
 * Source: core/v1 SecurityContext.
 */
export interface SecurityContext {
  /**
   * Whether the kubelet refuses to start the container as root. The image must then specify its
   * user as a number, or `runAsUser` must be set: a user name cannot be checked, and the container
   * stays in CreateContainerConfigError.
   *
   * @default - the Pod's, else false
   */
  readonly runAsNonRoot?: boolean | undefined;
  /**
   * The user ID of the program.
   *
   * @default - the Pod's, else the image's USER, else 0 (root)
   */
  readonly runAsUser?: number | undefined;
  /**
   * The primary group ID of the program.
   *
   * @default - the Pod's, else the one in the image's /etc/passwd, else 0 (root)
   */
  readonly runAsGroup?: number | undefined;
  /**
   * Whether the image's file system is read-only. Most programs need to write somewhere: mount an
   * emptyDir, for example at /tmp.
   *
   * @default false
   */
  readonly readOnlyRootFilesystem?: boolean | undefined;
  /**
   * Whether a process can gain more privileges than its parent, for example by setuid or sudo.
   * `false` is refused together with `privileged: true`, or if exactly `CAP_SYS_ADMIN` is in
   * `capabilities.add`.
   *
   * @default true
   */
  readonly allowPrivilegeEscalation?: boolean | undefined;
  /** The privileges of root that the program has. */
  readonly capabilities?: Capabilities | undefined;
  /**
   * The filter of system calls.
   *
   * @default - the Pod's; else none, unless the kubelet is set to RuntimeDefault
   */
  readonly seccompProfile?: SeccompProfile | undefined;
  /**
   * The AppArmor profile.
   *
   * @default - the Pod's; else the runtime's own, if the node has AppArmor
   */
  readonly appArmorProfile?: AppArmorProfile | undefined;
  /**
   * The SELinux label. It replaces the Pod's as a whole.
   *
   * @default - the Pod's; else one that the runtime generates for the container
   */
  readonly seLinuxOptions?: SELinuxOptions | undefined;
  /**
   * Whether the container has all capabilities and all devices of the node: an attacker who breaks
   * into it controls the node.
   *
   * @default false
   */
  readonly privileged?: boolean | undefined;
  /**
   * `Unmasked` makes all of /proc visible and writable, for nested containers. It requires the
   * Pod's `hostUsers: false`.
   *
   * @default 'Default'
   */
  readonly procMount?: 'Default' | 'Unmasked' | undefined;
  /** Settings for Windows only. */
  readonly windowsOptions?: WindowsOptions | undefined;
}

/**
 * Linux capabilities, without the `CAP_` of their names:
 * `{ drop: ['ALL'], add: ['NET_BIND_SERVICE'] }`.
 *
 * Source: core/v1 Capabilities.
 */
export interface Capabilities {
  /**
   * Capabilities in addition to the runtime's defaults. A program that does not run as root has
   * them only if its file has them, too.
   */
  readonly add?: readonly string[] | undefined;
  /** Capabilities that are removed; `'ALL'` for all except those in `add`. */
  readonly drop?: readonly string[] | undefined;
}
