import { newestApiTypes } from '../../lib/engine/api-types.js';
import { formatField } from '../../lib/engine/format-field.js';
import { findErrors } from '../../lib/rules/validation/find-errors.js';

/**
 * What is found in a Pod of these fields, beside a right container `app`: the rule and the place,
 * in the order found, each once.
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

/** What is found in a Pod whose one container has these fields too. */
export const findingsInContainer = (fields: object, spec: object = {}): readonly string[] =>
  findingsInPod({ containers: [{ name: 'app', image: 'x', ...fields }], ...spec });
