import {
  customResourceTypeOf,
  findCustomResourceTypes,
} from '../../lib/custom-resources/custom-resource-types.js';
import { validateCustomResource } from '../../lib/custom-resources/validate-custom-resource.js';
import { formatMessage } from '../../lib/messages/format-message.js';
import type { DefinedResource } from './defined-resource.js';

/** Returns errors as lines: their type, their field and their message. */
export const toLines = (
  errors: readonly (readonly [type: string, field: string, message: string])[],
): readonly string[] => [...new Set(errors.map((each) => each.join(' | ')))].sort();

/** Returns the errors of our verdict on a custom resource. */
export function verdictLines(
  { definition, object }: DefinedResource,
  minor: number,
): readonly string[] {
  const type = customResourceTypeOf(findCustomResourceTypes([definition]), object);
  if (type === undefined) return ['no definition'];
  return toLines(
    validateCustomResource(object, type, minor).map((finding) => [
      finding.type,
      finding.field,
      finding.type === 'Strict' ? finding.detail : formatMessage(finding),
    ]),
  );
}
