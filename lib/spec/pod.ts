import type { PodSecurityLevel } from '../api/pod-security-level.js';
import type { Affinity } from './affinity.js';
import type { Containers, InitContainers } from './container.js';
import type { DNSConfig, HostAliases } from './dns.js';
import type { Metadata } from './metadata.js';
import type { SecretName, ServiceAccountName } from './named-object.js';
import type { LocalObjectReference } from './object-reference.js';
import type { PodSecurityContext } from './pod-security-context.js';
import type { ResourceClaims } from './resource-claim.js';
import type { ResourceList, Resources } from './resource-requirements.js';
import type { RestartPolicy } from './restart-policy.js';
import type { EvictionResponders, PodOS, SchedulingGroup } from './scheduling.js';
import type { Toleration } from './toleration.js';
import type { TopologySpreadConstraint } from './topology-spread.js';
import type { Volumes } from './volume.js';

/**
 * The specification of a Pod: containers, their volumes, and where and how they run. Lists of named
 * items in the API are records by name here. `ephemeralContainers` is omitted: the API server
 * accepts it only for an existing Pod.
 *
 * Source: core/v1 PodSpec.
 */
export interface PodSpec {
  /**
   * The containers, at least one, by name: `{ app: { image: 'nginx:1.29' } }`. They start in the
   * order written, ready or not.
   */
  readonly containers: Containers;
  /**
   * Containers that start before `containers`, by name, one after the other in the order written:
   * regular init containers, which run to completion, and sidecars (`restartPolicy: 'Always'`),
   * which keep running. The Pod is Pending until the last regular init container has completed.
   */
  readonly initContainers?: InitContainers | undefined;
  /**
   * The volumes, by name, for the containers to mount: `{ logs: { emptyDir: {} } }`. If a
   * ConfigMap, Secret or claim does not exist, the API server reports no error and the Pod waits
   * for it.
   */
  readonly volumes?: Volumes | undefined;
  /**
   * When a terminated container is restarted: the first time at once, then after 10 s, and after
   * twice as long each time, up to 5 minutes. Job and CronJob accept only `OnFailure` and `Never`;
   * Deployment, StatefulSet, DaemonSet and ReplicaSet only `Always`.
   *
   * @default 'Always'
   */
  readonly restartPolicy?: RestartPolicy | undefined;
  /**
   * Seconds from the request to stop the Pod to SIGKILL. They include preStop hooks, containers
   * and, after these, sidecars. `0` removes the Pod from the API at once, while its processes may
   * still run.
   *
   * @default 30
   */
  readonly terminationGracePeriodSeconds?: number | undefined;
  /**
   * Seconds, from when a node accepts the Pod, after which it is stopped and is Failed
   * (DeadlineExceeded); image pulls and init containers count. 1 to 2147483647. Deployment,
   * StatefulSet, DaemonSet and ReplicaSet refuse it.
   *
   * @default - no limit
   */
  readonly activeDeadlineSeconds?: number | undefined;
  /**
   * The ServiceAccount with which the Pod authenticates to the API server. It must exist, or the
   * server refuses the Pod; under a Deployment, the Pods just do not appear.
   *
   * @default 'default'
   */
  readonly serviceAccountName?: ServiceAccountName | undefined;
  /**
   * The old name of `serviceAccountName`. If both are set, `serviceAccountName` takes precedence.
   *
   * @deprecated Write `serviceAccountName`.
   */
  readonly serviceAccount?: string | undefined;
  /**
   * Whether each container has a token for the API server at
   * /var/run/secrets/kubernetes.io/serviceaccount. Most programs need none.
   *
   * @default - that of the ServiceAccount, else true
   */
  readonly automountServiceAccountToken?: boolean | undefined;
  /**
   * Secrets for private registries, or their names: `['registry']`. They are of type
   * kubernetes.io/dockerconfigjson, in the Pod's namespace. A missing Secret shows only when an
   * image cannot be pulled.
   *
   * @default - those of the ServiceAccount
   */
  readonly imagePullSecrets?: readonly (SecretName | PullSecretReference)[] | undefined;
  /**
   * Users and permissions of the containers. A container's own `securityContext` takes precedence.
   */
  readonly securityContext?: PodSecurityContext | undefined;
  /**
   * One budget of cpu, memory and hugepages for all containers together, without other resources
   * and without `claims`. The requests of the containers together, and the limit of each, must fit
   * in it. Not for Windows. On by default since Kubernetes 1.34.
   *
   * @default - the sum of the requests of the containers
   */
  readonly resources?: Resources | undefined;
  /**
   * Devices, such as GPUs, that must be allocated to the Pod, by name:
   * `{ gpu: { resourceClaimTemplateName: 'one-gpu' } }`. A container has them only if its
   * `resources.claims` names them.
   */
  readonly resourceClaims?: ResourceClaims | undefined;
  /**
   * Labels that a node must have, all of them: `{ 'kubernetes.io/arch': 'arm64' }`. Without such a
   * node the Pod stays Pending.
   */
  readonly nodeSelector?: { readonly [name: string]: string | undefined } | undefined;
  /**
   * Which nodes the Pod must or should be on, and which Pods it must or should be near or far from.
   */
  readonly affinity?: Affinity | undefined;
  /**
   * The taints of nodes that the Pod tolerates. The API server adds 300 seconds of
   * `node.kubernetes.io/not-ready` and of `node.kubernetes.io/unreachable`, unless they are listed.
   */
  readonly tolerations?: readonly Toleration[] | undefined;
  /**
   * How evenly Pods like this one must or should be spread over nodes or zones.
   *
   * @default - the scheduler's own: it spreads the Pods of one Service or workload over nodes and
   * zones as far as it can
   */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[] | undefined;
  /**
   * The PriorityClass: which Pods are scheduled first, and which may be evicted for others, when
   * nodes are full. It must exist, or the server refuses the Pod.
   *
   * @default - the cluster's default class; if there is none, priority 0
   */
  readonly priorityClassName?: string | undefined;
  /**
   * The number of the PriorityClass; the highest goes first. The API server sets it and rejects any
   * other value: omit it.
   *
   * @default - that of the PriorityClass
   */
  readonly priority?: number | undefined;
  /**
   * Whether Pods of lower priority may be evicted to make room for this one. The API server sets it
   * and rejects any other value: omit it.
   *
   * @default - that of the PriorityClass, or 'PreemptLowerPriority' without one
   */
  readonly preemptionPolicy?: 'Never' | 'PreemptLowerPriority' | undefined;
  /**
   * The scheduler that finds the node. If none has this name, the Pod stays Pending and no event
   * explains it.
   *
   * @default 'default-scheduler'
   */
  readonly schedulerName?: string | undefined;
  /**
   * The node, bypassing the scheduler. If the Pod does not fit there, the node refuses it, and it
   * is Failed. To choose a node, `nodeSelector` and `affinity` are better.
   *
   * @default - found by the scheduler
   */
  readonly nodeName?: string | undefined;
  /**
   * Gates that keep the Pod from being scheduled until they are removed: `['example.com/quota']`.
   * None can be added later. Not together with `nodeName`.
   */
  readonly schedulingGates?: readonly string[] | undefined;
  /**
   * The PodGroup to be scheduled with. Since Kubernetes 1.36; a default 1.37 server drops it (gate
   * GenericWorkload).
   */
  readonly schedulingGroup?: SchedulingGroup | undefined;
  /**
   * The RuntimeClass: how the node runs containers (gVisor, Kata, …). It may add overhead, a
   * nodeSelector and tolerations. It must exist, or the server refuses the Pod.
   *
   * @default - the default runtime of the node
   */
  readonly runtimeClassName?: string | undefined;
  /**
   * The resources that the runtime needs in addition to the containers. The API server takes it
   * from the RuntimeClass and rejects any other value: omit it.
   */
  readonly overhead?: ResourceList | undefined;
  /**
   * The operating system of the containers. The API server then rejects fields of the other, and a
   * node of the other rejects the Pod, which is Failed. It does not select a node: for that, add
   * `nodeSelector: { 'kubernetes.io/os': 'windows' }`.
   */
  readonly os?: PodOS | undefined;
  /**
   * The Pod's host name, a DNS label. Under `hostNetwork` the containers see the node's name
   * instead.
   *
   * @default - the Pod's name, up to 63 characters
   */
  readonly hostname?: string | undefined;
  /**
   * Gives the Pod the full name `<hostname>.<subdomain>.<namespace>.svc.<cluster domain>`. DNS
   * resolves it only if `hostname` is set, too, and a headless Service with the name of the
   * subdomain selects the Pod.
   *
   * @default - no full name
   */
  readonly subdomain?: string | undefined;
  /**
   * Whether the host name is that full name. If it is longer than 64 characters, the Pod does not
   * start. Without `subdomain`, no effect.
   *
   * @default false
   */
  readonly setHostnameAsFQDN?: boolean | undefined;
  /**
   * The host name as the containers see it, instead of `hostname` and `subdomain`; DNS does not
   * resolve it. A DNS subdomain of up to 64 characters; the kubelet keeps 63. Not with
   * `hostNetwork` or `setHostnameAsFQDN`. Since Kubernetes 1.34, on by default since 1.35.
   */
  readonly hostnameOverride?: string | undefined;
  /** Lines for /etc/hosts, by IP address: `{ '10.0.0.7': ['db', 'db.internal'] }`. */
  readonly hostAliases?: HostAliases | undefined;
  /**
   * Where /etc/resolv.conf comes from. `ClusterFirst`: the cluster's DNS, but under `hostNetwork`
   * the node's; `ClusterFirstWithHostNet`: the cluster's even there; `Default`, which is not the
   * default: the node's; `None`: `dnsConfig` alone, which must have a name server.
   *
   * @default 'ClusterFirst'
   */
  readonly dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None' | undefined;
  /** Name servers, search domains and options, added to those of `dnsPolicy`. */
  readonly dnsConfig?: DNSConfig | undefined;
  /**
   * Whether containers get variables such as `REDIS_PORT=tcp://10.0.0.7:6379` for each Service that
   * is in the namespace when they start. They break programs that use such a name for something
   * else. Those of the API server, `KUBERNETES_…`, are set even with `false`.
   *
   * @default true
   */
  readonly enableServiceLinks?: boolean | undefined;
  /**
   * Whether the Pod uses the node's network: its ports are then the node's, and a second Pod with
   * the same ones needs another node. See also `dnsPolicy`.
   *
   * @default false
   */
  readonly hostNetwork?: boolean | undefined;
  /**
   * Whether the containers see all processes of the node.
   *
   * @default false
   */
  readonly hostPID?: boolean | undefined;
  /**
   * Whether the containers share the node's shared memory, semaphores and message queues.
   *
   * @default false
   */
  readonly hostIPC?: boolean | undefined;
  /**
   * `false` gives the Pod its own users: root in a container has no privileges on the node. Not
   * with `hostNetwork`, `hostPID`, `hostIPC` or `volumeDevices`. A runtime that cannot do it does
   * not start the Pod.
   *
   * @default true
   */
  readonly hostUsers?: boolean | undefined;
  /**
   * Whether the containers see and can signal each other's processes. None of them has PID 1 then.
   * Not with `hostPID`.
   *
   * @default false
   */
  readonly shareProcessNamespace?: boolean | undefined;
  /**
   * Conditions, by type, that must be True in the Pod's status for it to be ready, in addition to
   * its containers: `['example.com/in-rotation']`. A controller of yours sets them; until it does,
   * the Pod is not ready.
   */
  readonly readinessGates?: readonly string[] | undefined;
  /**
   * The responders that are notified before the Pod is evicted, with their priorities; the highest
   * comes first: `{ 'example.com/drain': 20000 }`. At most 10. Not with `schedulingGroup`. Since
   * Kubernetes 1.37; a default 1.37 server drops it (gate EvictionRequestAPI).
   */
  readonly evictionResponders?: EvictionResponders | undefined;
}

/**
 * A Pod as it is written in TypeScript: the fields of the spec and the metadata. Plain data, which
 * your own functions can create, accept and return.
 *
 * Source: core/v1 Pod.
 */
export interface PodProps extends PodSpec {
  /** Name, namespace, labels and annotations. */
  readonly metadata?: Metadata | undefined;
  /**
   * The Pod Security level that the Pod must comply with. It is checked at synthesis and not
   * written to the manifest: in the cluster, the namespace's label
   * `pod-security.kubernetes.io/enforce` decides.
   *
   * @default - no level is checked
   */
  readonly podSecurity?: PodSecurityLevel | undefined;
}

/** A Secret by its name, and no object of another kind. */
interface PullSecretReference extends LocalObjectReference {
  readonly kind?: undefined;
}
