export type { KubernetesVersion } from './api/kubernetes.js';
export type { PodSecurityLevel } from './api/pod-security-level.js';
export type { Api, Kind } from './api/types.js';
export type { Config, ConfigIgnore } from './check/config.js';
export type { Mistake } from './checked/mistake.js';
export type { Checked } from './checked/pod.js';
export type { AdapterPodConstructor } from './constructs/adapter-pod.js';
export { AdapterPod, adapter } from './constructs/adapter-pod.js';
export type { AmbassadorPodConstructor } from './constructs/ambassador-pod.js';
export { AmbassadorPod, ambassador } from './constructs/ambassador-pod.js';
export { App, type AppProps } from './constructs/app.js';
export { Chart, type ChartProps } from './constructs/chart.js';
export type { ConfigReloaderPodConstructor } from './constructs/config-reloader-pod.js';
export { ConfigReloaderPod, configReloader } from './constructs/config-reloader-pod.js';
export type { CronJobConstructor } from './constructs/cron-job.js';
export { CronJob } from './constructs/cron-job.js';
export type { DaemonSetConstructor } from './constructs/daemon-set.js';
export { DaemonSet } from './constructs/daemon-set.js';
export type { DeploymentConstructor } from './constructs/deployment.js';
export { Deployment } from './constructs/deployment.js';
export { type AtRef, diff } from './constructs/diff.js';
export { Environment } from './constructs/environment.js';
export type { GracefulShutdownPodConstructor } from './constructs/graceful-shutdown-pod.js';
export { GracefulShutdownPod, gracefulShutdown } from './constructs/graceful-shutdown-pod.js';
export type { ImmutableConfigurationPodConstructor } from './constructs/immutable-configuration-pod.js';
export { ImmutableConfigurationPod, immutableConfiguration } from './constructs/immutable-configuration-pod.js';
export type { InitPodConstructor } from './constructs/init-pod.js';
export { InitPod, init } from './constructs/init-pod.js';
export type { JobConstructor } from './constructs/job.js';
export { Job } from './constructs/job.js';
export { judging } from './constructs/judging.js';
export type { JudgingProps } from './constructs/judging-props.js';
export type { LeaderElectionDeploymentConstructor } from './constructs/leader-election-deployment.js';
export { LeaderElectionDeployment, leaderElection } from './constructs/leader-election-deployment.js';
export { NginxPod } from './constructs/nginx-pod.js';
export type { PodConstructor } from './constructs/pod.js';
export { Pod } from './constructs/pod.js';
export type { PodTemplateConstructor, PodTemplateProps } from './constructs/pod-template.js';
export { PodTemplate } from './constructs/pod-template.js';
export type { ReplicaSetConstructor } from './constructs/replica-set.js';
export { ReplicaSet } from './constructs/replica-set.js';
export type { ReplicationControllerConstructor } from './constructs/replication-controller.js';
export { ReplicationController } from './constructs/replication-controller.js';
export type { RestrictedPod } from './constructs/restricted.js';
export { restricted } from './constructs/restricted.js';
export type { ScatterGatherPodConstructor } from './constructs/scatter-gather-pod.js';
export { ScatterGatherPod, scatterGather } from './constructs/scatter-gather-pod.js';
export { SidecarLoggingPod, sidecarLogging } from './constructs/sidecar-logging-pod.js';
export type { SidecarPodConstructor } from './constructs/sidecar-pod.js';
export { SidecarPod, sidecar } from './constructs/sidecar-pod.js';
export { silence } from './constructs/silence.js';
export type { StatefulSetConstructor } from './constructs/stateful-set.js';
export { StatefulSet } from './constructs/stateful-set.js';
export type { Template } from './constructs/template.js';
export { podTemplate } from './constructs/template.js';
export type { WorkQueueJobConstructor } from './constructs/work-queue-job.js';
export { WorkQueueJob, workQueue } from './constructs/work-queue-job.js';
export type { CauseType, Finding } from './engine/finding.js';
export type { ArgoCdProps, FluxProps, GitOpsProps } from './gitops/props.js';
export { type Ending, endsWhen } from './lifecycle/ends.js';
export type { Conditions } from './lifecycle/kubelet/conditions.js';
export type { PodStatus } from './lifecycle/kubelet/journal.js';
export type { Timebase } from './lifecycle/kubelet/timebase.js';
export { type NamespaceKind, type Namespaces, namespaces, type Sharing } from './lifecycle/namespaces.js';
export { startOrder, stopOrder, type Turn } from './lifecycle/order.js';
export type { Outlook } from './lifecycle/outlook.js';
export { type PhaseContext, type PhaseDecision, phase } from './lifecycle/phase.js';
export { type QosClass, qos } from './lifecycle/qos.js';
export { type PodResources, resources } from './lifecycle/resources.js';
export type { Answer, Answers, Hook, Obstacle, Run, Script } from './lifecycle/script.js';
export type { ResourceAmounts, Share } from './lifecycle/share.js';
export { type Events, type Life, simulate } from './lifecycle/simulate.js';
export type { ContainerState, ContainerStatus, Phase, Terminated } from './lifecycle/status.js';
export type { Happening, Moment } from './lifecycle/timeline.js';
export type { Difference, FieldDifference } from './manifest/difference.js';
export { differenceMarkdown, differenceText } from './manifest/difference-text.js';
export type { AdapterOptions, ReadsFile, ReadsPort } from './patterns/adapter.js';
export type { AmbassadorOptions, NewAmbassador } from './patterns/ambassador.js';
export type { ConfigReloaderOptions, TellsPort, TellsProcess } from './patterns/config-reloader.js';
export type { GracefulShutdownOptions } from './patterns/graceful-shutdown.js';
export type { CopiesByStep, ImmutableConfigurationOptions } from './patterns/immutable-configuration.js';
export type { InitOptions } from './patterns/init.js';
export type { LeaderElectionOptions } from './patterns/leader-election.js';
export type { ElectionObject, LeaderElectionRightsOptions } from './patterns/leader-election-rights.js';
export { leaderElectionRights } from './patterns/leader-election-rights.js';
export type { NginxPodProps } from './patterns/nginx.js';
export { nginxPod } from './patterns/nginx.js';
export type { AnswerMerge, LeavesElsewhere, LeavesHere, ScatterGatherOptions } from './patterns/scatter-gather.js';
export type { NewSidecar, SidecarOptions } from './patterns/sidecar.js';
export type { SidecarLoggingOptions, SidecarLoggingPodProps } from './patterns/sidecar-logging.js';
export { sidecarLoggingPod } from './patterns/sidecar-logging.js';
export type { ListedWork, QueuedWork, WorkItems, WorkQueueOptions } from './patterns/work-queue.js';
export { workItems } from './patterns/work-queue.js';
export { PodValidation } from './plugin/pod-validation.js';
export type { Hazard, HazardLevel } from './rules/hazards/hazard.js';
export { type JudgeOptions, judge, type Verdict } from './rules/judge.js';
export type { Fault } from './rules/standards/check.js';
export type { Violation } from './rules/standards/standards.js';
export type { Warning } from './rules/warned/at.js';
export type { Affinity, PodAffinity, PodAffinityTerm, PodAntiAffinity, WeightedPodAffinityTerm } from './spec/affinity.js';
export type { Container, ContainerBase, Containers, InitContainer, InitContainers, Probes, Sidecar, Step } from './spec/container.js';
export type { DNSConfig, DNSConfigOption, HostAliases, HostAliasesByIp, ListedHostAlias } from './spec/dns.js';
export type {
  ConfigMapEnvSource,
  ConfigMapKeySelector,
  Env,
  EnvByName,
  EnvFieldPath,
  EnvFrom,
  EnvSource,
  FieldRef,
  FileKeySelector,
  ListedEnvVar,
  ResourceFieldRef,
  ResourcePath,
  SecretEnvSource,
  SecretKeySelector,
} from './spec/env.js';
export type { LabelSelector, LabelSelectorRequirement } from './spec/label-selector.js';
export type { Lifecycle, LifecycleHandler, Signal, Sleep } from './spec/lifecycle.js';
export { lift } from './spec/lift.js';
export { lower } from './spec/lower.js';
export type { Metadata, OwnerReference } from './spec/metadata.js';
export type {
  Device,
  Devices,
  DevicesByAbsolutePath,
  ListedDevice,
  ListedMount,
  Mount,
  Mounts,
  MountsByAbsolutePath,
} from './spec/mount.js';
export type {
  NodeAffinity,
  NodeSelector,
  NodeSelectorRequirement,
  NodeSelectorTerm,
  PreferredSchedulingTerm,
} from './spec/node-affinity.js';
export type { PodProps, PodSpec } from './spec/pod.js';
export type { PodSecurityContext, Sysctl } from './spec/pod-security-context.js';
export type { ListedPort, Port, Ports } from './spec/port.js';
export type {
  Exec,
  Grpc,
  HttpGet,
  HttpHeader,
  LivenessProbe,
  ProbeHandler,
  ProbeTiming,
  ReadinessProbe,
  StartupProbe,
  TcpSocket,
} from './spec/probe.js';
export type { AppArmorProfile, SELinuxOptions, SeccompProfile, WindowsOptions } from './spec/profile.js';
export type { IntOrString, Quantity } from './spec/quantity.js';
export type { LocalObjectReference, TypedLocalObjectReference, TypedObjectReference } from './spec/reference.js';
export type { PodResourceClaim, ResourceClaims } from './spec/resource-claim.js';
export type {
  ListedResourceClaimUse,
  ResizePolicy,
  ResourceClaimUse,
  ResourceClaimUses,
  ResourceList,
  Resources,
} from './spec/resources.js';
export type { RestartPolicy, RestartRule, RestartRuleExitCodes } from './spec/restart.js';
export type { EvictionResponders, PodOS, SchedulingGroup } from './spec/scheduling.js';
export type { Capabilities, SecurityContext } from './spec/security-context.js';
export type { Toleration } from './spec/toleration.js';
export type { TopologySpreadConstraint } from './spec/topology-spread.js';
export type {
  EphemeralVolumeSource,
  PersistentVolumeClaimSpec,
  PersistentVolumeClaimTemplate,
  PersistentVolumeClaimVolumeSource,
  VolumeResourceRequirements,
} from './spec/volume/claim.js';
export type {
  AWSElasticBlockStoreVolumeSource,
  AzureDiskVolumeSource,
  AzureFileVolumeSource,
  CinderVolumeSource,
  GCEPersistentDiskVolumeSource,
  VsphereVirtualDiskVolumeSource,
} from './spec/volume/cloud.js';
export type { DownwardFile, DownwardVolume, FileFieldPath, FileFieldRef } from './spec/volume/downward.js';
export type { ConfigMapVolumeSource, KeyToPath, SecretVolumeSource } from './spec/volume/files.js';
export type { EmptyDirVolumeSource, HostPathVolumeSource, ImageVolumeSource } from './spec/volume/local.js';
export type {
  CephFSVolumeSource,
  CSIVolumeSource,
  FCVolumeSource,
  GlusterfsVolumeSource,
  ISCSIVolumeSource,
  NFSVolumeSource,
  RBDVolumeSource,
} from './spec/volume/network.js';
export type {
  ClusterTrustBundleProjection,
  ConfigMapProjection,
  DownwardAPIProjection,
  PodCertificateProjection,
  ProjectedVolume,
  Projection,
  SecretProjection,
  ServiceAccountTokenProjection,
} from './spec/volume/projected.js';
export type {
  FlexVolumeSource,
  FlockerVolumeSource,
  GitRepoVolumeSource,
  PhotonPersistentDiskVolumeSource,
  PortworxVolumeSource,
  QuobyteVolumeSource,
  ScaleIOVolumeSource,
  StorageOSVolumeSource,
} from './spec/volume/retired.js';
export type { Volume, Volumes } from './spec/volume.js';
export type { CronJobProps } from './workloads/cron-job.js';
export type { DaemonSetProps, DaemonSetUpdateStrategy } from './workloads/daemon-set.js';
export type { DeploymentProps, DeploymentStrategy, RollingUpdate } from './workloads/deployment.js';
export type { JobProps } from './workloads/job.js';
export type {
  OnExitCodes,
  OnPodCondition,
  PodFailurePolicy,
  PodFailurePolicyRule,
  SuccessPolicy,
  SuccessPolicyRule,
} from './workloads/job-policy.js';
export type { ReplicaSetProps, ReplicationControllerProps } from './workloads/replica-set.js';
export type { Replicated } from './workloads/replicated.js';
export type {
  PersistentVolumeClaimRetentionPolicy,
  StatefulSetProps,
  StatefulSetUpdateStrategy,
  VolumeClaimTemplates,
} from './workloads/stateful-set.js';
