/** Which namespace a container is in: that of the Pod, its own, or that of the node. */
export type NamespaceMode = 'POD' | 'CONTAINER' | 'NODE';

/** A number that can be absent. Source: runtime/v1 Int64Value. */
export interface Int64Value {
  /** The number. */
  readonly value: number;
}

/** Source: runtime/v1 SupplementalGroupsPolicy. */
export type SupplementalGroupsPolicy = 'Merge' | 'Strict';

/** Source: runtime/v1 NamespaceOption. */
export interface NamespaceOption {
  /** The network namespace. */
  readonly network: NamespaceMode;
  /** The namespace of process IDs. */
  readonly pid: NamespaceMode;
  /** The namespace of shared memory and semaphores. */
  readonly ipc: NamespaceMode;
  /** The namespace of users and groups. */
  readonly usernsOptions: UserNamespace;
}

/** Source: runtime/v1 UserNamespace. */
export interface UserNamespace {
  /** Whose users these are. */
  readonly mode: NamespaceMode;
  /** The users of the node that are those of the Pod. */
  readonly uids?: readonly IdMapping[] | undefined;
  /** The groups of the node that are those of the Pod. */
  readonly gids?: readonly IdMapping[] | undefined;
}

/**
 * A range of users or groups, without its place on the node: the kubelet chooses a free range.
 *
 * Source: runtime/v1 IDMapping.
 */
export interface IdMapping {
  /** The first ID in the container. */
  readonly containerId: number;
  /** The number of IDs. */
  readonly length: number;
}

/** Source: runtime/v1 SELinuxOption. */
export interface SelinuxOption {
  /** The user of the label. */
  readonly user?: string | undefined;
  /** The role of the label. */
  readonly role?: string | undefined;
  /** The type of the label. */
  readonly type?: string | undefined;
  /** The level of the label. */
  readonly level?: string | undefined;
}

/** Source: runtime/v1 SecurityProfile. */
export interface SecurityProfile {
  /** Whether the profile is that of the runtime, none, or one of the node. */
  readonly profileType: 'RuntimeDefault' | 'Unconfined' | 'Localhost';
  /** The profile on the node. */
  readonly localhostRef?: string | undefined;
}

/** Source: runtime/v1 LinuxContainerResources. */
export interface LinuxContainerResources {
  /** In microseconds. */
  readonly cpuPeriod?: number | undefined;
  /** The CPU time in each period, in microseconds. Absent if there is no limit. */
  readonly cpuQuota?: number | undefined;
  /** The weight of the container if the CPUs are busy: 1024 for each core. */
  readonly cpuShares?: number | undefined;
  /** Absent if there is no limit. */
  readonly memoryLimitInBytes?: number | undefined;
  /** From -1000 to 1000. The kernel kills the processes with a higher one first. */
  readonly oomScoreAdj?: number | undefined;
  /** The limit for each size of huge pages of the node. */
  readonly hugepageLimits?: readonly HugepageLimit[] | undefined;
  /** Files of cgroup v2 and their contents. */
  readonly unified?: Readonly<Record<string, string>> | undefined;
  /** The memory and swap together, with cgroup v1. */
  readonly memorySwapLimitInBytes?: number | undefined;
}

/** Source: runtime/v1 HugepageLimit. */
export interface HugepageLimit {
  /** Such as `2MB`. */
  readonly pageSize: string;
  /** In bytes. */
  readonly limit: number;
}
