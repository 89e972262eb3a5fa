import type { At } from './at.js';
import { Shown } from './shown.js';

/** How a label's requirement is made: of values, or of the label's being there. */
export function checkOperator(operator = '', values: readonly string[] = [], at: At): void {
  if (operator === 'In' || operator === 'NotIn') {
    if (!values.length) at.required('values', "must be specified when `operator` is 'In' or 'NotIn'");
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values.length) at.forbidden('values', "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
  } else at.invalid('operator', Shown.typed(operator), 'not a valid selector operator');
}
