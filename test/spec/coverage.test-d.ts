// The types cover every field of the API. The only differences, in both directions, are those
// listed here.
import type {
  Affinity,
  PodAffinity,
  PodAffinityTerm,
  PodAntiAffinity,
  WeightedPodAffinityTerm,
} from '../../lib/spec/affinity.js';
import type { Container, RegularInitContainer, Sidecar } from '../../lib/spec/container.js';
import type { DNSConfig, DNSConfigOption } from '../../lib/spec/dns.js';
import type { ConfigMapEnvSource, EnvFrom, SecretEnvSource } from '../../lib/spec/env.js';
import type {
  ConfigMapKeySelector,
  EnvSource,
  FieldRef,
  FileKeySelector,
  ResourceFieldRef,
  SecretKeySelector,
} from '../../lib/spec/env-source.js';
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
import type {
  LocalObjectReference,
  TypedLocalObjectReference,
  TypedObjectReference,
} from '../../lib/spec/object-reference.js';
import type { PodSpec } from '../../lib/spec/pod.js';
import type { PodSecurityContext, Sysctl } from '../../lib/spec/pod-security-context.js';
import type { Port } from '../../lib/spec/port.js';
import type {
  Exec,
  Grpc,
  HttpGet,
  HttpHeader,
  LivenessProbe,
  ReadinessProbe,
  StartupProbe,
  TcpSocket,
} from '../../lib/spec/probe.js';
import type { PodResourceClaim } from '../../lib/spec/resource-claim.js';
import type {
  ResizePolicy,
  ResourceClaimUse,
  Resources,
} from '../../lib/spec/resource-requirements.js';
import type { RestartRule, RestartRuleExitCodes } from '../../lib/spec/restart-policy.js';
import type { PodOS, SchedulingGroup } from '../../lib/spec/scheduling.js';
import type { Capabilities, SecurityContext } from '../../lib/spec/security-context.js';
import type {
  AppArmorProfile,
  SELinuxOptions,
  SeccompProfile,
  SecurityProfileOCI,
  SecurityProfileOCIBase,
  WindowsOptions,
} from '../../lib/spec/security-profiles.js';
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
import type {
  FlexVolumeSource,
  FlockerVolumeSource,
  GitRepoVolumeSource,
  PhotonPersistentDiskVolumeSource,
  PortworxVolumeSource,
  QuobyteVolumeSource,
  ScaleIOVolumeSource,
  StorageOSVolumeSource,
} from '../../lib/spec/volume/deprecated.js';
import type {
  DownwardAPIVolumeFile,
  DownwardAPIVolumeSource,
} from '../../lib/spec/volume/downward-api.js';
import type {
  ConfigMapVolumeSource,
  KeyToPath,
  SecretVolumeSource,
} from '../../lib/spec/volume/files.js';
import type {
  EmptyDirVolumeSource,
  HostPathVolumeSource,
  ImageVolumeSource,
} from '../../lib/spec/volume/local.js';
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
  ProjectedVolumeSource,
  SecretProjection,
  ServiceAccountTokenProjection,
  VolumeProjection,
} from '../../lib/spec/volume/projected.js';
import type { Volume } from '../../lib/spec/volume.js';
import { assertEqualTypes, type FieldDifference } from '../support/type-equality.js';

assertEqualTypes<
  FieldDifference<'PodSpec', PodSpec>,
  [lacks: 'ephemeralContainers' | 'workloadRef', has: never]
>(true);
assertEqualTypes<
  FieldDifference<'ObjectMeta', Metadata>,
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
assertEqualTypes<FieldDifference<'OwnerReference', OwnerReference>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<FieldDifference<'Container', Container>, [lacks: 'name', has: never]>(true);
assertEqualTypes<FieldDifference<'Container', Sidecar>, [lacks: 'name', has: never]>(true);
assertEqualTypes<FieldDifference<'Container', RegularInitContainer>, [lacks: 'name', has: never]>(
  true,
);
assertEqualTypes<FieldDifference<'ContainerPort', Port>, [lacks: 'name', has: never]>(true);
assertEqualTypes<FieldDifference<'EnvVarSource', EnvSource>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'EnvFromSource', EnvFrom>, [lacks: never, has: never]>(true);
assertEqualTypes<
  FieldDifference<'ConfigMapKeySelector', ConfigMapKeySelector>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'SecretKeySelector', SecretKeySelector>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'ObjectFieldSelector', FieldRef>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'ResourceFieldSelector', ResourceFieldRef>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'FileKeySelector', FileKeySelector>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'ConfigMapEnvSource', ConfigMapEnvSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'SecretEnvSource', SecretEnvSource>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'VolumeMount', Mount>,
  [lacks: 'mountPath' | 'name', has: 'volume']
>(true);
assertEqualTypes<
  FieldDifference<'VolumeDevice', Device>,
  [lacks: 'devicePath' | 'name', has: 'volume']
>(true);
assertEqualTypes<FieldDifference<'Probe', LivenessProbe>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'Probe', ReadinessProbe>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'Probe', StartupProbe>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'HTTPGetAction', HttpGet>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'HTTPHeader', HttpHeader>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'TCPSocketAction', TcpSocket>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'ExecAction', Exec>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'GRPCAction', Grpc>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'Lifecycle', Lifecycle>, [lacks: never, has: never]>(true);
assertEqualTypes<
  FieldDifference<'LifecycleHandler', LifecycleHandler>,
  [lacks: 'tcpSocket', has: never]
>(true);
assertEqualTypes<FieldDifference<'SleepAction', Sleep>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'ContainerRestartRule', RestartRule>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'ContainerRestartRuleOnExitCodes', RestartRuleExitCodes>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'ResourceRequirements', Resources>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'ContainerResizePolicy', ResizePolicy>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'ResourceClaim', ResourceClaimUse>, [lacks: 'name', has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'PodResourceClaim', PodResourceClaim>,
  [lacks: 'name', has: never]
>(true);
assertEqualTypes<FieldDifference<'SecurityContext', SecurityContext>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<FieldDifference<'Capabilities', Capabilities>, [lacks: never, has: never]>(true);
assertEqualTypes<
  FieldDifference<'PodSecurityContext', PodSecurityContext>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'Sysctl', Sysctl>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'SELinuxOptions', SELinuxOptions>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<FieldDifference<'SeccompProfile', SeccompProfile>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'SecurityProfileOCI', SecurityProfileOCI>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'SecurityProfileOCIBase', SecurityProfileOCIBase>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'AppArmorProfile', AppArmorProfile>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'WindowsSecurityContextOptions', WindowsOptions>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'LabelSelector', LabelSelector>, [lacks: never, has: never]>(true);
assertEqualTypes<
  FieldDifference<'LabelSelectorRequirement', LabelSelectorRequirement>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'Affinity', Affinity>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'PodAffinity', PodAffinity>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'PodAntiAffinity', PodAntiAffinity>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<FieldDifference<'PodAffinityTerm', PodAffinityTerm>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'WeightedPodAffinityTerm', WeightedPodAffinityTerm>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'NodeAffinity', NodeAffinity>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'NodeSelector', NodeSelector>, [lacks: never, has: never]>(true);
assertEqualTypes<FieldDifference<'NodeSelectorTerm', NodeSelectorTerm>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'NodeSelectorRequirement', NodeSelectorRequirement>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'PreferredSchedulingTerm', PreferredSchedulingTerm>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'Toleration', Toleration>, [lacks: never, has: never]>(true);
assertEqualTypes<
  FieldDifference<'TopologySpreadConstraint', TopologySpreadConstraint>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'PodDNSConfig', DNSConfig>, [lacks: never, has: never]>(true);
assertEqualTypes<
  FieldDifference<'PodDNSConfigOption', DNSConfigOption>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'PodSchedulingGroup', SchedulingGroup>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'PodOS', PodOS>, [lacks: never, has: never]>(true);
assertEqualTypes<
  FieldDifference<'LocalObjectReference', LocalObjectReference>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'TypedLocalObjectReference', TypedLocalObjectReference>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'TypedObjectReference', TypedObjectReference>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'Volume', Volume>, [lacks: 'name', has: never]>(true);
assertEqualTypes<
  FieldDifference<'ConfigMapVolumeSource', ConfigMapVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'SecretVolumeSource', SecretVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'KeyToPath', KeyToPath>, [lacks: never, has: never]>(true);
assertEqualTypes<
  FieldDifference<'DownwardAPIVolumeSource', DownwardAPIVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'DownwardAPIVolumeFile', DownwardAPIVolumeFile>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'ProjectedVolumeSource', ProjectedVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'VolumeProjection', VolumeProjection>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'ConfigMapProjection', ConfigMapProjection>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'SecretProjection', SecretProjection>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'DownwardAPIProjection', DownwardAPIProjection>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'ServiceAccountTokenProjection', ServiceAccountTokenProjection>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'ClusterTrustBundleProjection', ClusterTrustBundleProjection>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'PodCertificateProjection', PodCertificateProjection>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'EmptyDirVolumeSource', EmptyDirVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'HostPathVolumeSource', HostPathVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'ImageVolumeSource', ImageVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'PersistentVolumeClaimVolumeSource', PersistentVolumeClaimVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'EphemeralVolumeSource', EphemeralVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'PersistentVolumeClaimTemplate', PersistentVolumeClaimTemplate>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'PersistentVolumeClaimSpec', PersistentVolumeClaimSpec>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'VolumeResourceRequirements', VolumeResourceRequirements>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'CSIVolumeSource', CSIVolumeSource>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<FieldDifference<'NFSVolumeSource', NFSVolumeSource>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'ISCSIVolumeSource', ISCSIVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'FCVolumeSource', FCVolumeSource>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'CephFSVolumeSource', CephFSVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'RBDVolumeSource', RBDVolumeSource>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'GlusterfsVolumeSource', GlusterfsVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'AWSElasticBlockStoreVolumeSource', AWSElasticBlockStoreVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'AzureDiskVolumeSource', AzureDiskVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'AzureFileVolumeSource', AzureFileVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'CinderVolumeSource', CinderVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'GCEPersistentDiskVolumeSource', GCEPersistentDiskVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'VsphereVirtualDiskVolumeSource', VsphereVirtualDiskVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<FieldDifference<'FlexVolumeSource', FlexVolumeSource>, [lacks: never, has: never]>(
  true,
);
assertEqualTypes<
  FieldDifference<'FlockerVolumeSource', FlockerVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'GitRepoVolumeSource', GitRepoVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'PhotonPersistentDiskVolumeSource', PhotonPersistentDiskVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'PortworxVolumeSource', PortworxVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'QuobyteVolumeSource', QuobyteVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'ScaleIOVolumeSource', ScaleIOVolumeSource>,
  [lacks: never, has: never]
>(true);
assertEqualTypes<
  FieldDifference<'StorageOSVolumeSource', StorageOSVolumeSource>,
  [lacks: never, has: never]
>(true);
