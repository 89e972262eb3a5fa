import { type HazardCase, pod } from './hazard-case.js';

const set = (name: string) => pod({ securityContext: { sysctls: [{ name, value: '1' }] } });

export const sysctlCases: readonly HazardCase[] = [
  {
    rule: 'PodSecurityContext/safe-sysctl',
    invalid: set('net.core.somaxconn'),
    fields: ['spec.securityContext.sysctls[0].name'],
    valid: [
      set('net.ipv4.tcp_syncookies'),
      set('net/ipv4/tcp_syncookies'),
      set('net.ipv4.tcp_notsent_lowat'),
    ],
  },
  {
    rule: 'PodSecurityContext/safe-sysctl',
    minor: 36,
    invalid: set('net.ipv4.tcp_notsent_lowat'),
    fields: ['spec.securityContext.sysctls[0].name'],
    valid: [set('net.ipv4.tcp_rmem')],
  },
];
