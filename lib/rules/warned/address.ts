import { isStandard, preferred } from '../../formats/ip-text.js';
import { quote } from '../../formats/quote.js';
import type { At } from './at.js';
import { on } from './on.js';

const standard = {
  until: 35,
  says: 'An IP address has no leading zeros, and one of IPv4 is not written as IPv6.',
  advice: 'Write it in the form that the warning shows: from 1.36 on, this one is refused.',
};
const canonical = {
  says: 'An IPv6 address is in its shortest form (RFC 5952), in small letters.',
  advice: 'Write it in the form that the warning shows.',
};

export const nameserver = on('PodSpec', {
  'standard-nameserver': {
    ...standard,
    check({ dnsConfig: { nameservers = [] } = {} }, at) {
      for (const [i, value] of nameservers.entries()) judgeStandard(`dnsConfig.nameservers[${i}]`, value, at);
    },
  },
  'canonical-nameserver': {
    ...canonical,
    check({ dnsConfig: { nameservers = [] } = {} }, at) {
      for (const [i, value] of nameservers.entries()) judgeCanonical(`dnsConfig.nameservers[${i}]`, value, at);
    },
  },
});

export const hostAlias = on('HostAlias', {
  'standard-ip': { ...standard, check: ({ ip = '' }, at) => judgeStandard('ip', ip, at) },
  'canonical-ip': { ...canonical, check: ({ ip = '' }, at) => judgeCanonical('ip', ip, at) },
});

function judgeStandard(field: string, value: string, at: At): void {
  const better = preferred(value);
  if (better !== undefined && !isStandard(value))
    at.warn(
      field,
      `non-standard IP address ${quote(value)} will be considered invalid in a future Kubernetes release: use ${quote(better)}`,
    );
}

function judgeCanonical(field: string, value: string, at: At): void {
  const better = preferred(value);
  if (better !== undefined && isStandard(value) && better !== value)
    at.warn(field, `IPv6 address ${quote(value)} should be in RFC 5952 canonical format (${quote(better)})`);
}
