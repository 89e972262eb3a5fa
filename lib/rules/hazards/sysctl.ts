import { defineRules } from '../context/define-rules.js';
import { safeSysctlsFor } from '../pod-security/sysctls.js';

export const sysctlHazards = defineRules('hazard', 'PodSecurityContext', {
  'safe-sysctl': {
    severity: 'warning',
    description: 'A sysctl is one that every kubelet allows.',
    remediation:
      "Leave it out. Or allow it on some nodes with the kubelet's `--allowed-unsafe-sysctls`, " +
      'and schedule the Pod on those nodes only.',
    check({ sysctls }, context) {
      sysctls?.forEach(({ name = '' }, i) => {
        if (!safeSysctlsFor(context.minor).includes(name.replaceAll('/', '.')))
          context.report(
            ['sysctls', i, 'name'],
            'a kubelet that does not allow it rejects the Pod with SysctlForbidden',
          );
      });
    },
  },
});
