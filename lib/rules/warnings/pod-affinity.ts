import { defineWarningRules } from './define-warning-rules.js';

export const podAffinityWarnings = defineWarningRules('PodAffinityTerm', {
  'selects-pods': {
    description: 'A term has a `labelSelector`, which selects the Pods that it refers to.',
    remediation:
      'Write a `labelSelector`, such as `{}` for all Pods of the namespace. Without it, the ' +
      'term matches no Pods.',
    check({ labelSelector }, context) {
      if (labelSelector === undefined)
        context.warn('labelSelector', 'a null labelSelector results in matching no pod');
    },
  },
});
