import type { KubernetesVersion } from '../../lib/api/kubernetes-version.js';
import { FEATURE_GATES } from '../../lib/rules/disabled-fields/feature-gates.js';
import { disabledFieldRuleId } from '../../lib/rules/disabled-fields/find-disabled-fields.js';
import { serverProfileFor } from '../../lib/rules/disabled-fields/server-profile.js';
import { RECORDED_VERSIONS } from './versions.js';

/** A disabled-field rule: a field of a feature gate that is off by default in some versions. */
export interface GatedField {
  readonly id: string;
  readonly on: string;
  /** `undefined` for a field that is dropped whatever the feature gates are. */
  readonly gate: string | undefined;
  /** The versions that have the field and drop it. */
  readonly versions: readonly KubernetesVersion[];
}

export const gatedFields: readonly GatedField[] = FEATURE_GATES.flatMap(
  ({ name: gate, until, drops, fields }) =>
    Object.entries(fields).flatMap(([kind, names]) =>
      names.flatMap((field) => {
        const isThere = (minor: number): boolean =>
          serverProfileFor(minor).types.get(kind)?.fields.has(field) === true;
        const versions = RECORDED_VERSIONS.filter(
          ([, minor]) => minor <= until && isThere(minor),
        ).map(([version]) => version);
        // A volume is dropped together with its mounts.
        return [kind, ...(drops === 'volume' ? ['VolumeMount'] : [])].map((on) => ({
          id: disabledFieldRuleId(gate, on, field),
          on,
          gate,
          versions,
        }));
      }),
    ),
);
