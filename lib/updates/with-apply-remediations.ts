import { FieldPath } from '../api/field-path.js';
import type { Finding } from '../engine/finding.js';
import type { StoredObject } from './update-context.js';

/**
 * Returns errors with remediations that fit an apply: an error about a value that the manifest does
 * not have is due to a default that stays, and one about a null of the manifest is due to it.
 */
export const withApplyRemediations = (
  errors: readonly Finding[],
  keptDefaults: readonly Finding[],
  manifest: StoredObject,
): readonly Finding[] =>
  errors.map((error) => {
    const kept = keptDefaults.find((hazard) => isDueTo(error, hazard));
    if (kept !== undefined) return { ...error, remediation: kept.remediation };
    const nullPath = error.path.findIndex(
      (_, i) => FieldPath.valueAt(manifest, error.path.slice(0, i + 1)) === null,
    );
    if (nullPath < 0) return error;
    const remediation =
      `Leave out \`${String(error.path[nullPath])}\`: server-side apply takes null for an ` +
      'empty value.';
    return { ...error, remediation };
  });

/** Whether an error forbids a kept default, or another field of the same object beside it. */
const isDueTo = ({ type, path }: Finding, { path: kept }: Finding): boolean =>
  type === 'FieldValueForbidden' &&
  kept.at(-1) !== 'imagePullPolicy' &&
  FieldPath.startsWith(path, kept.slice(0, -1));
