import type { PodSecurityLevel } from '../api/pod-security-level.js';
import type { Affinity } from './affinity.js';
import type { Containers, InitContainers } from './container.js';
import type { DNSConfig, HostAliases } from './dns.js';
import type { Metadata } from './metadata.js';
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
 * What a Pod is: containers, their volumes, and where and how they run. What the API lists as named
 * things is a record by name here. `ephemeralContainers` is left out: a server takes it only for a
 * Pod that exists.
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
   * What starts before `containers`, by name, one after the other in the order written: steps,
   * which run to their end, and sidecars (`restartPolicy: 'Always'`), which keep running. Until the
   * last step is done the Pod is Pending.
   */
  readonly initContainers?: InitContainers | undefined;
  /**
   * The volumes, by name, for the containers to mount: `{ logs: { emptyDir: {} } }`. Where a
   * ConfigMap, Secret or claim does not exist, the server says nothing and the Pod waits for it.
   */
  readonly volumes?: Volumes | undefined;
  /**
   * When a container that ended is started again: the first time at once, then after 10 s, and
   * twice as long each time up to 5 minutes. Job and CronJob take only `OnFailure` and `Never`;
   * Deployment, StatefulSet, DaemonSet and ReplicaSet only `Always`.
   *
   * @default 'Always'
   */
  readonly restartPolicy?: RestartPolicy | undefined;
  /**
   * Seconds from the wish to stop the Pod to the kill (SIGKILL). They hold for preStop hooks,
   * containers and, after these, sidecars together. `0` takes the Pod out of the API at once, while
   * its processes may still run.
   *
   * @default 30
   */
  readonly terminationGracePeriodSeconds?: number | undefined;
  /**
   * Seconds, from when a node takes the Pod, after which it is stopped and is Failed
   * (DeadlineExceeded); image pulls and init containers count. 1 to 2147483647. Deployment,
   * StatefulSet, DaemonSet and ReplicaSet refuse it.
   *
   * @default - no limit
   */
  readonly activeDeadlineSeconds?: number | undefined;
  /**
   * The ServiceAccount as which the Pod speaks to the API server. It must exist, or the server
   * refuses the Pod; under a Deployment, the Pods just do not appear.
   *
   * @default 'default'
   */
  readonly serviceAccountName?: string | undefined;
  /**
   * The old name of `serviceAccountName`, which wins over it.
   *
   * @deprecated Write `serviceAccountName`.
   */
  readonly serviceAccount?: string | undefined;
  /**
   * Whether each container finds a token for the API server at
   * /var/run/secrets/kubernetes.io/serviceaccount. Most programs need none.
   *
   * @default - as the ServiceAccount says, else true
   */
  readonly automountServiceAccountToken?: boolean | undefined;
  /**
   * Secrets for private registries, by name: `['registry']`. They are of type
   * kubernetes.io/dockerconfigjson, in the Pod's namespace. That one is missing shows only when an
   * image cannot be pulled.
   *
   * @default - those of the ServiceAccount
   */
  readonly imagePullSecrets?: readonly (string | LocalObjectReference)[] | undefined;
  /** What the containers run as and may do. A container's own `securityContext` wins. */
  readonly securityContext?: PodSecurityContext | undefined;
  /**
   * One budget of cpu, memory and hugepages for all containers together; of other resources none,
   * and no `claims`. The requests of the containers together, and the limit of each, must fit in
   * it. Not for Windows. On by default since Kubernetes 1.34.
   *
   * @default - the sum of what the containers ask for
   */
  readonly resources?: Resources | undefined;
  /**
   * Devices, such as GPUs, that must be allocated to the Pod, by name:
   * `{ gpu: { resourceClaimTemplateName: 'one-gpu' } }`.
   * A container has them only if its `resources.claims`
   * names them.
   */
  readonly resourceClaims?: ResourceClaims | undefined;
  /**
   * Labels that a node must have, all of them: `{ 'kubernetes.io/arch': 'arm64' }`. Without such a
   * node the Pod stays Pending.
   */
  readonly nodeSelector?: { readonly [name: string]: string } | undefined;
  /**
   * Which nodes the Pod must or should be on, and which Pods it must or should be near or far from.
   */
  readonly affinity?: Affinity | undefined;
  /**
   * The taints of nodes that the Pod bears. To them the server adds 300 seconds of
   * `node.kubernetes.io/not-ready` and of `node.kubernetes.io/unreachable`, unless they are here.
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
   * The PriorityClass: who is scheduled first, and who may be evicted for whom, when nodes are
   * full. It must exist, or the server refuses the Pod.
   *
   * @default - the cluster's default class; where there is none, priority 0
   */
  readonly priorityClassName?: string | undefined;
  /**
   * The number behind `priorityClassName`; the higher goes first. The server sets it and refuses
   * any other: leave it out.
   *
   * @default - that of the PriorityClass
   */
  readonly priority?: number | undefined;
  /**
   * Whether Pods of lower priority may be evicted to make room for this one. The server sets it and
   * refuses any other: leave it out.
   *
   * @default - that of the PriorityClass, or 'PreemptLowerPriority' without one
   */
  readonly preemptionPolicy?: 'Never' | 'PreemptLowerPriority' | undefined;
  /**
   * The scheduler that finds the node. Where none has this name, the Pod stays Pending and no event
   * says why.
   *
   * @default 'default-scheduler'
   */
  readonly schedulerName?: string | undefined;
  /**
   * The node, past the scheduler. If the Pod does not fit there, the node refuses it, and it is
   * Failed. To choose a node, `nodeSelector` and `affinity` are better.
   *
   * @default - found by the scheduler
   */
  readonly nodeName?: string | undefined;
  /**
   * Names that keep the scheduler from the Pod until somebody takes them away:
   * `['example.com/quota']`. None can be added later. Not together with `nodeName`.
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
   * @default - the node's usual way
   */
  readonly runtimeClassName?: string | undefined;
  /**
   * What the runtime needs beside the containers. The server takes it from the RuntimeClass and
   * refuses any other: leave it out.
   */
  readonly overhead?: ResourceList | undefined;
  /**
   * The operating system of the containers. The server then refuses fields of the other, and a node
   * of the other refuses the Pod, which is Failed. It chooses no node: for that, add
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
   * knows it only if `hostname` is written as well and a headless Service that is named like the
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
   * The host name as the containers see it, in place of `hostname` and `subdomain`; DNS does not
   * know it. A DNS subdomain of up to 64 characters; the kubelet keeps 63. Not with `hostNetwork`
   * or `setHostnameAsFQDN`. Since Kubernetes 1.34, on by default since 1.35.
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
   * is in the namespace when they start. They upset programs that mean something else by such a
   * name. Those of the API server, `KUBERNETES_…`, come even with `false`.
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
   * `false` gives the Pod users of its own: root in a container is nobody special on the node. Not
   * with `hostNetwork`, `hostPID`, `hostIPC` or `volumeDevices`. A runtime that cannot do it does
   * not start the Pod.
   *
   * @default true
   */
  readonly hostUsers?: boolean | undefined;
  /**
   * Whether the containers see and may signal each other's processes. None of them has PID 1 then.
   * Not with `hostPID`.
   *
   * @default false
   */
  readonly shareProcessNamespace?: boolean | undefined;
  /**
   * Conditions, by type, that must be True in the Pod's status for it to be ready, beside its
   * containers: `['example.com/in-rotation']`. A controller of yours sets them; until it does, the
   * Pod is not ready.
   */
  readonly readinessGates?: readonly string[] | undefined;
  /**
   * Who is asked before the Pod is evicted, with a priority each; the highest comes first:
   * `{ 'example.com/drain': 20000 }`.
   * At most 10. Not with `schedulingGroup`. Since Kubernetes 1.37; a
   * default 1.37 server drops it (gate EvictionRequestAPI).
   */
  readonly evictionResponders?: EvictionResponders | undefined;
}

/**
 * A Pod as it is written: the spec, with the metadata beside it. Plain data, for your own functions
 * to compute, take and return.
 *
 * Source: core/v1 Pod.
 */
export interface PodProps extends PodSpec {
  /** Name, namespace, labels and annotations. */
  readonly metadata?: Metadata | undefined;
  /**
   * The Pod Security level that the Pod must keep to. It is checked here and not written to the
   * manifest: in the cluster, the namespace's label `pod-security.kubernetes.io/enforce` decides.
   *
   * @default - no level is checked
   */
  readonly podSecurity?: PodSecurityLevel | undefined;
}
