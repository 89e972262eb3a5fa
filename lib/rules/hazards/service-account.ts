import { defineRules } from '../context/define-rules.js';

export const serviceAccountHazards = defineRules('hazard', 'PodSpec', {
  'token-mounted': {
    severity: 'note',
    description: 'A Pod that does not use the Kubernetes API has no token for it.',
    remediation:
      'Write `automountServiceAccountToken: false`, or give the Pod a `serviceAccountName` of ' +
      'its own.',
    check({ automountServiceAccountToken, serviceAccountName, serviceAccount }, context) {
      if (automountServiceAccountToken === undefined && !serviceAccountName && !serviceAccount)
        context.report(
          'automountServiceAccountToken',
          'an attacker in the container gets a token of the default service account of the ' +
            'namespace',
        );
    },
  },
});
