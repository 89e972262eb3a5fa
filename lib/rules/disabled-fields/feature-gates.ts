import type { Api, Kind } from '../../api/api.js';
import type { Node } from '../../engine/node.js';
import { isDroppedDataSource, isInOtherNamespace } from './dropped-data-source.js';
import { isFirstSource } from './is-first-source.js';

/**
 * A feature gate that is off by default in some minor versions. A server drops its fields without a
 * message, and validates the rest.
 */
export interface FeatureGate {
  /** `undefined` for fields that a server drops whatever its feature gates are. */
  readonly name: string | undefined;
  /** The last minor version in which the gate is off by default: 35 is 1.35. */
  readonly until: number;
  readonly fields: GatedFields;
  /**
   * `field`: the field is dropped. `empty-object`: its object too, if it is then empty. `volume`:
   * the whole volume and its mounts.
   */
  readonly drops: 'field' | 'empty-object' | 'volume';
  /** Whether the server drops a field at this node. */
  appliesTo(node: Node, field: string): boolean;
}

/** The fields of the gate, by kind. */
type GatedFields = { readonly [K in Kind]?: readonly (keyof Api<K> & string)[] };

const defineGate = (
  name: string | undefined,
  fields: GatedFields,
  rest: Partial<Omit<FeatureGate, 'name' | 'fields'>> = {},
): FeatureGate => ({
  name,
  fields,
  until: Number.POSITIVE_INFINITY,
  drops: 'field',
  appliesTo: () => true,
  ...rest,
});

/** All feature gates with fields that are off by default in some minor version. */
export const FEATURE_GATES: readonly FeatureGate[] = [
  defineGate(
    'AtomicWriteVolumeUserFields',
    {
      SecretVolumeSource: ['defaultUser'],
      ConfigMapVolumeSource: ['defaultUser'],
      DownwardAPIVolumeSource: ['defaultUser'],
      ProjectedVolumeSource: ['defaultUser'],
      KeyToPath: ['user'],
      DownwardAPIVolumeFile: ['user'],
      ServiceAccountTokenProjection: ['user'],
      ClusterTrustBundleProjection: ['user'],
      PodCertificateProjection: ['user'],
    },
    { until: 37, appliesTo: isFirstSource },
  ),
  defineGate(
    'ClusterTrustBundleProjection',
    { VolumeProjection: ['clusterTrustBundle'] },
    { until: 36 },
  ),
  defineGate(
    'ContainerRestartRules',
    {
      Container: ['restartPolicy', 'restartPolicyRules'],
      EphemeralContainer: ['restartPolicy', 'restartPolicyRules'],
    },
    { until: 34, appliesTo: (node, field) => field !== 'restartPolicy' || !isSidecar(node) },
  ),
  defineGate('ContainerStopSignals', { Lifecycle: ['stopSignal'] }, { drops: 'empty-object' }),
  defineGate(
    'CrossNamespaceVolumeDataSource',
    { PersistentVolumeClaimSpec: ['dataSourceRef'] },
    { appliesTo: isInOtherNamespace },
  ),
  defineGate('EmptyDirVolumeMode', { EmptyDirVolumeSource: ['mode'] }),
  defineGate('EnvFiles', { EnvVarSource: ['fileKeyRef'] }, { until: 34 }),
  defineGate('EvictionRequestAPI', { PodSpec: ['evictionResponders'] }),
  defineGate('GRPCContainerProbeTLS', { GRPCAction: ['mode'] }),
  defineGate('GenericWorkload', { PodSpec: ['workloadRef', 'schedulingGroup'] }),
  defineGate('H2CContainerProbe', { HTTPGetAction: ['protocol'] }),
  defineGate('HPAConfigurableTolerance', { HPAScalingRules: ['tolerance'] }, { until: 34 }),
  defineGate('HostnameOverride', { PodSpec: ['hostnameOverride'] }, { until: 34 }),
  defineGate('ImageVolume', { Volume: ['image'] }, { until: 34, drops: 'volume' }),
  defineGate(
    'MaxUnavailableStatefulSet',
    { RollingUpdateStatefulSetStrategy: ['maxUnavailable'] },
    { until: 36 },
  ),
  defineGate('PodCertificateRequest', { VolumeProjection: ['podCertificate'] }, { until: 36 }),
  defineGate('VolumeBindMountOptions', { VolumeMount: ['bindMountOptions'] }),
  defineGate('WorkloadWithJob', { JobSpec: ['scheduling'] }),
  defineGate(
    undefined,
    { PersistentVolumeClaimSpec: ['dataSource'] },
    { appliesTo: isDroppedDataSource },
  ),
];

/** Whether a container is a sidecar, a feature that no longer has a gate. */
const isSidecar = ({ fieldName, value }: Node): boolean =>
  fieldName === 'initContainers' && (value as Api<'Container'>).restartPolicy === 'Always';
