import type {
  Int64Value,
  LinuxContainerResources,
  NamespaceOption,
  SecurityProfile,
  SelinuxOption,
  SupplementalGroupsPolicy,
} from './shared-messages.js';

/** Source: runtime/v1 RunPodSandboxRequest. */
export interface RunPodSandboxRequest {
  /** The configuration of the sandbox. */
  readonly config: PodSandboxConfig;
  /** The handler of the RuntimeClass. Absent for the default handler of the runtime. */
  readonly runtimeHandler?: string | undefined;
}

/** Source: runtime/v1 PodSandboxConfig. */
export interface PodSandboxConfig {
  /** Identifies the sandbox. */
  readonly metadata: {
    readonly name: string;
    readonly uid: string;
    readonly namespace: string;
    /** How many sandboxes of the Pod there were before. */
    readonly attempt: number;
  };
  /** Absent on the network of the node, which has the hostname of the node. */
  readonly hostname?: string | undefined;
  /** The folder on the node for the logs of the containers. */
  readonly logDirectory: string;
  /** The contents of `/etc/resolv.conf` in the containers. */
  readonly dnsConfig: DnsConfig;
  /** The ports of the containers. */
  readonly portMappings: readonly PortMapping[];
  /** The labels of the Pod, and those with which the kubelet finds it. */
  readonly labels: Readonly<Record<string, string>>;
  /** The annotations of the Pod, and those that the kubelet adds. */
  readonly annotations: Readonly<Record<string, string>>;
  /** What is only for nodes with Linux. */
  readonly linux: LinuxPodSandboxConfig;
}

/** Source: runtime/v1 DNSConfig. */
export interface DnsConfig {
  /** The IP addresses of the name servers, of which there are at most three. */
  readonly servers: readonly string[];
  /** The domains in which names are looked up. */
  readonly searches: readonly string[];
  /** In no particular order if `dnsConfig.options` of the Pod adds to them. */
  readonly options: readonly string[];
}

/** Source: runtime/v1 PortMapping. */
export interface PortMapping {
  /** The protocol of the port. */
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  /** The port of the container. */
  readonly containerPort: number;
  /** 0 if the port is not mapped to the node. */
  readonly hostPort: number;
  /** The address of the node that the port is mapped to. Absent for all addresses. */
  readonly hostIp?: string | undefined;
}

/** Source: runtime/v1 LinuxPodSandboxConfig. */
export interface LinuxPodSandboxConfig {
  /** The cgroup in which the runtime makes those of the containers. */
  readonly cgroupParent?: string | undefined;
  /** The user, the rights and the namespaces. */
  readonly securityContext: LinuxSandboxSecurityContext;
  /** Kernel parameters of the namespaces, by name. */
  readonly sysctls: Readonly<Record<string, string>>;
  /** The resources in `spec.overhead`. */
  readonly overhead: LinuxContainerResources;
  /** The resources of the whole Pod, without its overhead. */
  readonly resources: LinuxContainerResources;
}

/** Source: runtime/v1 LinuxSandboxSecurityContext. */
export interface LinuxSandboxSecurityContext {
  /** The namespaces, which containers share with the Pod or the node. */
  readonly namespaceOptions: NamespaceOption;
  /** The SELinux label. Absent for one that the runtime chooses. */
  readonly selinuxOptions?: SelinuxOption | undefined;
  /** The user, as a number. */
  readonly runAsUser?: Int64Value | undefined;
  /** The primary group. Absent for that of the user in the image. */
  readonly runAsGroup?: Int64Value | undefined;
  /** Further groups of the processes. */
  readonly supplementalGroups: readonly number[];
  /** Whether the groups of the user in the image are added. */
  readonly supplementalGroupsPolicy: SupplementalGroupsPolicy;
  /** Whether a container of the Pod is privileged. */
  readonly privileged: boolean;
  /** The seccomp profile. */
  readonly seccomp: SecurityProfile;
}
