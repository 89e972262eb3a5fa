import { defineHazardRules } from './define-hazard-rules.js';

export const serviceAccountHazards = defineHazardRules('PodSpec', {
  'token-mounted': {
    severity: 'note',
    description: 'A Pod that does not ask the API server has no token for it.',
    remediation:
      'Write `automountServiceAccountToken: false`, or a `serviceAccountName` of its own.',
    check({ automountServiceAccountToken, serviceAccountName, serviceAccount }, context) {
      if (automountServiceAccountToken === undefined && !serviceAccountName && !serviceAccount)
        context.report(
          'automountServiceAccountToken',
          'whoever gets in has a token of the default account of the namespace',
        );
    },
  },
});
