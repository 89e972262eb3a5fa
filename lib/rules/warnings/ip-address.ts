import type { ReportedField } from '../../engine/reported-field.js';
import { canonicalIp, isUnambiguousIp } from '../../formats/canonical-ip.js';
import { goQuote } from '../../formats/go-quote.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';

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
        checkStandardIp(['dnsConfig', 'nameservers', i], value, context);
    },
  },
  'canonical-nameserver': {
    ...NON_CANONICAL_IP,
    check({ dnsConfig: { nameservers = [] } = {} }, context) {
      for (const [i, value] of nameservers.entries())
        checkCanonicalIp(['dnsConfig', 'nameservers', i], value, context);
    },
  },
});

export const hostAliasIpWarnings = defineRules('warning', 'HostAlias', {
  'standard-ip': {
    ...NON_STANDARD_IP,
    check: ({ ip = '' }, context) => checkStandardIp('ip', ip, context),
  },
  'canonical-ip': {
    ...NON_CANONICAL_IP,
    check: ({ ip = '' }, context) => checkCanonicalIp('ip', ip, context),
  },
});

function checkStandardIp(field: ReportedField, value: string, context: PodRuleContext): void {
  const canonical = canonicalIp(value);
  if (canonical !== undefined && !isUnambiguousIp(value))
    context.report(
      field,
      `non-standard IP address ${goQuote(value)} will be considered invalid in a future ` +
        `Kubernetes release: use ${goQuote(canonical)}`,
    );
}

function checkCanonicalIp(field: ReportedField, value: string, context: PodRuleContext): void {
  const canonical = canonicalIp(value);
  if (canonical !== undefined && isUnambiguousIp(value) && canonical !== value)
    context.report(
      field,
      `IPv6 address ${goQuote(value)} should be in RFC 5952 canonical format ` +
        `(${goQuote(canonical)})`,
    );
}
