import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { warnFractionalBytes } from './warn-fractional-bytes.js';

/**
 * Warns about a storage request of a claim that is no integer number of bytes. For a StatefulSet,
 * the API server omits an element of the path.
 */
export function warnClaimStorage(
  { resources = {} }: Api<'PersistentVolumeClaimSpec'>,
  specPath: FieldPath,
  context: PodRuleContext,
  reportedSpec?: string,
): void {
  for (const field of ['requests', 'limits'] as const) {
    const path = [...specPath, 'resources', field, 'storage'];
    warnFractionalBytes(
      reportedSpec === undefined
        ? path
        : { path, field: `${reportedSpec}.resources.${field}[storage]` },
      resources[field]?.['storage'],
      context,
    );
  }
}
