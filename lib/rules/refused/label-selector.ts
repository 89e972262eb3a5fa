import { labelFaults, labelValue, qualifiedName } from '../../formats/name.js';
import { on } from '../on.js';
import { checkOperator } from '../operator.js';

export const selector = on('LabelSelector', {
  labels: {
    says: 'The keys of `matchLabels` are qualified names, and its values label values.',
    check({ matchLabels }, at) {
      if (matchLabels) at.faulty('matchLabels', labelFaults(matchLabels));
    },
  },
});

export const requirement = on('LabelSelectorRequirement', {
  operator: {
    says: '`operator` of a label is `In` or `NotIn`, with `values`, or `Exists` or `DoesNotExist`, without.',
    advice: 'Write `values` for `In` and `NotIn`, and none for `Exists` and `DoesNotExist`.',
    check: ({ operator, values }, at) => checkOperator(operator, values, at),
  },
  words: {
    says: 'The `key` of a label is a qualified name, and its `values` are label values.',
    check({ key = '', values }, at) {
      at.format('key', key, qualifiedName);
      values?.forEach((value, i) => {
        at.format(`values[${i}]`, value, labelValue);
      });
    },
  },
});
