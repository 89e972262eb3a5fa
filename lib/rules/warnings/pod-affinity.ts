import { defineWarningRules } from './define-warning-rules.js';

export const podAffinityWarnings = defineWarningRules('PodAffinityTerm', {
  'selects-pods': {
    description: 'A term has a `labelSelector`, which says which Pods it is near to or away from.',
    remediation:
      'Without it no Pod is counted: write a `labelSelector`; `{}` selects every Pod of the ' +
      'namespace.',
    check({ labelSelector }, context) {
      if (labelSelector === undefined)
        context.warn('labelSelector', 'a null labelSelector results in matching no pod');
    },
  },
});
