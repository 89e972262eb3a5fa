import { FieldPath } from '../api/field-path.js';
import type { StoredType } from '../defaults/stored-types.js';
import { newestApiTypes } from '../engine/api-types.js';
import type { Finding } from '../engine/finding.js';
import { formatField } from '../engine/format-field.js';
import { changedPaths } from './changed-paths.js';
import type { UpdateMethod } from './merge.js';
import type { StoredObject } from './update-context.js';

/** A default that an apply keeps, although the new manifest has another one. */
interface KeptDefault {
  /** The end of the path, without indexes. */
  readonly field: string;
  readonly remediation: (by: UpdateMethod, value: unknown) => string;
}

const removal = (by: UpdateMethod, field: string): string =>
  by === 'client-side-apply'
    ? `Write \`${field}: null\`, which removes it.`
    : `Apply the old manifest with \`${field}\` first, so that the manager owns it: the next ` +
      'apply removes it. Or use `kubectl replace`.';

const KEPT_DEFAULTS: readonly KeptDefault[] = [
  { field: 'strategy.rollingUpdate', remediation: (by) => removal(by, 'rollingUpdate') },
  { field: 'updateStrategy.rollingUpdate', remediation: (by) => removal(by, 'rollingUpdate') },
  { field: 'volumes.emptyDir', remediation: (by) => removal(by, 'emptyDir') },
  {
    field: 'imagePullPolicy',
    remediation: (_, value) =>
      `Write the policy: \`imagePullPolicy: ${value === 'Always' ? 'IfNotPresent' : 'Always'}\` ` +
      `changes it, \`imagePullPolicy: ${String(value)}\` shows that it stays.`,
  },
];

/**
 * Returns a hazard for each default that an apply keeps because no manifest has the field, so that
 * the object differs from the one that the new manifest creates.
 *
 * @param created - the object that the new manifest creates
 */
export function findKeptDefaults(
  created: StoredObject,
  after: StoredObject,
  type: StoredType,
  by: UpdateMethod,
): readonly Finding[] {
  return changedPaths(created, after).flatMap((path) => {
    const name = path.filter((step) => typeof step === 'string').join('.');
    const kept = KEPT_DEFAULTS.find(({ field }) => name.endsWith(`.${field}`));
    const value = FieldPath.valueAt(after, path);
    if (kept === undefined || value === undefined) return [];
    const field = formatField(path, newestApiTypes.get(type.name));
    const other = FieldPath.valueAt(created, path);
    const text = typeof value === 'string' ? `\`${value}\`` : 'set';
    const instead = typeof other === 'string' ? `, not \`${other}\`` : '';
    return [
      {
        rule: 'Update/kept-default',
        severity: 'warning',
        type: 'Hazard',
        field,
        path,
        value,
        detail: `stays ${text}${instead}: an apply keeps a default that no manifest has`,
        remediation: kept.remediation(by, value),
      },
    ];
  });
}
