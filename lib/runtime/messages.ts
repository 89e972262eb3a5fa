/**
 * The messages of the Container Runtime Interface (CRI) that the kubelet sends to create a Pod and
 * its containers, with the field names of their JSON form. A field is absent if the kubelet does
 * not set it, or if its value is not known.
 *
 * Source: k8s.io/cri-api pkg/apis/runtime/v1 api.proto.
 */

/** Which namespace a container is in: that of the Pod, its own, or that of the node. */
export type NamespaceMode = 'POD' | 'CONTAINER' | 'NODE';

/** Source: runtime/v1 RunPodSandboxRequest. */
export interface RunPodSandboxRequest {
  readonly config: PodSandboxConfig;
  /** The handler of the RuntimeClass. Absent for the default handler of the runtime. */
  readonly runtimeHandler?: string | undefined;
}

/** Source: runtime/v1 PodSandboxConfig. */
export interface PodSandboxConfig {
  readonly metadata: {
    readonly name: string;
    readonly uid: string;
    readonly namespace: string;
    /** How many sandboxes of the Pod there were before. */
    readonly attempt: number;
  };
  /** Absent on the network of the node, which has the hostname of the node. */
  readonly hostname?: string | undefined;
  readonly logDirectory: string;
  readonly dnsConfig: DnsConfig;
  readonly portMappings: readonly PortMapping[];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly linux: LinuxPodSandboxConfig;
}

/** Source: runtime/v1 DNSConfig. */
export interface DnsConfig {
  readonly servers: readonly string[];
  readonly searches: readonly string[];
  /** In no particular order if `dnsConfig.options` of the Pod adds to them. */
  readonly options: readonly string[];
}

/** Source: runtime/v1 PortMapping. */
export interface PortMapping {
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  readonly containerPort: number;
  /** 0 if the port is not mapped to the node. */
  readonly hostPort: number;
  readonly hostIp?: string | undefined;
}

/** Source: runtime/v1 LinuxPodSandboxConfig. */
export interface LinuxPodSandboxConfig {
  /** The cgroup in which the runtime makes those of the containers. */
  readonly cgroupParent?: string | undefined;
  readonly securityContext: LinuxSandboxSecurityContext;
  readonly sysctls: Readonly<Record<string, string>>;
  /** The resources in `spec.overhead`. */
  readonly overhead: LinuxContainerResources;
  /** The resources of the whole Pod, without its overhead. */
  readonly resources: LinuxContainerResources;
}

/** Source: runtime/v1 LinuxSandboxSecurityContext. */
export interface LinuxSandboxSecurityContext {
  readonly namespaceOptions: NamespaceOption;
  readonly selinuxOptions?: SelinuxOption | undefined;
  readonly runAsUser?: Int64Value | undefined;
  readonly runAsGroup?: Int64Value | undefined;
  readonly supplementalGroups: readonly number[];
  readonly supplementalGroupsPolicy: SupplementalGroupsPolicy;
  /** Whether a container of the Pod is privileged. */
  readonly privileged: boolean;
  readonly seccomp: SecurityProfile;
}

/** A number that can be absent. Source: runtime/v1 Int64Value. */
export interface Int64Value {
  readonly value: number;
}

export type SupplementalGroupsPolicy = 'Merge' | 'Strict';

/** Source: runtime/v1 NamespaceOption. */
export interface NamespaceOption {
  readonly network: NamespaceMode;
  readonly pid: NamespaceMode;
  readonly ipc: NamespaceMode;
  readonly usernsOptions: UserNamespace;
}

/** Source: runtime/v1 UserNamespace. */
export interface UserNamespace {
  readonly mode: NamespaceMode;
  readonly uids?: readonly IdMapping[] | undefined;
  readonly gids?: readonly IdMapping[] | undefined;
}

/**
 * A range of users or groups, without its place on the node: the kubelet chooses a free range.
 *
 * Source: runtime/v1 IDMapping.
 */
export interface IdMapping {
  readonly containerId: number;
  readonly length: number;
}

/** Source: runtime/v1 SELinuxOption. */
export interface SelinuxOption {
  readonly user?: string | undefined;
  readonly role?: string | undefined;
  readonly type?: string | undefined;
  readonly level?: string | undefined;
}

/** Source: runtime/v1 SecurityProfile. */
export interface SecurityProfile {
  readonly profileType: 'RuntimeDefault' | 'Unconfined' | 'Localhost';
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

/** Source: runtime/v1 ContainerConfig. */
export interface ContainerConfig {
  readonly metadata: {
    readonly name: string;
    /** How many times the container was started before. */
    readonly attempt: number;
  };
  readonly image: ImageSpec;
  /** Empty for the ENTRYPOINT of the image. */
  readonly command: readonly string[];
  /** Empty for the CMD of the image, if `command` is empty too. */
  readonly args: readonly string[];
  /** Absent for the WORKDIR of the image. */
  readonly workingDir?: string | undefined;
  /** In the order of the manifest. The kubelet passes them in random order. */
  readonly envs: readonly KeyValue[];
  readonly mounts: readonly Mount[];
  readonly devices: readonly Device[];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** In the `logDirectory` of the sandbox. */
  readonly logPath: string;
  readonly stdin: boolean;
  readonly stdinOnce: boolean;
  readonly tty: boolean;
  readonly linux: LinuxContainerConfig;
}

/** Source: runtime/v1 ImageSpec. */
export interface ImageSpec {
  /** The reference that the runtime returned when it pulled the image. */
  readonly image: string;
  readonly userSpecifiedImage: string;
  readonly runtimeHandler?: string | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** Source: runtime/v1 KeyValue. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** Source: runtime/v1 Mount. */
export interface Mount {
  readonly containerPath: string;
  /** Absent for a volume that is an image. */
  readonly hostPath?: string | undefined;
  readonly readonly: boolean;
  readonly selinuxRelabel: boolean;
  readonly propagation:
    | 'PROPAGATION_PRIVATE'
    | 'PROPAGATION_HOST_TO_CONTAINER'
    | 'PROPAGATION_BIDIRECTIONAL';
  readonly uidMappings?: readonly IdMapping[] | undefined;
  readonly gidMappings?: readonly IdMapping[] | undefined;
  readonly recursiveReadOnly: boolean;
  readonly image?: ImageSpec | undefined;
  readonly imageSubPath?: string | undefined;
}

/** Source: runtime/v1 Device. */
export interface Device {
  readonly containerPath: string;
  readonly hostPath: string;
  readonly permissions: string;
}

/** Source: runtime/v1 LinuxContainerConfig. */
export interface LinuxContainerConfig {
  readonly resources: LinuxContainerResources;
  readonly securityContext: LinuxContainerSecurityContext;
}

/** Source: runtime/v1 LinuxContainerSecurityContext. */
export interface LinuxContainerSecurityContext {
  readonly capabilities?:
    | {
        readonly addCapabilities: readonly string[];
        readonly dropCapabilities: readonly string[];
      }
    | undefined;
  readonly privileged: boolean;
  readonly namespaceOptions: NamespaceOption;
  readonly selinuxOptions?: SelinuxOption | undefined;
  /** Absent if the image names a user, or is not known. */
  readonly runAsUser?: Int64Value | undefined;
  readonly runAsGroup?: Int64Value | undefined;
  /** The user that the image names. */
  readonly runAsUsername?: string | undefined;
  readonly readonlyRootfs: boolean;
  readonly supplementalGroups: readonly number[];
  readonly supplementalGroupsPolicy: SupplementalGroupsPolicy;
  readonly noNewPrivs: boolean;
  readonly maskedPaths: readonly string[];
  readonly readonlyPaths: readonly string[];
  readonly seccomp: SecurityProfile;
  readonly apparmor?: SecurityProfile | undefined;
  /** The same as `apparmor`, for old runtimes. */
  readonly apparmorProfile?: string | undefined;
}
