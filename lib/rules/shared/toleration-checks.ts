import type { Api } from '../../api/api.js';
import { labelValue, qualifiedName } from '../../formats/name-formats.js';
import type { PodRuleContext } from '../context/pod-rule-context.js';
import { FormattedValue } from './formatted-value.js';

type Toleration = Api<'Toleration'>;

/** The operators that a feature gate enables, which is off by default. */
const NUMERIC_OPERATORS = ['Lt', 'Gt'];

/** Validates a toleration. `place` is the prefix of the field paths. */
export const tolerationChecks = {
  key({ key }: Toleration, context: PodRuleContext, place = ''): void {
    if (key) context.format(`${place}key`, key, qualifiedName);
  },
  noKey({ key, operator }: Toleration, context: PodRuleContext, place = ''): void {
    if (key || operator === 'Exists') return;
    const only =
      'operator must be Exists when `key` is empty, which means "match all values and all keys"';
    context.invalid(`${place}operator`, FormattedValue.asJson(operator ?? ''), only);
  },
  seconds({ tolerationSeconds, effect }: Toleration, context: PodRuleContext, place = ''): void {
    if (tolerationSeconds !== undefined && effect !== 'NoExecute')
      context.invalid(
        `${place}effect`,
        FormattedValue.asJson(effect ?? ''),
        "effect must be 'NoExecute' when `tolerationSeconds` is set",
      );
  },
  operator({ operator, value = '' }: Toleration, context: PodRuleContext, place = ''): void {
    const field = `${place}operator`;
    if ((operator || 'Equal') === 'Equal') {
      const fault = labelValue(value);
      if (fault !== undefined) context.invalid(field, value, [fault].flat().join(';'));
    } else if (operator === 'Exists') {
      if (value) context.invalid(field, value, "value must be empty when `operator` is 'Exists'");
    } else
      context.unsupported(field, operator, [
        'Equal',
        'Exists',
        ...(NUMERIC_OPERATORS.includes(operator ?? '') ? NUMERIC_OPERATORS : []),
      ]);
  },
  effect({ effect }: Toleration, context: PodRuleContext, place = ''): void {
    if (effect)
      context.oneOf(`${place}effect`, effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
  },
};
