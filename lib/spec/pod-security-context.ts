import type {
  AppArmorProfile,
  SELinuxOptions,
  SeccompProfile,
  WindowsOptions,
} from './security-profiles.js';

/**
 * Users and permissions of the containers of a Pod. Fields of a container's own `securityContext`
 * override them. With `os: { name: 'windows' }` only `runAsNonRoot` and `windowsOptions` are
 * taken.
 *
 * Source: core/v1 PodSecurityContext.
 */
export interface PodSecurityContext {
  /**
   * Whether the kubelet refuses to start a container as root. An image must then name its user by
   * number, or `runAsUser` be written: a user by name cannot be checked, and the container stays at
   * CreateContainerConfigError.
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
   * A group ID that the programs get too, and that volumes are given to, so that users other than
   * root can write there. It reaches emptyDir, ConfigMap, Secret and most claims, but not hostPath
   * or NFS.
   *
   * @default - owner and mode of volumes are left as they are
   */
  readonly fsGroup?: number | undefined;
  /**
   * `OnRootMismatch` leaves a volume alone if its root directory is right already: with many files,
   * the Pod starts much sooner.
   *
   * @default 'Always'
   */
  readonly fsGroupChangePolicy?: 'Always' | 'OnRootMismatch' | undefined;
  /** Further group IDs of the programs. */
  readonly supplementalGroups?: readonly number[] | undefined;
  /**
   * Whether the groups that the image's /etc/group gives the user count as well; `Strict` leaves
   * them out. A node that cannot do that refuses the Pod.
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
   * @default - the runtime's own, where the node has AppArmor
   */
  readonly appArmorProfile?: AppArmorProfile | undefined;
  /**
   * The SELinux label.
   *
   * @default - one that the runtime makes up for each container
   */
  readonly seLinuxOptions?: SELinuxOptions | undefined;
  /**
   * How volumes get the SELinux label: by an option of the mount, which is quick, or file by file.
   * With `MountOption`, Pods with different labels cannot share a volume on one node: the later
   * ones do not start.
   *
   * @default 'MountOption'
   */
  readonly seLinuxChangePolicy?: 'MountOption' | 'Recursive' | undefined;
  /**
   * Kernel settings of the Pod: `[{ name: 'net.ipv4.tcp_keepalive_time', value: '600' }]`. A node
   * refuses the Pod (Failed, SysctlForbidden) for one that is neither on Kubernetes' list of safe
   * ones nor allowed by its kubelet; a controller then creates more and more Pods.
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
   * The name, in lower case; each once. No `net.` setting under `hostNetwork`, and none of IPC
   * under `hostIPC`.
   */
  readonly name: string;
  /** The value, always a string: `'600'`. */
  readonly value: string;
}
