import { defineRules } from '../context/define-rules.js';

const INGRESS_CLASS = 'kubernetes.io/ingress.class';

export const ingressWarnings = defineRules('warning', 'Ingress', {
  'class-annotation': {
    description: `The annotation \`${INGRESS_CLASS}\` is deprecated.`,
    remediation: 'Write `spec.ingressClassName` instead.',
    check({ metadata, spec }, context) {
      const isSet = metadata?.annotations?.[INGRESS_CLASS] !== undefined;
      if (isSet && spec?.ingressClassName === undefined)
        context.reportWithoutField(
          ['metadata', 'annotations', INGRESS_CLASS],
          `annotation "${INGRESS_CLASS}" is deprecated, please use 'spec.ingressClassName' instead`,
        );
    },
  },
});
