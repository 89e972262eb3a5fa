import { schema } from '../api/schema.js';

// What the types of the grammar demand of each field is what the API says of it in comments, and no
// server holds it all. This is what they add.

const REQUIRED_FIELDS: ReadonlySet<string> = new Set([
  'ConfigMapEnvSource.name',
  'ConfigMapKeySelector.name',
  'ConfigMapVolumeSource.name',
  'ContainerRestartRule.exitCodes',
  'EphemeralVolumeSource.volumeClaimTemplate',
  'ExecAction.command',
  'ImageVolumeSource.reference',
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
  'LabelSelectorRequirement.operator': 'DoesNotExist|Exists|In|NotIn',
  'PodCertificateProjection.keyType': 'ECDSAP256|ECDSAP384|ECDSAP521|ED25519|RSA3072|RSA4096',
  'PodFailurePolicyOnPodConditionsPattern.status': 'False|True|Unknown',
  'PodOS.name': 'linux|windows',
  'PodSecurityContext.seLinuxChangePolicy': 'MountOption|Recursive',
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': 'Delete|Retain',
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': 'Delete|Retain',
  'VolumeMount.bindMountOptions': 'nodev|noexec|nosuid',
  'VolumeMount.recursiveReadOnly': 'Disabled|Enabled|IfPossible',
};

const api: Readonly<Record<string, Readonly<Record<string, string>>>> = schema;
const requiredFieldsCache = new Map<string, readonly string[]>();

/** The fields of a type of the API that the types demand. */
export function requiredFieldsOf(type: string): readonly string[] {
  const fields =
    requiredFieldsCache.get(type) ??
    Object.keys(api[type] ?? {}).filter((field) => isRequiredByTypes(type, field));
  requiredFieldsCache.set(type, fields);
  return fields;
}

const isRequiredByTypes = (type: string, field: string): boolean =>
  REQUIRED_FIELDS.has(`${type}.${field}`) || / required\b/.test(api[type]?.[field] ?? '');

/**
 * Whether the types take a text of a field: where they let choose among words, it is one of them.
 */
export function isAllowedValue(type: string, field: string, text: string): boolean {
  const [held = ''] = (ALLOWED_VALUES[`${type}.${field}`] ?? api[type]?.[field] ?? '').split(
    ' ',
    1,
  );
  // A server makes of `spec.host` what it is called today.
  if (field === 'fieldPath') return text !== '' && text !== 'spec.host';
  return (
    !held.includes('|') ||
    held
      .replace(/[[\]{}!]+$/, '')
      .split('|')
      .includes(text) ||
    (field === 'medium' && text.startsWith('HugePages-'))
  );
}
