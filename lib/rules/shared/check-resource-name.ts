import type { ReportedField } from '../../engine/reported-field.js';
import { qualifiedName } from '../../formats/name-formats.js';
import { isStandardResource } from '../../formats/resource-name.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { FormattedValue } from './formatted-value.js';

/**
 * Checks that a resource is one of Kubernetes' own, or has a name with a domain. Returns whether it
 * is.
 */
export function checkQualifiedResource(
  field: ReportedField,
  name: string,
  context: PodRuleContext,
): boolean {
  const error =
    qualifiedName(name) ??
    (name.includes('/') || isStandardResource(name)
      ? undefined
      : 'must be a standard resource type or fully qualified');
  for (const each of [error ?? []].flat())
    context.invalid(field, FormattedValue.asJson(name), each);
  return error === undefined;
}
