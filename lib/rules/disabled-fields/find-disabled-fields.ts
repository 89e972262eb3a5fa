import { LAST_MINOR, minorName, NEWEST_MINOR } from '../../api/kubernetes-version.js';
import { decodeManifest } from '../../engine/decode-manifest.js';
import type { Finding } from '../../engine/finding.js';
import { formatField } from '../../engine/format-field.js';
import type { DisabledField } from './drop-disabled-fields.js';
import { FEATURE_GATES } from './feature-gates.js';
import { serverProfileFor } from './server-profile.js';

/**
 * Returns the fields that a server of Kubernetes 1.`minor` with default feature gates accepts in a
 * manifest, and drops. The manifest is not modified.
 */
export const findDisabledFields = (
  manifest: { readonly kind?: unknown },
  minor = NEWEST_MINOR,
): readonly Finding[] =>
  decodeManifest(manifest, serverProfileFor(minor)).droppedFields.map((drop) =>
    disabledFieldHazard(drop, minor),
  );

/** The consequence of dropping a field, and what to write instead. */
export function disabledFieldHazard(
  { gate: { name, until }, kind, field, location, rootType }: DisabledField,
  minor: number,
): Finding {
  return {
    rule: disabledFieldRuleId(name, kind, field),
    // A cluster can have the feature gate enabled.
    severity: 'warning',
    type: 'Hazard',
    field: formatField(location, rootType),
    path: location,
    value: undefined,
    ...(name === undefined ? OTHER_DATA_SOURCE : gateOffTexts(name, until, minor)),
  };
}

/** The only field that is dropped whatever the feature gates are. */
const OTHER_DATA_SOURCE = {
  detail:
    'a dataSource is a PersistentVolumeClaim, or a VolumeSnapshot of the API group ' +
    'snapshot.storage.k8s.io: the API server drops any other without a message, and the volume ' +
    'is empty',
  remediation: 'Write `dataSourceRef` instead of `dataSource`.',
};

function gateOffTexts(
  name: string,
  until: number,
  minor: number,
): Pick<Finding, 'detail' | 'remediation'> {
  const enable = `enable ${name} in the cluster`;
  return {
    detail:
      `the feature gate ${name} is off by default in Kubernetes ${minorName(minor)}: the API ` +
      'server drops this field without a message',
    remediation:
      until < LAST_MINOR
        ? `Leave out the field, ${enable}, or use Kubernetes ${minorName(until + 1)}, in which ` +
          'it is on.'
        : `Leave out the field, or ${enable}.`,
  };
}

/** Returns the id of a disabled-field rule. */
export const disabledFieldRuleId = (
  gate: string | undefined,
  kind: string,
  field: string,
): string => `${kind}/${gate === undefined ? 'dropped' : 'gate-off'}/${field}`;

/** The ids of all disabled-field rules. */
export const disabledFieldRuleIds = (): readonly string[] =>
  FEATURE_GATES.flatMap(({ name: gate, fields, drops }) =>
    Object.entries(fields).flatMap(([kind, names]) =>
      names.flatMap((name) =>
        drops === 'volume'
          ? [disabledFieldRuleId(gate, kind, name), disabledFieldRuleId(gate, 'VolumeMount', name)]
          : [disabledFieldRuleId(gate, kind, name)],
      ),
    ),
  );
