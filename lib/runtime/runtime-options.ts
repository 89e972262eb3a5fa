import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';

/** Options of `runtimeView`. */
export interface RuntimeViewOptions {
  /**
   * The version of the API server and of the kubelet. The kubelet of 1.38, a preview, is not
   * compared yet: its requests are those of 1.37, except for the sums of limits.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
  /**
   * The node on which the Pod runs.
   *
   * @default - a node that is not known, with the default configuration of the kubelet
   */
  readonly node?: RuntimeNode | undefined;
  /**
   * Objects to which the Pod refers: ConfigMaps, Secrets, ServiceAccounts, RuntimeClasses,
   * PersistentVolumeClaims, PersistentVolumes, and Services with an IP address. Other objects are
   * ignored.
   *
   * @default [] - values from them are not known
   */
  readonly objects?: readonly KubernetesObject[] | undefined;
  /**
   * Whether `objects` contains all objects of the cluster, so that those which it does not contain
   * do not exist.
   *
   * @default false
   */
  readonly allObjects?: boolean | undefined;
  /**
   * The images, by the reference in the Pod.
   *
   * @default - images that are not known
   */
  readonly images?: Readonly<Record<string, RuntimeImage>> | undefined;
  /**
   * Whether values of Secrets are shown. By default each is `***`, also in commands that contain
   * it.
   *
   * @default false
   */
  readonly showSecrets?: boolean | undefined;
}

/** An image, as its configuration describes it. */
export interface RuntimeImage {
  /** The reference that the runtime returns when it pulls the image: a digest, or an ID. */
  readonly reference?: string | undefined;
  /**
   * The USER of the image: a number, or a name. A group after a colon has no effect here.
   *
   * @default - root
   */
  readonly user?: string | undefined;
  /** The ENTRYPOINT of the image. */
  readonly entrypoint?: readonly string[] | undefined;
  /** The CMD of the image. */
  readonly cmd?: readonly string[] | undefined;
}

/** What the kubelet of a node knows. */
export interface RuntimeNode {
  /** The Node, as `kubectl get node -o yaml` prints it. */
  readonly object?: KubernetesObject | undefined;
  /** The configuration of the kubelet: fields of its KubeletConfiguration. */
  readonly kubelet?: KubeletSettings | undefined;
  /**
   * The version of cgroups on the node.
   *
   * @default 2
   */
  readonly cgroupVersion?: 1 | 2 | undefined;
  /**
   * Whether the kernel can limit swap with cgroups.
   *
   * @default true
   */
  readonly canLimitSwap?: boolean | undefined;
  /**
   * Whether SELinux is enabled on the node.
   *
   * @default false
   */
  readonly selinux?: boolean | undefined;
}

/**
 * The fields of a KubeletConfiguration that affect the requests to the container runtime.
 *
 * Source: kubelet.config.k8s.io/v1beta1 KubeletConfiguration.
 */
export interface KubeletSettings {
  /**
   * The folder of the kubelet, which its flag `--root-dir` sets.
   *
   * @default '/var/lib/kubelet'
   */
  readonly rootDir?: string | undefined;
  /**
   * The folder for the logs of Pods.
   *
   * @default '/var/log/pods'
   */
  readonly podLogsDir?: string | undefined;
  /**
   * What manages the cgroups.
   *
   * @default 'cgroupfs'
   */
  readonly cgroupDriver?: 'cgroupfs' | 'systemd' | undefined;
  /**
   * The cgroup that contains those of all Pods.
   *
   * @default '/'
   */
  readonly cgroupRoot?: string | undefined;
  /**
   * Whether each QoS class has a cgroup.
   *
   * @default true
   */
  readonly cgroupsPerQOS?: boolean | undefined;
  /**
   * The IP addresses of the cluster's DNS servers.
   *
   * @default - not known
   */
  readonly clusterDNS?: readonly string[] | undefined;
  /**
   * The domain of the cluster.
   *
   * @default - not known
   */
  readonly clusterDomain?: string | undefined;
  /**
   * The contents of the file that `resolvConf` names. An empty text stands for no file.
   *
   * @default - not known
   */
  readonly resolvConf?: string | undefined;
  /**
   * Whether CPU limits are enforced.
   *
   * @default true
   */
  readonly cpuCFSQuota?: boolean | undefined;
  /**
   * In microseconds.
   *
   * @default 100_000
   */
  readonly cpuCFSQuotaPeriod?: number | undefined;
  /**
   * Whether containers without a seccomp profile have that of the runtime.
   *
   * @default false
   */
  readonly seccompDefault?: boolean | undefined;
  /**
   * Whether the kernel kills only one process of a container that has no memory left.
   *
   * @default - true with cgroup v1, else false
   */
  readonly singleProcessOOMKill?: boolean | undefined;
  /** Whether containers can use swap. */
  readonly memorySwap?: { readonly swapBehavior?: 'NoSwap' | 'LimitedSwap' } | undefined;
  /**
   * Whether requested memory is protected, with cgroup v2.
   *
   * @default 'None'
   */
  readonly memoryReservationPolicy?: 'None' | 'TieredReservation' | undefined;
  /**
   * How much of its limit a container gets before it is slowed down, from 0 to 1.
   *
   * @default - no throttling
   */
  readonly memoryThrottlingFactor?: number | undefined;
}
