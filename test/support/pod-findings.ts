import { newestApiTypes } from '../../lib/engine/api-types.js';
import { formatField } from '../../lib/engine/format-field.js';
import { findErrors } from '../../lib/rules/validation/find-errors.js';

/**
 * Returns the errors in a Pod with these fields and a valid container `app`: the rule, the type and
 * the field of each, in the order of validation, without duplicates.
 */
export function findingsInPod(spec: object): readonly string[] {
  const manifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'a' },
    spec: { containers: [{ name: 'app', image: 'x' }], ...spec },
  };
  return [
    ...new Set(
      findErrors(manifest).map(
        ({ rule, type, path }) =>
          `${rule} ${type} ${formatField(path, newestApiTypes.get(manifest.kind))}`,
      ),
    ),
  ];
}

/** Returns the errors in a Pod with one valid container to which these fields are added. */
export const findingsInContainer = (fields: object, spec: object = {}): readonly string[] =>
  findingsInPod({ containers: [{ name: 'app', image: 'x', ...fields }], ...spec });
