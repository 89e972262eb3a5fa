import { isNegativeQuantity, resourceQuantityOf } from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import { defineRules } from '../context/define-rules.js';

const MAX_WINDOW_SECONDS = 3600;
const MAX_PERIOD_SECONDS = 1800;

export const scalingRules = defineRules('validation', 'HPAScalingRules', {
  'stabilization-window': {
    description: `\`stabilizationWindowSeconds\` is from 0 to ${MAX_WINDOW_SECONDS}.`,
    remediation: `Write a number of seconds up to ${MAX_WINDOW_SECONDS}, such as 300.`,
    check({ stabilizationWindowSeconds: seconds = 0 }, context) {
      const field = 'stabilizationWindowSeconds';
      if (seconds < 0) context.invalid(field, seconds, 'must be greater than or equal to zero');
      if (seconds > MAX_WINDOW_SECONDS)
        context.invalid(field, seconds, `must be less than or equal to ${MAX_WINDOW_SECONDS}`);
    },
  },
  'select-policy': {
    description: '`selectPolicy` is `Max`, `Min` or `Disabled`.',
    remediation: 'Write one of the three, or leave it out: the default is `Max`.',
    check({ selectPolicy }, context) {
      if (selectPolicy !== undefined)
        context.oneOf('selectPolicy', selectPolicy, ['Disabled', 'Max', 'Min']);
    },
  },
  policies: {
    description: 'The list `policies` is not empty.',
    remediation: 'Add a policy, or leave out `policies`: Kubernetes then has default policies.',
    check({ policies }, context) {
      if (policies?.length === 0) context.required('policies', 'must specify at least one Policy');
    },
  },
  tolerance: {
    since: 35,
    description: '`tolerance` is not negative.',
    remediation: 'Write a fraction, such as 0.05 for 5 %.',
    check({ tolerance }, context) {
      if (tolerance === undefined) return;
      const amount = resourceQuantityOf(tolerance);
      if (isNegativeQuantity(amount))
        context.invalid('tolerance', formatQuantity(amount), 'must be greater than or equal to 0');
    },
  },
});

export const scalingPolicyRules = defineRules('validation', 'HPAScalingPolicy', {
  type: {
    description: 'The `type` of a scaling policy is `Pods` or `Percent`.',
    remediation: 'Write `Pods` for a number of Pods, or `Percent` for a share of them.',
    check({ type = '' }, context) {
      context.oneOf('type', type, ['Percent', 'Pods']);
    },
  },
  value: {
    description: 'The `value` of a scaling policy is greater than 0.',
    remediation: 'Write how much may change in the period, such as 4 Pods or 100 percent.',
    check({ value = 0 }, context) {
      if (value <= 0) context.invalid('value', value, 'must be greater than zero');
    },
  },
  period: {
    description: `\`periodSeconds\` is from 1 to ${MAX_PERIOD_SECONDS}.`,
    remediation: `Write a number of seconds up to ${MAX_PERIOD_SECONDS}, such as 60.`,
    check({ periodSeconds: seconds = 0 }, context) {
      if (seconds <= 0) context.invalid('periodSeconds', seconds, 'must be greater than zero');
      if (seconds > MAX_PERIOD_SECONDS)
        context.invalid(
          'periodSeconds',
          seconds,
          `must be less than or equal to ${MAX_PERIOD_SECONDS}`,
        );
    },
  },
});
