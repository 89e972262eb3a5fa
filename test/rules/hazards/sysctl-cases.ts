import { type HazardCase, pod } from './hazard-case.js';

const set = (name: string) => pod({ securityContext: { sysctls: [{ name, value: '1' }] } });

export const sysctlCases: readonly HazardCase[] = [
  {
    rule: 'PodSecurityContext/safe-sysctl',
    fires: set('net.core.somaxconn'),
    fields: ['spec.securityContext.sysctls[0].name'],
    silent: [
      set('net.ipv4.tcp_syncookies'),
      set('net/ipv4/tcp_syncookies'),
      set('net.ipv4.tcp_notsent_lowat'),
    ],
  },
  {
    rule: 'PodSecurityContext/safe-sysctl',
    minor: 36,
    fires: set('net.ipv4.tcp_notsent_lowat'),
    fields: ['spec.securityContext.sysctls[0].name'],
    silent: [set('net.ipv4.tcp_rmem')],
  },
];
