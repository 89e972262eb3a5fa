import { defineRules } from '../context/define-rules.js';

const MOUNTABLE_SECRETS = 'kubernetes.io/enforce-mountable-secrets';

export const serviceAccountWarnings = defineRules('warning', 'ServiceAccount', {
  'mountable-secrets': {
    description: `A ServiceAccount does not have the annotation \`${MOUNTABLE_SECRETS}\`.`,
    remediation: 'Leave it out, and put Pods that must not share Secrets in separate namespaces.',
    check({ metadata }, context) {
      if (metadata?.annotations && Object.hasOwn(metadata.annotations, MOUNTABLE_SECRETS))
        context.report(
          ['metadata', 'annotations', MOUNTABLE_SECRETS],
          'deprecated in v1.32+; prefer separate namespaces to isolate access to mounted secrets',
        );
    },
  },
});
