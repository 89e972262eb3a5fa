import { labelErrors, labelValue, qualifiedName } from '../../formats/name-formats.js';
import { checkLabelOperator } from '../shared/check-label-operator.js';
import { definePodRules } from './define-pod-rules.js';

export const labelSelectorRules = definePodRules('LabelSelector', {
  labels: {
    description: 'The keys of `matchLabels` are qualified names, and its values label values.',
    check({ matchLabels }, context) {
      if (matchLabels) context.invalidEach('matchLabels', labelErrors(matchLabels));
    },
  },
});

export const labelSelectorRequirementRules = definePodRules('LabelSelectorRequirement', {
  operator: {
    description:
      '`operator` of a label is `In` or `NotIn`, with `values`, or `Exists` or ' +
      '`DoesNotExist`, without.',
    remediation: 'Write `values` for `In` and `NotIn`, and none for `Exists` and `DoesNotExist`.',
    check: ({ operator, values }, context) => checkLabelOperator(operator, values, context),
  },
  words: {
    description: 'The `key` of a label is a qualified name, and its `values` are label values.',
    check({ key = '', values }, context) {
      context.format('key', key, qualifiedName);
      values?.forEach((value, i) => {
        context.format(`values[${i}]`, value, labelValue);
      });
    },
  },
});
