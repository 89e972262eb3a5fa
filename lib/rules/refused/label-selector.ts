import { labelFaults, labelValue, qualifiedName } from '../../formats/name.js';
import { on } from '../on.js';
import { checkOperator } from '../operator.js';

export const selector = on('LabelSelector', {
  labels: {
    says: 'A selector names labels that can be.',
    check({ matchLabels }, at) {
      if (matchLabels) at.faulty('matchLabels', labelFaults(matchLabels));
    },
  },
});

export const requirement = on('LabelSelectorRequirement', {
  operator: {
    says: 'A label is in values or not, exists or not.',
    check: ({ operator, values }, at) => checkOperator(operator, values, at),
  },
  words: {
    says: 'A label has a qualified name, and values that can be.',
    check({ key = '', values }, at) {
      at.format('key', key, qualifiedName);
      values?.forEach((value, i) => {
        at.format(`values[${i}]`, value, labelValue);
      });
    },
  },
});
