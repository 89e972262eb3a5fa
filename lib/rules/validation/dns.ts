import { ip, legacyIp } from '../../formats/ip.js';
import { dnsSubdomain, dnsSubdomainWithUnderscores } from '../../formats/name-formats.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';

const DNS_POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];

export const podDnsRules = defineRules('validation', 'PodSpec', {
  'dns-policy': {
    description: '`dnsPolicy` is `ClusterFirst`, `ClusterFirstWithHostNet`, `Default` or `None`.',
    check: ({ dnsPolicy }, context) =>
      context.oneOf('dnsPolicy', dnsPolicy || 'ClusterFirst', DNS_POLICIES),
  },
  'dns-config': {
    description: 'A Pod with `dnsPolicy: None` has `dnsConfig.nameservers`.',
    remediation:
      'Write at least one address in `dnsConfig.nameservers`, such as `10.96.0.10`, or leave ' +
      'out `dnsPolicy`.',
    check({ dnsPolicy, dnsConfig }, context) {
      if (dnsPolicy !== 'None') return;
      if (dnsConfig === undefined)
        context.required('dnsConfig', 'must provide `dnsConfig` when `dnsPolicy` is None');
      else if (!dnsConfig.nameservers?.length) {
        context.required(
          ['dnsConfig', 'nameservers'],
          'must provide at least one DNS nameserver when `dnsPolicy` is None',
        );
        context.skip('dnsConfig');
      }
    },
  },
});

export const dnsConfigRules = defineRules('validation', 'PodDNSConfig', {
  counts: {
    description:
      'A Pod has at most 3 `nameservers`, and at most 32 `searches` with a total of 2048 ' +
      'characters.',
    check({ nameservers = [], searches = [] }, context) {
      if (nameservers.length > 3)
        context.invalid('nameservers', nameservers, 'must not have more than 3 nameservers');
      if (searches.length > 32)
        context.invalid('searches', searches, 'must not have more than 32 search paths');
      if (utf8Length(searches.join(' ')) > 2048)
        context.invalid(
          'searches',
          searches,
          'must not have more than 2048 characters (including spaces) in the search list',
        );
    },
  },
  nameservers: {
    since: 36,
    description: 'A name server is an IP address.',
    remediation: 'Write the address of the name server, such as `10.96.0.10`, not its name.',
    check({ nameservers }, context) {
      nameservers?.forEach((server, i) => {
        context.format(['nameservers', i], server, ip);
      });
    },
  },
  'nameservers-loose': {
    until: 35,
    description: 'A name server is an IP address. Leading zeros are allowed.',
    remediation: 'Write the address of the name server, such as `10.96.0.10`, not its name.',
    check({ nameservers }, context) {
      nameservers?.forEach((server, i) => {
        context.format(['nameservers', i], server, legacyIp);
      });
    },
  },
  searches: {
    description: 'A search domain is `.` or a DNS subdomain, which may also contain `_`.',
    check({ searches }, context) {
      searches?.forEach((s, i) => {
        if (s !== '.')
          context.format(['searches', i], s.replace(/\.$/, ''), dnsSubdomainWithUnderscores);
      });
    },
  },
  options: {
    description: 'A DNS option has a `name`.',
    remediation: 'Write the name of an option of resolv.conf, such as `ndots`.',
    check({ options }, context) {
      options?.forEach(({ name }, i) => {
        if (!name) context.required(['options', i], 'must not be empty');
      });
    },
  },
});

export const hostAliasRules = defineRules('validation', 'HostAlias', {
  ip: {
    since: 36,
    description: 'The `ip` of a host alias is an IP address.',
    check: ({ ip: address = '' }, context) => context.format('ip', address, ip),
  },
  'ip-loose': {
    until: 35,
    description: 'The `ip` of a host alias is an IP address. Leading zeros are allowed.',
    check: ({ ip: address = '' }, context) => context.format('ip', address, legacyIp),
  },
  names: {
    description: 'The `hostnames` of a host alias are DNS subdomains.',
    check({ hostnames }, context) {
      hostnames?.forEach((name, i) => {
        context.format(['hostnames', i], name, dnsSubdomain);
      });
    },
  },
});
