import { defineRules } from '../context/define-rules.js';
import { warnCanonicalIp, warnStandardIp } from '../shared/warn-ip.js';

const NON_STANDARD_IP = {
  until: 35,
  description:
    'An IP address has no leading zeros, and an IPv4 address is not written as an IPv6 address.',
  remediation:
    'Write the form that the warning shows: since 1.36, the server refuses this address.',
};
const NON_CANONICAL_IP = {
  description: 'An IPv6 address is in the shortest form (RFC 5952) and in lower case.',
  remediation: 'Write the form that the warning shows.',
};

export const nameserverWarnings = defineRules('warning', 'PodSpec', {
  'standard-nameserver': {
    ...NON_STANDARD_IP,
    check({ dnsConfig: { nameservers = [] } = {} }, context) {
      for (const [i, value] of nameservers.entries())
        warnStandardIp(['dnsConfig', 'nameservers', i], value, context);
    },
  },
  'canonical-nameserver': {
    ...NON_CANONICAL_IP,
    check({ dnsConfig: { nameservers = [] } = {} }, context) {
      for (const [i, value] of nameservers.entries())
        warnCanonicalIp(['dnsConfig', 'nameservers', i], value, context);
    },
  },
});

export const hostAliasIpWarnings = defineRules('warning', 'HostAlias', {
  'standard-ip': {
    ...NON_STANDARD_IP,
    check: ({ ip = '' }, context) => warnStandardIp('ip', ip, context),
  },
  'canonical-ip': {
    ...NON_CANONICAL_IP,
    check: ({ ip = '' }, context) => warnCanonicalIp('ip', ip, context),
  },
});
