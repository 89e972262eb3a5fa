import { safeSysctlsFor } from '../pod-security/sysctls.js';
import { defineHazardRules } from './define-hazard-rules.js';

export const sysctlHazards = defineHazardRules('PodSecurityContext', {
  'safe-sysctl': {
    severity: 'warning',
    description: 'A sysctl is one that every kubelet sets.',
    remediation:
      'Leave it out; or let the kubelets allow it with `--allowed-unsafe-sysctls`, and the ' +
      'Pod run on those nodes alone.',
    check({ sysctls }, context) {
      sysctls?.forEach(({ name = '' }, i) => {
        if (!safeSysctlsFor(context.minor).includes(name.replaceAll('/', '.')))
          context.report(
            `sysctls[${i}].name`,
            'a kubelet that has not been told to allow it refuses the Pod: SysctlForbidden',
          );
      });
    },
  },
});
