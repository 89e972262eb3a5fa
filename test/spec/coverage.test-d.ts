// Every field of the API has its place in the grammar: what one lacks of the other is listed here, and nothing else is lacking.
import type { Affinity, PodAffinity, PodAffinityTerm, PodAntiAffinity, WeightedPodAffinityTerm } from '../../lib/spec/affinity.js';
import type { Container, Sidecar, Step } from '../../lib/spec/container.js';
import type { DNSConfig, DNSConfigOption } from '../../lib/spec/dns.js';
import type {
  ConfigMapEnvSource,
  ConfigMapKeySelector,
  EnvFrom,
  EnvSource,
  FieldRef,
  FileKeySelector,
  ResourceFieldRef,
  SecretEnvSource,
  SecretKeySelector,
} from '../../lib/spec/env.js';
import type { LabelSelector, LabelSelectorRequirement } from '../../lib/spec/label-selector.js';
import type { Lifecycle, LifecycleHandler, Sleep } from '../../lib/spec/lifecycle.js';
import type { Metadata, OwnerReference } from '../../lib/spec/metadata.js';
import type { Device, Mount } from '../../lib/spec/mount.js';
import type {
  NodeAffinity,
  NodeSelector,
  NodeSelectorRequirement,
  NodeSelectorTerm,
  PreferredSchedulingTerm,
} from '../../lib/spec/node-affinity.js';
import type { PodSpec } from '../../lib/spec/pod.js';
import type { PodSecurityContext, Sysctl } from '../../lib/spec/pod-security-context.js';
import type { Port } from '../../lib/spec/port.js';
import type { Exec, Grpc, HttpGet, HttpHeader, LivenessProbe, ReadinessProbe, StartupProbe, TcpSocket } from '../../lib/spec/probe.js';
import type { AppArmorProfile, SELinuxOptions, SeccompProfile, WindowsOptions } from '../../lib/spec/profile.js';
import type { LocalObjectReference, TypedLocalObjectReference, TypedObjectReference } from '../../lib/spec/reference.js';
import type { PodResourceClaim } from '../../lib/spec/resource-claim.js';
import type { ResizePolicy, ResourceClaimUse, Resources } from '../../lib/spec/resources.js';
import type { RestartRule, RestartRuleExitCodes } from '../../lib/spec/restart.js';
import type { PodOS, SchedulingGroup } from '../../lib/spec/scheduling.js';
import type { Capabilities, SecurityContext } from '../../lib/spec/security-context.js';
import type { Toleration } from '../../lib/spec/toleration.js';
import type { TopologySpreadConstraint } from '../../lib/spec/topology-spread.js';
import type {
  EphemeralVolumeSource,
  PersistentVolumeClaimSpec,
  PersistentVolumeClaimTemplate,
  PersistentVolumeClaimVolumeSource,
  VolumeResourceRequirements,
} from '../../lib/spec/volume/claim.js';
import type {
  AWSElasticBlockStoreVolumeSource,
  AzureDiskVolumeSource,
  AzureFileVolumeSource,
  CinderVolumeSource,
  GCEPersistentDiskVolumeSource,
  VsphereVirtualDiskVolumeSource,
} from '../../lib/spec/volume/cloud.js';
import type { DownwardFile, DownwardVolume } from '../../lib/spec/volume/downward.js';
import type { ConfigMapVolumeSource, KeyToPath, SecretVolumeSource } from '../../lib/spec/volume/files.js';
import type { EmptyDirVolumeSource, HostPathVolumeSource, ImageVolumeSource } from '../../lib/spec/volume/local.js';
import type {
  CephFSVolumeSource,
  CSIVolumeSource,
  FCVolumeSource,
  GlusterfsVolumeSource,
  ISCSIVolumeSource,
  NFSVolumeSource,
  RBDVolumeSource,
} from '../../lib/spec/volume/network.js';
import type {
  ClusterTrustBundleProjection,
  ConfigMapProjection,
  DownwardAPIProjection,
  PodCertificateProjection,
  ProjectedVolume,
  Projection,
  SecretProjection,
  ServiceAccountTokenProjection,
} from '../../lib/spec/volume/projected.js';
import type {
  FlexVolumeSource,
  FlockerVolumeSource,
  GitRepoVolumeSource,
  PhotonPersistentDiskVolumeSource,
  PortworxVolumeSource,
  QuobyteVolumeSource,
  ScaleIOVolumeSource,
  StorageOSVolumeSource,
} from '../../lib/spec/volume/retired.js';
import type { Volume } from '../../lib/spec/volume.js';
import { type Differ, same } from '../support/differ.js';

same<Differ<'PodSpec', PodSpec>, [lacks: 'ephemeralContainers' | 'workloadRef', has: never]>(true);
same<
  Differ<'ObjectMeta', Metadata>,
  [
    lacks:
      | 'creationTimestamp'
      | 'deletionGracePeriodSeconds'
      | 'deletionTimestamp'
      | 'generation'
      | 'managedFields'
      | 'resourceVersion'
      | 'selfLink'
      | 'uid',
    has: never,
  ]
>(true);
same<Differ<'OwnerReference', OwnerReference>, [lacks: never, has: never]>(true);
same<Differ<'Container', Container>, [lacks: 'name', has: never]>(true);
same<Differ<'Container', Sidecar>, [lacks: 'name', has: never]>(true);
same<Differ<'Container', Step>, [lacks: 'name', has: never]>(true);
same<Differ<'ContainerPort', Port>, [lacks: 'name', has: never]>(true);
same<Differ<'EnvVarSource', EnvSource>, [lacks: never, has: never]>(true);
same<Differ<'EnvFromSource', EnvFrom>, [lacks: never, has: never]>(true);
same<Differ<'ConfigMapKeySelector', ConfigMapKeySelector>, [lacks: never, has: never]>(true);
same<Differ<'SecretKeySelector', SecretKeySelector>, [lacks: never, has: never]>(true);
same<Differ<'ObjectFieldSelector', FieldRef>, [lacks: never, has: never]>(true);
same<Differ<'ResourceFieldSelector', ResourceFieldRef>, [lacks: never, has: never]>(true);
same<Differ<'FileKeySelector', FileKeySelector>, [lacks: never, has: never]>(true);
same<Differ<'ConfigMapEnvSource', ConfigMapEnvSource>, [lacks: never, has: never]>(true);
same<Differ<'SecretEnvSource', SecretEnvSource>, [lacks: never, has: never]>(true);
same<Differ<'VolumeMount', Mount>, [lacks: 'mountPath' | 'name', has: 'volume']>(true);
same<Differ<'VolumeDevice', Device>, [lacks: 'devicePath' | 'name', has: 'volume']>(true);
same<Differ<'Probe', LivenessProbe>, [lacks: never, has: never]>(true);
same<Differ<'Probe', ReadinessProbe>, [lacks: never, has: never]>(true);
same<Differ<'Probe', StartupProbe>, [lacks: never, has: never]>(true);
same<Differ<'HTTPGetAction', HttpGet>, [lacks: never, has: never]>(true);
same<Differ<'HTTPHeader', HttpHeader>, [lacks: never, has: never]>(true);
same<Differ<'TCPSocketAction', TcpSocket>, [lacks: never, has: never]>(true);
same<Differ<'ExecAction', Exec>, [lacks: never, has: never]>(true);
same<Differ<'GRPCAction', Grpc>, [lacks: never, has: never]>(true);
same<Differ<'Lifecycle', Lifecycle>, [lacks: never, has: never]>(true);
same<Differ<'LifecycleHandler', LifecycleHandler>, [lacks: 'tcpSocket', has: never]>(true);
same<Differ<'SleepAction', Sleep>, [lacks: never, has: never]>(true);
same<Differ<'ContainerRestartRule', RestartRule>, [lacks: never, has: never]>(true);
same<Differ<'ContainerRestartRuleOnExitCodes', RestartRuleExitCodes>, [lacks: never, has: never]>(true);
same<Differ<'ResourceRequirements', Resources>, [lacks: never, has: never]>(true);
same<Differ<'ContainerResizePolicy', ResizePolicy>, [lacks: never, has: never]>(true);
same<Differ<'ResourceClaim', ResourceClaimUse>, [lacks: 'name', has: never]>(true);
same<Differ<'PodResourceClaim', PodResourceClaim>, [lacks: 'name', has: never]>(true);
same<Differ<'SecurityContext', SecurityContext>, [lacks: never, has: never]>(true);
same<Differ<'Capabilities', Capabilities>, [lacks: never, has: never]>(true);
same<Differ<'PodSecurityContext', PodSecurityContext>, [lacks: never, has: never]>(true);
same<Differ<'Sysctl', Sysctl>, [lacks: never, has: never]>(true);
same<Differ<'SELinuxOptions', SELinuxOptions>, [lacks: never, has: never]>(true);
same<Differ<'SeccompProfile', SeccompProfile>, [lacks: never, has: never]>(true);
same<Differ<'AppArmorProfile', AppArmorProfile>, [lacks: never, has: never]>(true);
same<Differ<'WindowsSecurityContextOptions', WindowsOptions>, [lacks: never, has: never]>(true);
same<Differ<'LabelSelector', LabelSelector>, [lacks: never, has: never]>(true);
same<Differ<'LabelSelectorRequirement', LabelSelectorRequirement>, [lacks: never, has: never]>(true);
same<Differ<'Affinity', Affinity>, [lacks: never, has: never]>(true);
same<Differ<'PodAffinity', PodAffinity>, [lacks: never, has: never]>(true);
same<Differ<'PodAntiAffinity', PodAntiAffinity>, [lacks: never, has: never]>(true);
same<Differ<'PodAffinityTerm', PodAffinityTerm>, [lacks: never, has: never]>(true);
same<Differ<'WeightedPodAffinityTerm', WeightedPodAffinityTerm>, [lacks: never, has: never]>(true);
same<Differ<'NodeAffinity', NodeAffinity>, [lacks: never, has: never]>(true);
same<Differ<'NodeSelector', NodeSelector>, [lacks: never, has: never]>(true);
same<Differ<'NodeSelectorTerm', NodeSelectorTerm>, [lacks: never, has: never]>(true);
same<Differ<'NodeSelectorRequirement', NodeSelectorRequirement>, [lacks: never, has: never]>(true);
same<Differ<'PreferredSchedulingTerm', PreferredSchedulingTerm>, [lacks: never, has: never]>(true);
same<Differ<'Toleration', Toleration>, [lacks: never, has: never]>(true);
same<Differ<'TopologySpreadConstraint', TopologySpreadConstraint>, [lacks: never, has: never]>(true);
same<Differ<'PodDNSConfig', DNSConfig>, [lacks: never, has: never]>(true);
same<Differ<'PodDNSConfigOption', DNSConfigOption>, [lacks: never, has: never]>(true);
same<Differ<'PodSchedulingGroup', SchedulingGroup>, [lacks: never, has: never]>(true);
same<Differ<'PodOS', PodOS>, [lacks: never, has: never]>(true);
same<Differ<'LocalObjectReference', LocalObjectReference>, [lacks: never, has: never]>(true);
same<Differ<'TypedLocalObjectReference', TypedLocalObjectReference>, [lacks: never, has: never]>(true);
same<Differ<'TypedObjectReference', TypedObjectReference>, [lacks: never, has: never]>(true);
same<Differ<'Volume', Volume>, [lacks: 'name', has: never]>(true);
same<Differ<'ConfigMapVolumeSource', ConfigMapVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'SecretVolumeSource', SecretVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'KeyToPath', KeyToPath>, [lacks: never, has: never]>(true);
same<Differ<'DownwardAPIVolumeSource', DownwardVolume>, [lacks: never, has: never]>(true);
same<Differ<'DownwardAPIVolumeFile', DownwardFile>, [lacks: never, has: never]>(true);
same<Differ<'ProjectedVolumeSource', ProjectedVolume>, [lacks: never, has: never]>(true);
same<Differ<'VolumeProjection', Projection>, [lacks: never, has: never]>(true);
same<Differ<'ConfigMapProjection', ConfigMapProjection>, [lacks: never, has: never]>(true);
same<Differ<'SecretProjection', SecretProjection>, [lacks: never, has: never]>(true);
same<Differ<'DownwardAPIProjection', DownwardAPIProjection>, [lacks: never, has: never]>(true);
same<Differ<'ServiceAccountTokenProjection', ServiceAccountTokenProjection>, [lacks: never, has: never]>(true);
same<Differ<'ClusterTrustBundleProjection', ClusterTrustBundleProjection>, [lacks: never, has: never]>(true);
same<Differ<'PodCertificateProjection', PodCertificateProjection>, [lacks: never, has: never]>(true);
same<Differ<'EmptyDirVolumeSource', EmptyDirVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'HostPathVolumeSource', HostPathVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'ImageVolumeSource', ImageVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'PersistentVolumeClaimVolumeSource', PersistentVolumeClaimVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'EphemeralVolumeSource', EphemeralVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'PersistentVolumeClaimTemplate', PersistentVolumeClaimTemplate>, [lacks: never, has: never]>(true);
same<Differ<'PersistentVolumeClaimSpec', PersistentVolumeClaimSpec>, [lacks: never, has: never]>(true);
same<Differ<'VolumeResourceRequirements', VolumeResourceRequirements>, [lacks: never, has: never]>(true);
same<Differ<'CSIVolumeSource', CSIVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'NFSVolumeSource', NFSVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'ISCSIVolumeSource', ISCSIVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'FCVolumeSource', FCVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'CephFSVolumeSource', CephFSVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'RBDVolumeSource', RBDVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'GlusterfsVolumeSource', GlusterfsVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'AWSElasticBlockStoreVolumeSource', AWSElasticBlockStoreVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'AzureDiskVolumeSource', AzureDiskVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'AzureFileVolumeSource', AzureFileVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'CinderVolumeSource', CinderVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'GCEPersistentDiskVolumeSource', GCEPersistentDiskVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'VsphereVirtualDiskVolumeSource', VsphereVirtualDiskVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'FlexVolumeSource', FlexVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'FlockerVolumeSource', FlockerVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'GitRepoVolumeSource', GitRepoVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'PhotonPersistentDiskVolumeSource', PhotonPersistentDiskVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'PortworxVolumeSource', PortworxVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'QuobyteVolumeSource', QuobyteVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'ScaleIOVolumeSource', ScaleIOVolumeSource>, [lacks: never, has: never]>(true);
same<Differ<'StorageOSVolumeSource', StorageOSVolumeSource>, [lacks: never, has: never]>(true);
