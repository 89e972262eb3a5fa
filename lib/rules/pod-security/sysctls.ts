import type { EvaluatedPod } from './evaluated-pod.js';
import { type CheckResult, definePodSecurityCheck } from './pod-security-check.js';

/** The sysctls that affect only the Pod itself, and those that later versions add. */
const SAFE_SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
];
const SAFE_SYSCTLS_SINCE_27 = [...SAFE_SYSCTLS, 'net.ipv4.ip_local_reserved_ports'];
const SAFE_SYSCTLS_SINCE_29 = [
  ...SAFE_SYSCTLS_SINCE_27,
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
];
const SAFE_SYSCTLS_SINCE_32 = [...SAFE_SYSCTLS_SINCE_29, 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'];
const SAFE_SYSCTLS_SINCE_37 = [
  ...SAFE_SYSCTLS_SINCE_32,
  'net.ipv4.tcp_slow_start_after_idle',
  'net.ipv4.tcp_notsent_lowat',
];

/** The sysctls that Kubernetes 1.`minor` considers safe. `minor` is at least 32. */
export const safeSysctlsFor = (minor: number): readonly string[] =>
  minor < 37 ? SAFE_SYSCTLS_SINCE_32 : SAFE_SYSCTLS_SINCE_37;

/** A Pod sets only safe sysctls. */
export const sysctls = definePodSecurityCheck({
  id: 'sysctls',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description:
        'A sysctl is one of `kernel.shm_rmid_forced`, `net.ipv4.ip_local_port_range`, ' +
        '`net.ipv4.tcp_syncookies`, `net.ipv4.ping_group_range` and ' +
        '`net.ipv4.ip_unprivileged_port_start`.',
      checkPod: (pod) => checkSysctls(SAFE_SYSCTLS, pod),
    },
    {
      since: 27,
      description: '`net.ipv4.ip_local_reserved_ports` is allowed too.',
      checkPod: (pod) => checkSysctls(SAFE_SYSCTLS_SINCE_27, pod),
    },
    {
      since: 29,
      description:
        '`net.ipv4.tcp_keepalive_time`, `net.ipv4.tcp_fin_timeout`, ' +
        '`net.ipv4.tcp_keepalive_intvl` and `net.ipv4.tcp_keepalive_probes` are allowed too.',
      checkPod: (pod) => checkSysctls(SAFE_SYSCTLS_SINCE_29, pod),
    },
    {
      since: 32,
      description: '`net.ipv4.tcp_rmem` and `net.ipv4.tcp_wmem` are allowed too.',
      checkPod: (pod) => checkSysctls(SAFE_SYSCTLS_SINCE_32, pod),
    },
    {
      since: 37,
      description:
        '`net.ipv4.tcp_slow_start_after_idle` and `net.ipv4.tcp_notsent_lowat` are allowed too.',
      checkPod: (pod) => checkSysctls(SAFE_SYSCTLS_SINCE_37, pod),
    },
  ],
});

function checkSysctls(allowed: readonly string[], { spec }: EvaluatedPod): CheckResult | undefined {
  const set = spec.securityContext?.sysctls ?? [];
  const bad = set.flatMap(({ name = '' }, i) => (allowed.includes(name) ? [] : [{ name, i }]));
  if (bad.length === 0) return undefined;
  return {
    reason: 'forbidden sysctls',
    explain: () => ({
      detail: bad.map(({ name }) => name).join(', '),
      fixes: bad.map(({ name, i }) => ({
        path: ['spec', 'securityContext', 'sysctls', i, 'name'],
        remediation: `In the Pod, leave sysctl "${name}" out of securityContext.sysctls.`,
      })),
    }),
  };
}
