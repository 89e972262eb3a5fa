import { schema } from '../../api/schema.js';

// The types of this package follow the documentation of the API, which the API server does not
// enforce everywhere. These tables have the constraints that the schema does not have.

const REQUIRED_FIELDS: ReadonlySet<string> = new Set([
  'AggregationRule.clusterRoleSelectors',
  'ConfigMapEnvSource.name',
  'ConfigMapKeySelector.name',
  'ConfigMapVolumeSource.name',
  'ContainerRestartRule.exitCodes',
  'EphemeralVolumeSource.volumeClaimTemplate',
  'ExecAction.command',
  'ImageVolumeSource.reference',
  'IngressServiceBackend.port',
  'SecretEnvSource.name',
  'SecretKeySelector.name',
  'SecretVolumeSource.secretName',
]);

const ALLOWED_VALUES: Readonly<Record<string, string>> = {
  'Container.restartPolicy': 'Always|Never|OnFailure',
  'ContainerResizePolicy.resourceName': 'cpu|memory',
  'ContainerResizePolicy.restartPolicy': 'NotRequired|RestartContainer',
  'ContainerRestartRule.action': 'Restart|RestartAllContainers',
  'ContainerRestartRuleOnExitCodes.operator': 'In|NotIn',
  'EmptyDirVolumeSource.medium': '|Memory|HugePages',
  'HPAScalingPolicy.type': 'Percent|Pods',
  'HPAScalingRules.selectPolicy': 'Disabled|Max|Min',
  'LabelSelectorRequirement.operator': 'DoesNotExist|Exists|In|NotIn',
  'MetricTarget.type': 'AverageValue|Utilization|Value',
  'PodCertificateProjection.keyType': 'ECDSAP256|ECDSAP384|ECDSAP521|ED25519|RSA3072|RSA4096',
  'PodFailurePolicyOnPodConditionsPattern.status': 'False|True|Unknown',
  'PodOS.name': 'linux|windows',
  'PodSecurityContext.seLinuxChangePolicy': 'MountOption|Recursive',
  'SeccompProfile.type': 'Localhost|OCI|RuntimeDefault|Unconfined',
  'SecurityProfileOCIBase.type': 'Localhost|RuntimeDefault',
  'ServiceSpec.ipFamilies': 'IPv4|IPv6',
  'ServiceSpec.trafficDistribution': 'PreferClose|PreferSameNode|PreferSameZone',
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': 'Delete|Retain',
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': 'Delete|Retain',
  'VolumeMount.bindMountOptions': 'nodev|noexec|nosuid',
  'VolumeMount.recursiveReadOnly': 'Disabled|Enabled|IfPossible',
};

const api: Readonly<Record<string, Readonly<Record<string, string>>>> = schema;
const requiredFieldsCache = new Map<string, readonly string[]>();

/** Returns the fields of a type of the API that the types require. */
export function requiredFieldsOf(type: string): readonly string[] {
  const fields =
    requiredFieldsCache.get(type) ??
    Object.keys(api[type] ?? {}).filter((field) => isRequiredByTypes(type, field));
  requiredFieldsCache.set(type, fields);
  return fields;
}

const isRequiredByTypes = (type: string, field: string): boolean =>
  REQUIRED_FIELDS.has(`${type}.${field}`) || / required\b/.test(api[type]?.[field] ?? '');

/** Whether the types accept a string in a field: any, or one of a list of values. */
export function isAllowedValue(type: string, field: string, text: string): boolean {
  // The API server converts `spec.host` to `spec.nodeName`.
  if (field === 'fieldPath') return text !== '' && text !== 'spec.host';
  const definition = ALLOWED_VALUES[`${type}.${field}`] ?? api[type]?.[field] ?? '';
  const [valueType = ''] = definition.split(' ', 1);
  if (!valueType.includes('|')) return true;
  const allowed = valueType.replace(/[[\]{}!]+$/, '').split('|');
  return allowed.includes(text) || (field === 'medium' && text.startsWith('HugePages-'));
}
