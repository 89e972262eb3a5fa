export type { Api, Kind } from './api/api.js';
export { FieldPath } from './api/field-path.js';
export type { KubernetesObject } from './api/kubernetes-object.js';
export type { KubernetesVersion } from './api/kubernetes-version.js';
export type { PodSecurityLevel } from './api/pod-security-level.js';
export type { ApplicationOptions } from './application/application.js';
export { checkApplication } from './application/check-application.js';
export type { Config, ConfigIgnore } from './check/config.js';
export type { AppCluster, Cluster, ClusterProblemOptions } from './cluster/cluster.js';
export { App, type AppProps } from './constructs/app.js';
export { Chart, type ChartProps } from './constructs/chart.js';
export { diff } from './constructs/diff.js';
export { Environment } from './constructs/environment.js';
export type { AppComparison, GitRevision } from './constructs/git-revision.js';
export { ClusterRole, type ClusterRoleConstructor } from './constructs/kinds/cluster-role.js';
export {
  ClusterRoleBinding,
  type ClusterRoleBindingConstructor,
} from './constructs/kinds/cluster-role-binding.js';
export {
  ConfigMap,
  type ConfigMapConstructor,
  type NamedConfigMap,
} from './constructs/kinds/config-map.js';
export type { CronJobConstructor } from './constructs/kinds/cron-job.js';
export { CronJob } from './constructs/kinds/cron-job.js';
export type { DaemonSetConstructor } from './constructs/kinds/daemon-set.js';
export { DaemonSet } from './constructs/kinds/daemon-set.js';
export type { ConfigMapData, SecretData } from './constructs/kinds/data-from-files.js';
export type { DeploymentConstructor } from './constructs/kinds/deployment.js';
export { Deployment } from './constructs/kinds/deployment.js';
export {
  HorizontalPodAutoscaler,
  type HorizontalPodAutoscalerConstructor,
} from './constructs/kinds/horizontal-pod-autoscaler.js';
export { Ingress, type IngressConstructor } from './constructs/kinds/ingress.js';
export type { JobConstructor } from './constructs/kinds/job.js';
export { Job } from './constructs/kinds/job.js';
export { NetworkPolicy, type NetworkPolicyConstructor } from './constructs/kinds/network-policy.js';
export {
  PersistentVolumeClaim,
  type PersistentVolumeClaimConstructor,
} from './constructs/kinds/persistent-volume-claim.js';
export type { PodConstructor } from './constructs/kinds/pod.js';
export { Pod } from './constructs/kinds/pod.js';
export {
  PodDisruptionBudget,
  type PodDisruptionBudgetConstructor,
} from './constructs/kinds/pod-disruption-budget.js';
export type { PodTemplateConstructor, PodTemplateProps } from './constructs/kinds/pod-template.js';
export { PodTemplate } from './constructs/kinds/pod-template.js';
export type { ReplicaSetConstructor } from './constructs/kinds/replica-set.js';
export { ReplicaSet } from './constructs/kinds/replica-set.js';
export type { ReplicationControllerConstructor } from './constructs/kinds/replication-controller.js';
export { ReplicationController } from './constructs/kinds/replication-controller.js';
export { Role, type RoleConstructor } from './constructs/kinds/role.js';
export { RoleBinding, type RoleBindingConstructor } from './constructs/kinds/role-binding.js';
export { type NamedSecret, Secret, type SecretConstructor } from './constructs/kinds/secret.js';
export { type NamedService, Service, type ServiceConstructor } from './constructs/kinds/service.js';
export {
  ServiceAccount,
  type ServiceAccountConstructor,
} from './constructs/kinds/service-account.js';
export type { StatefulSetConstructor } from './constructs/kinds/stateful-set.js';
export { StatefulSet } from './constructs/kinds/stateful-set.js';
export type {
  AutoscalerFor,
  AutoscalerOptions,
  PerResource,
  ScalableConstruct,
} from './constructs/pairs/autoscaler-for.js';
export { autoscalerFor } from './constructs/pairs/autoscaler-for.js';
export type { BudgetFor, BudgetLimit } from './constructs/pairs/budget-for.js';
export { budgetFor } from './constructs/pairs/budget-for.js';
export type { HTTPRouteFor, HTTPRouteOptions } from './constructs/pairs/http-route-for.js';
export { httpRouteFor } from './constructs/pairs/http-route-for.js';
export type { IngressFor, IngressOptions } from './constructs/pairs/ingress-for.js';
export { ingressFor } from './constructs/pairs/ingress-for.js';
export { selectorLabels } from './constructs/pairs/selector-labels.js';
export type {
  ExposedPort,
  ExposedPorts,
  PodsConstruct,
  ServiceFor,
} from './constructs/pairs/service-for.js';
export { serviceFor } from './constructs/pairs/service-for.js';
export type { AdapterPodConstructor } from './constructs/patterns/adapter-pod.js';
export { AdapterPod } from './constructs/patterns/adapter-pod.js';
export type { AmbassadorPodConstructor } from './constructs/patterns/ambassador-pod.js';
export { AmbassadorPod } from './constructs/patterns/ambassador-pod.js';
export type { ConfigReloaderPodConstructor } from './constructs/patterns/config-reloader-pod.js';
export { ConfigReloaderPod } from './constructs/patterns/config-reloader-pod.js';
export type { GracefulShutdownPodConstructor } from './constructs/patterns/graceful-shutdown-pod.js';
export { GracefulShutdownPod } from './constructs/patterns/graceful-shutdown-pod.js';
export type { ImmutableConfigurationPodConstructor } from './constructs/patterns/immutable-configuration-pod.js';
export { ImmutableConfigurationPod } from './constructs/patterns/immutable-configuration-pod.js';
export type { InitPodConstructor } from './constructs/patterns/init-pod.js';
export { InitPod } from './constructs/patterns/init-pod.js';
export type {
  LeaderElectionDeploymentConstructor,
  LeaderElectionDeploymentProps,
} from './constructs/patterns/leader-election-deployment.js';
export { LeaderElectionDeployment } from './constructs/patterns/leader-election-deployment.js';
export type { NginxPodConstructor } from './constructs/patterns/nginx-pod.js';
export { NginxPod } from './constructs/patterns/nginx-pod.js';
export type { ScatterGatherPodConstructor } from './constructs/patterns/scatter-gather-pod.js';
export { ScatterGatherPod } from './constructs/patterns/scatter-gather-pod.js';
export type { SidecarLoggingPodConstructor } from './constructs/patterns/sidecar-logging-pod.js';
export { SidecarLoggingPod } from './constructs/patterns/sidecar-logging-pod.js';
export type { SidecarPodConstructor } from './constructs/patterns/sidecar-pod.js';
export { SidecarPod } from './constructs/patterns/sidecar-pod.js';
export type {
  WorkQueueJobConstructor,
  WorkQueueJobProps,
} from './constructs/patterns/work-queue-job.js';
export { WorkQueueJob } from './constructs/patterns/work-queue-job.js';
export { type DefaultedOptions, defaulted } from './defaults/defaulted.js';
export type { Difference, FieldDifference } from './diff/difference.js';
export { differenceMarkdown, differenceText } from './diff/difference-text.js';
export type { Finding, FindingType, Severity, Violation } from './engine/finding.js';
export type { ArgoCdProps, FluxProps, GitOpsProps } from './gitops/gitops-props.js';
export { type OrderStep, startOrder, stopOrder } from './lifecycle/container-order.js';
export type {
  ContainerRun,
  ContainerScripts,
  CreateFailureReason,
  HookScript,
  ProbeResponse,
  ProbeResponses,
} from './lifecycle/container-scripts.js';
export type {
  ContainerState,
  ContainerStateTerminated,
  ContainerStatus,
  PodPhase,
} from './lifecycle/container-status.js';
export type { KubeletTiming } from './lifecycle/kubelet/kubelet-timing.js';
export type { PodConditions } from './lifecycle/kubelet/pod-conditions.js';
export type { PodStatus } from './lifecycle/kubelet/status-manager.js';
export type { LifeOutcome } from './lifecycle/life-outcome.js';
export {
  type NamespaceKind,
  type NamespaceSharing,
  type Namespaces,
  namespaces,
} from './lifecycle/namespaces.js';
export { type PhaseContext, type PhaseDecision, phase } from './lifecycle/phase.js';
export { completesWhen, type PodCompletion } from './lifecycle/pod-completion.js';
export { type Life, type Scenario, simulate } from './lifecycle/simulate.js';
export type { LifecycleEvent, TimelineEvent } from './lifecycle/timeline.js';
export type {
  AdapterOptions,
  FileSource,
  PortSource,
} from './patterns/adapter.js';
export { adapter } from './patterns/adapter.js';
export type { AmbassadorOptions, Clients, NewAmbassador } from './patterns/ambassador.js';
export { ambassador } from './patterns/ambassador.js';
export type {
  ConfigReloaderOptions,
  HttpReload,
  SignalReload,
  UpdatedVolumeSource,
} from './patterns/config-reloader.js';
export { configReloader } from './patterns/config-reloader.js';
export type { GracefulShutdownOptions } from './patterns/graceful-shutdown.js';
export { gracefulShutdown } from './patterns/graceful-shutdown.js';
export type {
  CopyWithInitContainer,
  ImmutableConfigurationOptions,
  WithConfiguration,
} from './patterns/immutable-configuration.js';
export { immutableConfiguration } from './patterns/immutable-configuration.js';
export type { InitOptions, NewInitContainers } from './patterns/init.js';
export { init } from './patterns/init.js';
export type {
  InsertOptions,
  SharedOptions,
} from './patterns/insert-options.js';
export type { LeaderElectionNames, LeaderElectionOptions } from './patterns/leader-election.js';
export { leaderElection } from './patterns/leader-election.js';
export type {
  LeaderElectionObject,
  LeaderElectionRightsOptions,
} from './patterns/leader-election-rights.js';
export { leaderElectionRights } from './patterns/leader-election-rights.js';
export type { NginxPodProps } from './patterns/nginx.js';
export { nginxPod } from './patterns/nginx.js';
export type { RestrictedPod } from './patterns/restricted.js';
export { restricted } from './patterns/restricted.js';
export type {
  Aggregator,
  LocalLeaves,
  NewLeaves,
  RemoteLeaves,
  ScatterGatherOptions,
  WithLeaves,
} from './patterns/scatter-gather.js';
export { scatterGather } from './patterns/scatter-gather.js';
export type { NewSidecar, NewSidecars, SidecarOptions } from './patterns/sidecar.js';
export { sidecar } from './patterns/sidecar.js';
export type {
  SidecarLoggingOptions,
  SidecarLoggingPodProps,
  WithLogging,
} from './patterns/sidecar-logging.js';
export { sidecarLogging, sidecarLoggingPod } from './patterns/sidecar-logging.js';
export type {
  ListedWork,
  QueuedWork,
  WithWork,
  WorkerTemplate,
  WorkItems,
  WorkQueueOptions,
} from './patterns/work-queue.js';
export { workItems, workQueue } from './patterns/work-queue.js';
export { PodValidation } from './plugin/pod-validation.js';
export type {
  NameReference,
  NameUse,
  PodSelector,
  Reference,
  SelectorReference,
  SelectorRequirement,
  SelectorUse,
} from './references/reference.js';
export { references } from './references/references.js';
export { type PodResources, resources } from './resources/pod-resources.js';
export { type QosClass, qos } from './resources/qos.js';
export type { ResourceAmounts, ResourceShare } from './resources/resource-share.js';
export type { FieldFix } from './rules/pod-security/pod-security-check.js';
export { type ValidateOptions, type Verdict, validate } from './rules/validate.js';
export type {
  Affinity,
  PodAffinity,
  PodAffinityTerm,
  PodAntiAffinity,
  WeightedPodAffinityTerm,
} from './spec/affinity.js';
export type {
  Container,
  Containers,
  InitContainer,
  InitContainers,
  RegularInitContainer,
  Sidecar,
} from './spec/container.js';
export type { ContainerBase, Probes } from './spec/container-base.js';
export type {
  DNSConfig,
  DNSConfigOption,
  HostAliases,
  HostAliasesByIp,
  ListedHostAlias,
} from './spec/dns.js';
export type {
  ConfigMapEnvSource,
  Env,
  EnvByName,
  EnvFrom,
  ListedEnvVar,
  SecretEnvSource,
} from './spec/env.js';
export type {
  ConfigMapKeySelector,
  EnvFieldPath,
  EnvSource,
  FieldRef,
  FileKeySelector,
  ResourceFieldRef,
  ResourcePath,
  SecretKeySelector,
} from './spec/env-source.js';
export type { LabelSelector, LabelSelectorRequirement } from './spec/label-selector.js';
export type { Lifecycle, LifecycleHandler, Signal, Sleep } from './spec/lifecycle.js';
export { lift } from './spec/lowering/lift.js';
export { lower } from './spec/lowering/lower.js';
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
  ConfigMapName,
  ConfigMapObject,
  NamedObject,
  PersistentVolumeClaimName,
  PersistentVolumeClaimObject,
  PodsKind,
  PodsObject,
  ScalableKind,
  ScalableObject,
  SecretName,
  SecretObject,
  ServiceAccountName,
  ServiceAccountObject,
  ServiceName,
  ServiceObject,
} from './spec/named-object.js';
export type {
  NodeAffinity,
  NodeSelector,
  NodeSelectorRequirement,
  NodeSelectorTerm,
  PreferredSchedulingTerm,
} from './spec/node-affinity.js';
export type {
  LocalObjectReference,
  TypedLocalObjectReference,
  TypedObjectReference,
} from './spec/object-reference.js';
export type { ConfigMapProps, TextByKey } from './spec/objects/config-map.js';
export type {
  HorizontalPodAutoscalerProps,
  ScalingRules,
} from './spec/objects/horizontal-pod-autoscaler.js';
export type {
  HTTPRouteMatch,
  HTTPValueMatch,
  RouteParentReference,
} from './spec/objects/http-route.js';
export type {
  IngressBackend,
  IngressPath,
  IngressPort,
  IngressProps,
  IngressRule,
  IngressTLS,
} from './spec/objects/ingress.js';
export type { Metric, MetricTarget, ScaleTargetRef } from './spec/objects/metric.js';
export type {
  NetworkPolicyEgressRule,
  NetworkPolicyIngressRule,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicyProps,
} from './spec/objects/network-policy.js';
export type { PersistentVolumeClaimProps } from './spec/objects/persistent-volume-claim.js';
export type { PodDisruptionBudgetProps } from './spec/objects/pod-disruption-budget.js';
export type {
  ClusterPolicyRule,
  ClusterRoleProps,
  PolicyRule,
  RoleProps,
} from './spec/objects/role.js';
export type {
  ClusterRoleBindingProps,
  RoleBindingProps,
  RoleRef,
  Subject,
} from './spec/objects/role-binding.js';
export type { SecretProps } from './spec/objects/secret.js';
export type {
  ListedServicePort,
  ServicePort,
  ServicePorts,
  ServiceProps,
  SessionAffinityConfig,
} from './spec/objects/service.js';
export type { ServiceAccountProps } from './spec/objects/service-account.js';
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
export type { IntOrString, Quantity } from './spec/quantity.js';
export type { PodResourceClaim, ResourceClaims } from './spec/resource-claim.js';
export type {
  ListedResourceClaimUse,
  ResizePolicy,
  ResourceClaimUse,
  ResourceClaimUses,
  ResourceList,
  Resources,
} from './spec/resource-requirements.js';
export type { RestartPolicy, RestartRule, RestartRuleExitCodes } from './spec/restart-policy.js';
export type { EvictionResponders, PodOS, SchedulingGroup } from './spec/scheduling.js';
export type { Capabilities, SecurityContext } from './spec/security-context.js';
export type {
  AppArmorProfile,
  SELinuxOptions,
  SeccompProfile,
  SecurityProfileOCI,
  SecurityProfileOCIBase,
  WindowsOptions,
} from './spec/security-profiles.js';
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
export type {
  FlexVolumeSource,
  FlockerVolumeSource,
  GitRepoVolumeSource,
  PhotonPersistentDiskVolumeSource,
  PortworxVolumeSource,
  QuobyteVolumeSource,
  ScaleIOVolumeSource,
  StorageOSVolumeSource,
} from './spec/volume/deprecated.js';
export type {
  DownwardAPIFieldPath,
  DownwardAPIFieldRef,
  DownwardAPIVolumeFile,
  DownwardAPIVolumeSource,
} from './spec/volume/downward-api.js';
export type { ConfigMapVolumeSource, KeyToPath, SecretVolumeSource } from './spec/volume/files.js';
export type {
  EmptyDirVolumeSource,
  HostPathVolumeSource,
  ImageVolumeSource,
} from './spec/volume/local.js';
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
  ProjectedVolumeSource,
  SecretProjection,
  ServiceAccountTokenProjection,
  VolumeProjection,
} from './spec/volume/projected.js';
export type { Volume, Volumes } from './spec/volume.js';
export type { CheckedPod, RestrictablePod } from './types/checked-pod.js';
export type {
  ComposedPod,
  ContainerWithPorts,
  ExtendedPod,
  GoverningField,
  GoverningFieldsOf,
  RecordAt,
  RegularInitContainerWithPorts,
  SidecarWithPorts,
} from './types/composed-pod.js';
export type { InferLiteral } from './types/infer-literal.js';
export type {
  AnyContainerName,
  ContainerName,
  InitContainerName,
  NoEntries,
  PodWithOption,
  PortName,
  VolumeName,
  WithSidecar,
  WithSidecars,
} from './types/pattern-types.js';
export type { GivenNginxPod } from './types/patterns/nginx.js';
export type { GivenLoggingPod } from './types/patterns/sidecar-logging.js';
export type { RestartPolicyOf } from './types/restart-policy-of.js';
export type { TemplateOf } from './types/template-of.js';
export type { TypeErrorMessage } from './types/type-error-message.js';
export type { UpdateMethod } from './updates/merge.js';
export { update } from './updates/update.js';
export type { UpdateEffect } from './updates/update-effect.js';
export type { UpdateOptions } from './updates/update-options.js';
export type { UpdateVerdict } from './updates/update-verdict.js';
export { configureValidation } from './validation/configure-validation.js';
export { ignore } from './validation/ignore.js';
export type { ValidationProps } from './validation/validation-props.js';
export type { CronJobProps } from './workloads/cron-job.js';
export type { DaemonSetProps, DaemonSetUpdateStrategy } from './workloads/daemon-set.js';
export type {
  DeploymentProps,
  DeploymentStrategy,
  RecreateStrategy,
  RollingUpdate,
} from './workloads/deployment.js';
export type { JobProps } from './workloads/job.js';
export type {
  OnExitCodes,
  OnPodCondition,
  PodFailurePolicy,
  PodFailurePolicyAction,
  PodFailurePolicyRule,
  SuccessPolicy,
  SuccessPolicyRule,
} from './workloads/job-policy.js';
export type { NamedTemplate, PodTemplateSpec } from './workloads/pod-template-spec.js';
export { podTemplate } from './workloads/pod-template-spec.js';
export type { ReplicaSetProps, ReplicationControllerProps } from './workloads/replica-set.js';
export type { Replicated } from './workloads/replicated.js';
export type {
  PersistentVolumeClaimRetentionPolicy,
  RollingUpdateStatefulSet,
  StatefulSetProps,
  StatefulSetUpdateStrategy,
  VolumeClaimTemplates,
} from './workloads/stateful-set.js';
