import type {
  AppArmorProfile,
  SELinuxOptions,
  SeccompProfile,
  WindowsOptions,
} from './security-profiles.js';

/**
 * User and permissions of a container. Each field overrides that of the Pod's `securityContext`.
 * With `os: { name: 'windows' }` only `runAsNonRoot` and `windowsOptions` are taken.
 *
 * Source: core/v1 SecurityContext.
 */
export interface SecurityContext {
  /**
   * Whether the kubelet refuses to start the container as root. The image must then name its user
   * by number, or `runAsUser` be written: a user by name cannot be checked, and the container stays
   * at CreateContainerConfigError.
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
   * Whether the image's file system is read-only. Most programs want to write somewhere: give them
   * an emptyDir at /tmp and the like.
   *
   * @default false
   */
  readonly readOnlyRootFilesystem?: boolean | undefined;
  /**
   * Whether a process may gain more rights than its parent, as by setuid or sudo. `false` is
   * refused together with `privileged: true`, or with `CAP_SYS_ADMIN` added under just that name.
   *
   * @default true
   */
  readonly allowPrivilegeEscalation?: boolean | undefined;
  /** The rights of root that the program keeps or gets. */
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
   * @default - the Pod's; else the runtime's own, where the node has AppArmor
   */
  readonly appArmorProfile?: AppArmorProfile | undefined;
  /**
   * The SELinux label. It replaces the Pod's as a whole.
   *
   * @default - the Pod's; else one that the runtime makes up for the container
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
   * `Unmasked` shows all of /proc and lets it be written, for containers within containers. It
   * needs the Pod's `hostUsers: false`.
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
