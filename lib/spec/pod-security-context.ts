import type {
  AppArmorProfile,
  SELinuxOptions,
  SeccompProfile,
  WindowsOptions,
} from './security-profiles.js';

/**
 * Users and permissions of the containers of a Pod. Fields of a container's own `securityContext`
 * override them. With `os: { name: 'windows' }` only `runAsNonRoot` and `windowsOptions` are
 * accepted.
 *
 * Source: core/v1 PodSecurityContext.
 */
export interface PodSecurityContext {
  /**
   * Whether the kubelet refuses to start a container as root. An image must then specify its user
   * as a number, or `runAsUser` must be set: a user name cannot be checked, and the container stays
   * in CreateContainerConfigError.
   *
   * @default false
   */
  readonly runAsNonRoot?: boolean | undefined;
  /**
   * The user ID of the programs.
   *
   * @default - the USER of each image, else 0 (root)
   */
  readonly runAsUser?: number | undefined;
  /**
   * The primary group ID of the programs.
   *
   * @default - the one in the image's /etc/passwd, else 0 (root)
   */
  readonly runAsGroup?: number | undefined;
  /**
   * An additional group ID of the programs, to which volumes belong, so that users other than root
   * can write to them. It applies to emptyDir, ConfigMap, Secret and most claims, but not hostPath
   * or NFS.
   *
   * @default - the owner and mode of volumes are not changed
   */
  readonly fsGroup?: number | undefined;
  /**
   * `OnRootMismatch` does not change a volume whose root directory is already correct: with many
   * files, the Pod starts much sooner.
   *
   * @default 'Always'
   */
  readonly fsGroupChangePolicy?: 'Always' | 'OnRootMismatch' | undefined;
  /** Further group IDs of the programs. */
  readonly supplementalGroups?: readonly number[] | undefined;
  /**
   * Whether the groups of the user in the image's /etc/group are added; `Strict` ignores them. A
   * node that does not support `Strict` refuses the Pod.
   *
   * @default 'Merge'
   */
  readonly supplementalGroupsPolicy?: 'Merge' | 'Strict' | undefined;
  /**
   * The filter of system calls.
   *
   * @default - none, unless the kubelet is set to RuntimeDefault
   */
  readonly seccompProfile?: SeccompProfile | undefined;
  /**
   * The AppArmor profile.
   *
   * @default - the runtime's own, if the node has AppArmor
   */
  readonly appArmorProfile?: AppArmorProfile | undefined;
  /**
   * The SELinux label.
   *
   * @default - one that the runtime generates for each container
   */
  readonly seLinuxOptions?: SELinuxOptions | undefined;
  /**
   * How volumes get the SELinux label: by a mount option, which is fast, or file by file. With
   * `MountOption`, Pods with different labels cannot share a volume on one node: the later ones do
   * not start.
   *
   * @default 'MountOption'
   */
  readonly seLinuxChangePolicy?: 'MountOption' | 'Recursive' | undefined;
  /**
   * Kernel settings of the Pod: `[{ name: 'net.ipv4.tcp_keepalive_time', value: '600' }]`. A node
   * refuses the Pod (Failed, SysctlForbidden) for a setting that is neither on Kubernetes' list of
   * safe settings nor allowed by its kubelet; a controller then creates more and more Pods.
   */
  readonly sysctls?: readonly Sysctl[] | undefined;
  /** Settings for Windows only. */
  readonly windowsOptions?: WindowsOptions | undefined;
}

/**
 * A kernel setting.
 *
 * Source: core/v1 Sysctl.
 */
export interface Sysctl {
  /**
   * The name, in lower case; it must be unique. Settings in `net.` are not allowed with
   * `hostNetwork`, and those of IPC are not allowed with `hostIPC`.
   */
  readonly name: string;
  /** The value, always a string: `'600'`. */
  readonly value: string;
}
