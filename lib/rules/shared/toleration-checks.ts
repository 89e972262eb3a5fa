import type { Api } from '../../api/api.js';
import type { ReportedField } from '../../engine/reported-field.js';
import { labelValue, qualifiedName } from '../../formats/name-formats.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { FormattedValue } from './formatted-value.js';

type Toleration = Api<'Toleration'>;

/** The operators that a feature gate enables, which is off by default. */
const NUMERIC_OPERATORS = ['Lt', 'Gt'];

/** Returns a field of a toleration as it is reported. */
type FieldOf = (name: string) => ReportedField;

/** The checks of a toleration, which is a field of the spec or a part of an annotation. */
export const tolerationChecks = {
  key({ key }: Toleration, context: PodRuleContext, fieldOf: FieldOf = (name) => name): void {
    if (key) context.format(fieldOf('key'), key, qualifiedName);
  },
  noKey(
    { key, operator }: Toleration,
    context: PodRuleContext,
    fieldOf: FieldOf = (name) => name,
  ): void {
    if (key || operator === 'Exists') return;
    const only =
      'operator must be Exists when `key` is empty, which means "match all values and all keys"';
    context.invalid(fieldOf('operator'), FormattedValue.asJson(operator ?? ''), only);
  },
  seconds(
    { tolerationSeconds, effect }: Toleration,
    context: PodRuleContext,
    fieldOf: FieldOf = (name) => name,
  ): void {
    if (tolerationSeconds !== undefined && effect !== 'NoExecute')
      context.invalid(
        fieldOf('effect'),
        FormattedValue.asJson(effect ?? ''),
        "effect must be 'NoExecute' when `tolerationSeconds` is set",
      );
  },
  operator(
    { operator, value = '' }: Toleration,
    context: PodRuleContext,
    fieldOf: FieldOf = (name) => name,
  ): void {
    const field = fieldOf('operator');
    if ((operator || 'Equal') === 'Equal') {
      const error = labelValue(value);
      if (error !== undefined) context.invalid(field, value, [error].flat().join(';'));
    } else if (operator === 'Exists') {
      if (value) context.invalid(field, value, "value must be empty when `operator` is 'Exists'");
    } else
      context.unsupported(field, operator, [
        'Equal',
        'Exists',
        ...(NUMERIC_OPERATORS.includes(operator ?? '') ? NUMERIC_OPERATORS : []),
      ]);
  },
  effect({ effect }: Toleration, context: PodRuleContext, fieldOf: FieldOf = (name) => name): void {
    if (effect)
      context.oneOf(fieldOf('effect'), effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
  },
};
