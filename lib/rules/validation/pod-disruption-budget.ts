import { normalizeSelector } from '../../formats/selector.js';
import { defineRules } from '../context/define-rules.js';
import { checkPercentAtMost100 } from '../shared/int-or-percent.js';
import { toGoStruct } from '../shared/to-go-struct.js';

export const budgetRules = defineRules('validation', 'PodDisruptionBudgetSpec', {
  'one-limit': {
    description: 'A budget has `minAvailable` or `maxUnavailable`, not both.',
    remediation: 'Keep `maxUnavailable`, such as 1: it fits any number of replicas.',
    check(spec, context) {
      const { minAvailable, maxUnavailable, selector } = spec;
      if (minAvailable !== undefined && maxUnavailable !== undefined)
        context.invalid(
          [],
          toGoStruct('PodDisruptionBudgetSpec', {
            ...spec,
            selector: selector && normalizeSelector(selector),
          }),
          'minAvailable and maxUnavailable cannot be both set',
        );
    },
  },
  limits: {
    description: '`minAvailable` and `maxUnavailable` are numbers from 0, or from `0%` to `100%`.',
    remediation: 'Write a number, such as 1, or a percentage, such as 25%.',
    check(spec, context) {
      for (const field of ['minAvailable', 'maxUnavailable'] as const) {
        const value = spec[field];
        if (value !== undefined) checkPercentAtMost100(field, value, context);
      }
    },
  },
  'unhealthy-policy': {
    description: '`unhealthyPodEvictionPolicy` is `IfHealthyBudget` or `AlwaysAllow`.',
    remediation: 'Write one of the two, or leave it out: the default is `IfHealthyBudget`.',
    check({ unhealthyPodEvictionPolicy: policy }, context) {
      if (policy !== undefined)
        context.oneOf('unhealthyPodEvictionPolicy', policy, ['AlwaysAllow', 'IfHealthyBudget']);
    },
  },
});
