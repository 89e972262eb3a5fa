import type { PodRuleContext } from '../context/define-rules.js';
import { FormattedValue } from './formatted-value.js';

/**
 * Checks the operator of a label selector requirement, and that it has values if and only if the
 * operator takes them.
 */
export function checkLabelOperator(
  operator = '',
  values: readonly string[] = [],
  context: PodRuleContext,
): void {
  if (operator === 'In' || operator === 'NotIn') {
    if (!values.length)
      context.required('values', "must be specified when `operator` is 'In' or 'NotIn'");
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values.length)
      context.forbidden(
        'values',
        "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
      );
  } else
    context.invalid(
      'operator',
      FormattedValue.asJson(operator),
      'not a valid selector operator',
      context.didYouMean(operator, OPERATORS),
    );
}

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
