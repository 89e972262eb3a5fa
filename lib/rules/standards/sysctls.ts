import type { Check, Forbidden } from './check.js';
import type { Subject } from './subject.js';

/** What a Pod may set of its kernel, since it touches this Pod alone; and what later versions add to that. */
const SAFE = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
];
const SAFE_27 = [...SAFE, 'net.ipv4.ip_local_reserved_ports'];
const SAFE_29 = [
  ...SAFE_27,
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
];
const SAFE_32 = [...SAFE_29, 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'];
const SAFE_37 = [...SAFE_32, 'net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat'];

/** What Kubernetes 1.`minor`, which is 1.32 or later, takes for safe. */
export const safeAt = (minor: number): readonly string[] => (minor < 37 ? SAFE_32 : SAFE_37);

/** A Pod sets only what is safe of its kernel. */
export const sysctls: Check = {
  id: 'sysctls',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      says: 'A sysctl is one of `kernel.shm_rmid_forced`, `net.ipv4.ip_local_port_range`, `net.ipv4.tcp_syncookies`, `net.ipv4.ping_group_range` and `net.ipv4.ip_unprivileged_port_start`.',
      check: (pod) => beyond(SAFE, pod),
    },
    { since: 27, says: 'It may be `net.ipv4.ip_local_reserved_ports` too.', check: (pod) => beyond(SAFE_27, pod) },
    {
      since: 29,
      says: 'It may be `net.ipv4.tcp_keepalive_time`, `net.ipv4.tcp_fin_timeout`, `net.ipv4.tcp_keepalive_intvl` or `net.ipv4.tcp_keepalive_probes` too.',
      check: (pod) => beyond(SAFE_29, pod),
    },
    { since: 32, says: 'It may be `net.ipv4.tcp_rmem` or `net.ipv4.tcp_wmem` too.', check: (pod) => beyond(SAFE_32, pod) },
    {
      since: 37,
      says: 'It may be `net.ipv4.tcp_slow_start_after_idle` or `net.ipv4.tcp_notsent_lowat` too.',
      check: (pod) => beyond(SAFE_37, pod),
    },
  ],
};

function beyond(allowed: readonly string[], { spec }: Subject): Forbidden | undefined {
  const set = spec.securityContext?.sysctls ?? [];
  const bad = set.flatMap(({ name = '' }, i) => (allowed.includes(name) ? [] : [{ name, i }]));
  if (bad.length === 0) return undefined;
  return {
    reason: 'forbidden sysctls',
    detail: bad.map(({ name }) => name).join(', '),
    faults: bad.map(({ name, i }) => ({
      field: `spec.securityContext.sysctls[${i}].name`,
      advice: `In the Pod, leave sysctl "${name}" out of securityContext.sysctls.`,
    })),
  };
}
