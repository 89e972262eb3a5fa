import type { ReportedField } from '../../engine/reported-field.js';
import { intOrPercentError, parseIntOrPercent } from '../../formats/int-or-percent.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { FormattedValue } from './formatted-value.js';

/** Checks a number of Pods, or a percentage of them, which is at most 100%. */
export function checkPercentAtMost100(
  field: ReportedField,
  value: number | string,
  context: PodRuleContext,
): void {
  checkIntOrPercent(field, value, context);
  const { size, percent } = parseIntOrPercent(value);
  if (percent && size > 100)
    context.invalid(field, formatIntOrPercent(value), 'must not be greater than 100%');
}

/** Checks a number of Pods, or a percentage of them, which may be more than 100%. */
export function checkIntOrPercent(
  field: ReportedField,
  value: number | string,
  context: PodRuleContext,
): void {
  const error = intOrPercentError(value);
  if (error !== undefined) context.invalid(field, formatIntOrPercent(value), error);
}

/** Kubernetes prints a number or a string of this type as one Go type. */
export const formatIntOrPercent = (value: number | string): unknown =>
  typeof value === 'string' ? FormattedValue.asJson(value) : value;
