import type { Api, Kind } from '../../api/api.js';
import type { Node } from '../../engine/node.js';
import { isFirstSource } from './is-first-source.js';

/**
 * A feature gate that is off by default. A server drops the fields that stand behind it, without a
 * word, and judges what is left.
 */
export interface FeatureGate {
  readonly name: string;
  /** The last minor that has it off by default: 35 is 1.35. */
  readonly until: number;
  readonly fields: GatedFields;
  /**
   * What is dropped: the field; its object too, where nothing else is left in it; or the object
   * whatever else it holds, and all mounts of it.
   */
  readonly drops: 'field' | 'empty-object' | 'volume';
  /** Whether a field is dropped there where it stands. */
  appliesTo(node: Node, field: string): boolean;
}

/** The fields behind a gate, by the kind that has them. */
type GatedFields = { readonly [K in Kind]?: readonly (keyof Api<K> & string)[] };

const defineGate = (
  name: string,
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

/** Every gate that is off by default in some minor, and hides fields. */
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
    { appliesTo: isFirstSource },
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
  defineGate('EmptyDirVolumeMode', { EmptyDirVolumeSource: ['mode'] }),
  defineGate('EnvFiles', { EnvVarSource: ['fileKeyRef'] }, { until: 34 }),
  defineGate('EvictionRequestAPI', { PodSpec: ['evictionResponders'] }),
  defineGate('GRPCContainerProbeTLS', { GRPCAction: ['mode'] }),
  defineGate('GenericWorkload', { PodSpec: ['workloadRef', 'schedulingGroup'] }),
  defineGate('H2CContainerProbe', { HTTPGetAction: ['protocol'] }),
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
];

/**
 * Whether a container runs beside the others from before them, which is behind no gate any more.
 */
const isSidecar = ({ fieldName, value }: Node): boolean =>
  fieldName === 'initContainers' && (value as Api<'Container'>).restartPolicy === 'Always';
