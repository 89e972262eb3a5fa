import type { Api, Kind } from '../../api/types.js';
import type { Node } from '../../engine/node.js';
import { isFirstSource } from './first-source.js';

/** A feature gate that is off by default. A server drops the fields that stand behind it, without a word, and judges what is left. */
export interface Gate {
  readonly name: string;
  /** The last minor that has it off by default: 35 is 1.35. */
  readonly until: number;
  readonly fields: Fields;
  /** What is dropped: the field; its object too, where nothing else is left in it; or the object whatever else it holds, and all mounts of it. */
  readonly takes: 'field' | 'empty-object' | 'volume';
  /** Whether a field is dropped there where it stands. */
  when(node: Node, field: string): boolean;
}

/** The fields behind a gate, by the kind that has them. */
type Fields = { readonly [K in Kind]?: readonly (keyof Api<K> & string)[] };

const gate = (name: string, fields: Fields, rest: Partial<Omit<Gate, 'name' | 'fields'>> = {}): Gate => ({
  name,
  fields,
  until: Number.POSITIVE_INFINITY,
  takes: 'field',
  when: () => true,
  ...rest,
});

/** Every gate that is off by default in some minor, and hides fields. */
export const gates: readonly Gate[] = [
  gate(
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
    { when: isFirstSource },
  ),
  gate('ClusterTrustBundleProjection', { VolumeProjection: ['clusterTrustBundle'] }, { until: 36 }),
  gate(
    'ContainerRestartRules',
    { Container: ['restartPolicy', 'restartPolicyRules'], EphemeralContainer: ['restartPolicy', 'restartPolicyRules'] },
    { until: 34, when: (node, field) => field !== 'restartPolicy' || !isSidecar(node) },
  ),
  gate('ContainerStopSignals', { Lifecycle: ['stopSignal'] }, { takes: 'empty-object' }),
  gate('EmptyDirVolumeMode', { EmptyDirVolumeSource: ['mode'] }),
  gate('EnvFiles', { EnvVarSource: ['fileKeyRef'] }, { until: 34 }),
  gate('EvictionRequestAPI', { PodSpec: ['evictionResponders'] }),
  gate('GRPCContainerProbeTLS', { GRPCAction: ['mode'] }),
  gate('GenericWorkload', { PodSpec: ['workloadRef', 'schedulingGroup'] }),
  gate('H2CContainerProbe', { HTTPGetAction: ['protocol'] }),
  gate('HostnameOverride', { PodSpec: ['hostnameOverride'] }, { until: 34 }),
  gate('ImageVolume', { Volume: ['image'] }, { until: 34, takes: 'volume' }),
  gate('MaxUnavailableStatefulSet', { RollingUpdateStatefulSetStrategy: ['maxUnavailable'] }, { until: 36 }),
  gate('PodCertificateRequest', { VolumeProjection: ['podCertificate'] }, { until: 36 }),
  gate('VolumeBindMountOptions', { VolumeMount: ['bindMountOptions'] }),
  gate('WorkloadWithJob', { JobSpec: ['scheduling'] }),
];

/** Whether a container runs beside the others from before them, which is behind no gate any more. */
const isSidecar = ({ key, value }: Node): boolean => key === 'initContainers' && (value as Api<'Container'>).restartPolicy === 'Always';
