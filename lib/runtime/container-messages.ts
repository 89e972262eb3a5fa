import type {
  IdMapping,
  Int64Value,
  LinuxContainerResources,
  NamespaceOption,
  SecurityProfile,
  SelinuxOption,
  SupplementalGroupsPolicy,
} from './shared-messages.js';

/** Source: runtime/v1 ContainerConfig. */
export interface ContainerConfig {
  /** Identifies the container in its Pod. */
  readonly metadata: {
    readonly name: string;
    /** How many times the container was started before. */
    readonly attempt: number;
  };
  /** The image of the container. */
  readonly image: ImageSpec;
  /** Empty for the ENTRYPOINT of the image. */
  readonly command: readonly string[];
  /** Empty for the CMD of the image, if `command` is empty too. */
  readonly args: readonly string[];
  /** Absent for the WORKDIR of the image. */
  readonly workingDir?: string | undefined;
  /** In the order of the manifest. The kubelet passes them in random order. */
  readonly envs: readonly KeyValue[];
  /** The mounts: volumes, the hosts file and the file for the termination message. */
  readonly mounts: readonly Mount[];
  /** The block devices of volumes. */
  readonly devices: readonly Device[];
  /** Labels with which the kubelet finds what it created. */
  readonly labels: Readonly<Record<string, string>>;
  /** What the kubelet remembers. */
  readonly annotations: Readonly<Record<string, string>>;
  /** In the `logDirectory` of the sandbox. */
  readonly logPath: string;
  /** Whether the runtime keeps standard input open. */
  readonly stdin: boolean;
  /** Whether standard input is closed after the first client. */
  readonly stdinOnce: boolean;
  /** Whether the container has a terminal. */
  readonly tty: boolean;
  /** What is only for nodes with Linux. */
  readonly linux: LinuxContainerConfig;
}

/** Source: runtime/v1 ImageSpec. */
export interface ImageSpec {
  /** The reference that the runtime returned when it pulled the image. */
  readonly image: string;
  /** The reference in the Pod. */
  readonly userSpecifiedImage: string;
  /** The runtime handler for the image. */
  readonly runtimeHandler?: string | undefined;
  /** The annotations of the Pod, for a volume that is an image. */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** Source: runtime/v1 KeyValue. */
export interface KeyValue {
  /** The name of the variable. */
  readonly key: string;
  /** The value of the variable. */
  readonly value: string;
}

/** Source: runtime/v1 Mount. */
export interface Mount {
  /** The path in the container. */
  readonly containerPath: string;
  /** Absent for a volume that is an image. */
  readonly hostPath?: string | undefined;
  /** Whether the container can only read. */
  readonly readonly: boolean;
  /** Whether the runtime sets the SELinux label of the files. */
  readonly selinuxRelabel: boolean;
  /** Whether mounts that are made later reach the container or the node. */
  readonly propagation:
    | 'PROPAGATION_PRIVATE'
    | 'PROPAGATION_HOST_TO_CONTAINER'
    | 'PROPAGATION_BIDIRECTIONAL';
  /** The users of the files, if the Pod has users of its own. */
  readonly uidMappings?: readonly IdMapping[] | undefined;
  /** The groups of the files, if the Pod has users of its own. */
  readonly gidMappings?: readonly IdMapping[] | undefined;
  /** Whether mounts below it are read-only too. */
  readonly recursiveReadOnly: boolean;
  /** The image of a volume that is an image. */
  readonly image?: ImageSpec | undefined;
  /** The path in the image. */
  readonly imageSubPath?: string | undefined;
}

/** Source: runtime/v1 Device. */
export interface Device {
  /** The path in the container. */
  readonly containerPath: string;
  /** The path on the node. */
  readonly hostPath: string;
  /** The permissions: read, write and make nodes. */
  readonly permissions: string;
}

/** Source: runtime/v1 LinuxContainerConfig. */
export interface LinuxContainerConfig {
  /** The limits of the cgroup. */
  readonly resources: LinuxContainerResources;
  /** The user, the rights and the namespaces. */
  readonly securityContext: LinuxContainerSecurityContext;
}

/** Source: runtime/v1 LinuxContainerSecurityContext. */
export interface LinuxContainerSecurityContext {
  /** The capabilities that are added to those of the runtime, or removed. */
  readonly capabilities?:
    | {
        readonly addCapabilities: readonly string[];
        readonly dropCapabilities: readonly string[];
      }
    | undefined;
  /** Whether the container has the rights of the node. */
  readonly privileged: boolean;
  /** The namespaces, which containers share with the Pod or the node. */
  readonly namespaceOptions: NamespaceOption;
  /** The SELinux label. Absent for one that the runtime chooses. */
  readonly selinuxOptions?: SelinuxOption | undefined;
  /** Absent if the image names a user, or is not known. */
  readonly runAsUser?: Int64Value | undefined;
  /** The primary group. Absent for that of the user in the image. */
  readonly runAsGroup?: Int64Value | undefined;
  /** The user that the image names. */
  readonly runAsUsername?: string | undefined;
  /** Whether the file system of the image is read-only. */
  readonly readonlyRootfs: boolean;
  /** Further groups of the processes. */
  readonly supplementalGroups: readonly number[];
  /** Whether the groups of the user in the image are added. */
  readonly supplementalGroupsPolicy: SupplementalGroupsPolicy;
  /** Whether processes can not get more rights than their parent. */
  readonly noNewPrivs: boolean;
  /** Paths that the container cannot see. */
  readonly maskedPaths: readonly string[];
  /** Paths that the container can only read. */
  readonly readonlyPaths: readonly string[];
  /** The seccomp profile. */
  readonly seccomp: SecurityProfile;
  /** The AppArmor profile. Absent for that of the runtime. */
  readonly apparmor?: SecurityProfile | undefined;
  /** The same as `apparmor`, for old runtimes. */
  readonly apparmorProfile?: string | undefined;
}
