import type { Api } from '../../api/api.js';
import { dnsLabel } from '../../formats/name-formats.js';
import {
  isNegativeQuantity,
  isZeroQuantity,
  resourceQuantityOf,
} from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import { defineRules } from '../context/define-rules.js';
import { checkResourceName } from '../shared/check-resources.js';
import { FormattedValue } from '../shared/formatted-value.js';

const TARGET_TYPES = ['Utilization', 'Value', 'AverageValue'];

export const metricTargetRules = defineRules('validation', 'MetricTarget', {
  type: {
    description: 'The `type` of a target is `Utilization`, `Value` or `AverageValue`.',
    remediation: 'Write `type: Utilization` for an `averageUtilization`.',
    check({ type = '' }, context) {
      if (type === '') context.required('type', 'must specify a metric target type');
      if (!TARGET_TYPES.includes(type))
        context.invalid(
          'type',
          FormattedValue.asJson(type),
          'must be either Utilization, Value, or AverageValue',
          context.didYouMean(type, TARGET_TYPES),
        );
    },
  },
  positive: {
    description: '`value`, `averageValue` and `averageUtilization` are greater than 0.',
    check(target, context) {
      for (const field of ['value', 'averageValue'] as const) {
        const written = target[field];
        if (written === undefined) continue;
        const amount = resourceQuantityOf(written);
        if (isZeroQuantity(amount) || isNegativeQuantity(amount))
          context.invalid(field, formatQuantity(amount), 'must be positive');
      }
      const { averageUtilization = 1 } = target;
      if (averageUtilization < 1)
        context.invalid('averageUtilization', averageUtilization, 'must be greater than 0');
    },
  },
});

/** The target of a source that is absent has no fields. */
const NO_TARGET: Partial<Api<'MetricTarget'>> = {};

export const objectMetricRules = defineRules('validation', 'ObjectMetricSource', {
  target: {
    description: 'The target of a metric of an object has a `value` or an `averageValue`.',
    remediation: 'Write one of the two, such as `value: 100`.',
    check({ target = NO_TARGET }, context) {
      if (target.value === undefined && target.averageValue === undefined)
        context.required(
          ['target', 'averageValue'],
          'must set either a target value or averageValue',
        );
    },
  },
});

export const externalMetricRules = defineRules('validation', 'ExternalMetricSource', {
  target: {
    description: 'The target of an external metric has either a `value` or an `averageValue`.',
    remediation: 'Write one of the two, such as `averageValue: 30`.',
    check({ target = NO_TARGET }, context) {
      const { value, averageValue } = target;
      if (value === undefined && averageValue === undefined)
        context.required(
          ['target', 'averageValue'],
          'must set either a target value for metric or a per-pod target',
        );
      if (value !== undefined && averageValue !== undefined)
        context.forbidden(
          ['target', 'value'],
          'may not set both a target value for metric and a per-pod target',
        );
    },
  },
});

export const podsMetricRules = defineRules('validation', 'PodsMetricSource', {
  target: {
    description: 'The target of a metric of Pods has an `averageValue`.',
    remediation: 'Write the value for each Pod, such as `averageValue: 100`.',
    check({ target = NO_TARGET }, context) {
      if (target.averageValue === undefined)
        context.required(['target', 'averageValue'], 'must specify a positive target averageValue');
    },
  },
});

export const containerMetricRules = defineRules('validation', 'ContainerResourceMetricSource', {
  container: {
    description:
      'A metric of a resource of a container has the name of the `container`, a DNS label, and ' +
      'that of a resource that containers have.',
    remediation: 'Write the name of a container of the Pods.',
    check({ name, container }, context) {
      if (name) checkResourceName('name', name, 'container', context);
      if (!container) context.required('container', 'must specify a container');
      else context.format('container', container, dnsLabel);
    },
  },
});
