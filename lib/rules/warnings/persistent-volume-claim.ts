import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import { warnClaimStorage } from './warn-claim-storage.js';

const CLASS_ANNOTATION = 'volume.beta.kubernetes.io/storage-class';

/** Whether a rule checks the manifest itself, not a claim template of a StatefulSet. */
const isRoot = (context: PodRuleContext): boolean => context.node.parent === undefined;

export const claimWarnings = defineRules('warning', 'PersistentVolumeClaim', {
  'class-annotation': {
    description:
      'A claim has its storage class in `storageClassName`, not in the annotation ' +
      '`volume.beta.kubernetes.io/storage-class`.',
    remediation: 'Write `storageClassName` instead of the annotation.',
    check({ metadata }, context) {
      if (isRoot(context) && Object.hasOwn(metadata?.annotations ?? {}, CLASS_ANNOTATION))
        context.report(
          ['metadata', 'annotations', CLASS_ANNOTATION],
          'deprecated since v1.8; use "storageClassName" attribute instead',
        );
    },
  },
  'whole-bytes': {
    description: 'The storage request of a claim is an integer number of bytes.',
    remediation: 'Write an integer number of bytes, such as `10Gi`: `m` is a thousandth of a byte.',
    check({ spec = {} }, context) {
      if (isRoot(context)) warnClaimStorage(spec, ['spec'], context, 'spec');
    },
  },
});
