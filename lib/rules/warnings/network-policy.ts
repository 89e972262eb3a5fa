import { defineRules } from '../context/define-rules.js';
import { warnCidr } from '../shared/warn-cidr.js';

export const networkPolicyWarnings = defineRules('warning', 'IPBlock', {
  'range-form': {
    description:
      'A range of addresses is in the usual form, and no bits beyond the prefix are set.',
    remediation: 'Write one of the forms that the warning shows.',
    check({ cidr = '', except = [] }, context) {
      warnCidr('cidr', cidr, context);
      for (const [i, each] of except.entries()) warnCidr(['except', i], each, context);
    },
  },
});
