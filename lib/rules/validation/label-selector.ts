import { labelErrors, labelValue, qualifiedName } from '../../formats/name-formats.js';
import { defineRules } from '../context/define-rules.js';
import { checkLabelOperator } from '../shared/check-label-operator.js';

export const labelSelectorRules = defineRules('validation', 'LabelSelector', {
  labels: {
    description: 'The keys of `matchLabels` are qualified names, and its values are label values.',
    check({ matchLabels }, context) {
      if (matchLabels) context.invalidEach('matchLabels', labelErrors(matchLabels));
    },
  },
});

export const labelSelectorRequirementRules = defineRules('validation', 'LabelSelectorRequirement', {
  operator: {
    description:
      'A requirement of a label selector has the `operator` `In` or `NotIn` with `values`, or ' +
      '`Exists` or `DoesNotExist` without.',
    remediation: 'Write `values` for `In` and `NotIn` only.',
    check: ({ operator, values }, context) => checkLabelOperator(operator, values, context),
  },
  words: {
    description:
      'The `key` of a requirement is a qualified name, and its `values` are label values.',
    check({ key = '', values }, context) {
      context.format('key', key, qualifiedName);
      values?.forEach((value, i) => {
        context.format(['values', i], value, labelValue);
      });
    },
  },
});
