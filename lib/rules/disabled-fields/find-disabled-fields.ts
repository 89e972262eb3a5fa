import { NEWEST_MINOR } from '../../api/kubernetes-version.js';
import { decodeManifest } from '../../engine/decode-manifest.js';
import type { Hazard } from '../context/hazard.js';
import type { DisabledField } from './drop-disabled-fields.js';
import { FEATURE_GATES } from './feature-gates.js';
import { serverProfileFor } from './server-profile.js';

/**
 * What a manifest asks of Kubernetes 1.`minor` that will not be there, though the server accepts
 * it: of a server with default gates. The manifest is only read.
 */
export const findDisabledFields = (
  manifest: { readonly kind?: unknown },
  minor = NEWEST_MINOR,
): readonly Hazard[] =>
  decodeManifest(manifest, serverProfileFor(minor)).droppedFields.map((drop) =>
    disabledFieldHazard(drop, minor),
  );

/** What happens to something that is dropped, and what to write instead. */
export function disabledFieldHazard(
  { gate: { name, until }, kind, field, location }: DisabledField,
  minor: number,
): Hazard {
  const since = until < NEWEST_MINOR ? `, or use Kubernetes 1.${until + 1}, which has it on` : '';
  return {
    rule: disabledFieldRuleId(kind, field),
    severity: 'error',
    field: location,
    text: `The feature gate ${name} is off by default in Kubernetes 1.${minor}: the server drops this without a word, and it will not be there`,
    remediation: `Leave it out, turn on ${name} in the cluster${since}.`,
  };
}

const disabledFieldRuleId = (kind: string, field: string): string => `${kind}/gate-off/${field}`;

/** The id of everything that can be dropped. */
export const disabledFieldRuleIds = (): readonly string[] =>
  FEATURE_GATES.flatMap(({ fields, drops }) =>
    Object.entries(fields).flatMap(([kind, names]) =>
      names.flatMap((name) =>
        drops === 'volume'
          ? [disabledFieldRuleId(kind, name), disabledFieldRuleId('VolumeMount', name)]
          : [disabledFieldRuleId(kind, name)],
      ),
    ),
  );
