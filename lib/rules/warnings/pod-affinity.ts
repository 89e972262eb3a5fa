import { defineRules } from '../context/define-rules.js';

export const podAffinityWarnings = defineRules('warning', 'PodAffinityTerm', {
  'selects-pods': {
    description: 'A term has a `labelSelector`, which selects the Pods that it refers to.',
    remediation:
      'Write a `labelSelector`, such as `{}` for all Pods of the namespace. Without it, the ' +
      'term matches no Pods.',
    check({ labelSelector }, context) {
      if (labelSelector === undefined)
        context.report('labelSelector', 'a null labelSelector results in matching no pod');
    },
  },
});
