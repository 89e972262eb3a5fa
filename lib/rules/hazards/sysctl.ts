import { safeAt } from '../standards/sysctls.js';
import { on } from './on.js';

export const sysctl = on('PodSecurityContext', {
  'safe-sysctl': {
    level: 'warning',
    says: 'A sysctl is one that every kubelet sets.',
    advice: 'Leave it out; or let the kubelets allow it with `--allowed-unsafe-sysctls`, and the Pod run on those nodes alone.',
    check({ sysctls }, at) {
      sysctls?.forEach(({ name = '' }, i) => {
        if (!safeAt(at.minor).includes(name.replaceAll('/', '.')))
          at.tell(`sysctls[${i}].name`, 'a kubelet that has not been told to allow it refuses the Pod: SysctlForbidden');
      });
    },
  },
});
