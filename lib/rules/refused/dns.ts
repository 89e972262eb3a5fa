import { bytes } from '../../formats/bytes.js';
import { ip, looseIp } from '../../formats/ip.js';
import { dnsSubdomain, dnsSubdomainLoose } from '../../formats/name.js';
import { on } from '../on.js';

const POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];

export const pod = on('PodSpec', {
  'dns-policy': {
    says: '`dnsPolicy` is `ClusterFirst`, `ClusterFirstWithHostNet`, `Default` or `None`.',
    check: ({ dnsPolicy }, at) => at.oneOf('dnsPolicy', dnsPolicy || 'ClusterFirst', POLICIES),
  },
  'dns-config': {
    says: 'With `dnsPolicy: None` there are `dnsConfig.nameservers`.',
    advice: 'Write at least one of `dnsConfig.nameservers`, or leave out `dnsPolicy`.',
    check({ dnsPolicy, dnsConfig }, at) {
      if (dnsPolicy !== 'None') return;
      if (dnsConfig === undefined) at.required('dnsConfig', 'must provide `dnsConfig` when `dnsPolicy` is None');
      else if (!dnsConfig.nameservers?.length) {
        at.required('dnsConfig.nameservers', 'must provide at least one DNS nameserver when `dnsPolicy` is None');
        at.skip('dnsConfig');
      }
    },
  },
});

export const config = on('PodDNSConfig', {
  counts: {
    says: 'A Pod has at most 3 `nameservers`, and at most 32 `searches` with 2048 characters together.',
    check({ nameservers = [], searches = [] }, at) {
      if (nameservers.length > 3) at.invalid('nameservers', nameservers, 'must not have more than 3 nameservers');
      if (searches.length > 32) at.invalid('searches', searches, 'must not have more than 32 search paths');
      if (bytes(searches.join(' ')) > 2048)
        at.invalid('searches', searches, 'must not have more than 2048 characters (including spaces) in the search list');
    },
  },
  nameservers: {
    since: 36,
    says: 'A name server is an IP address.',
    advice: 'Write its address: a name cannot be resolved before there is a name server.',
    check({ nameservers }, at) {
      nameservers?.forEach((server, i) => {
        at.format(`nameservers[${i}]`, server, ip);
      });
    },
  },
  'nameservers-loose': {
    until: 35,
    says: 'A name server is an IP address, with leading zeros or without.',
    advice: 'Write its address: a name cannot be resolved before there is a name server.',
    check({ nameservers }, at) {
      nameservers?.forEach((server, i) => {
        at.format(`nameservers[${i}]`, server, looseIp);
      });
    },
  },
  searches: {
    says: 'A search domain is a DNS subdomain, in which `_` may stand too, or `.`.',
    check({ searches }, at) {
      searches?.forEach((s, i) => {
        if (s !== '.') at.format(`searches[${i}]`, s.replace(/\.$/, ''), dnsSubdomainLoose);
      });
    },
  },
  options: {
    says: 'A DNS option has a `name`.',
    advice: 'Write the name of an option of resolv.conf, as `ndots`.',
    check({ options }, at) {
      options?.forEach(({ name }, i) => {
        if (!name) at.required(`options[${i}]`, 'must not be empty');
      });
    },
  },
});

export const alias = on('HostAlias', {
  ip: { since: 36, says: 'The `ip` of a host alias is an IP address.', check: ({ ip: address = '' }, at) => at.format('ip', address, ip) },
  'ip-loose': {
    until: 35,
    says: 'The `ip` of a host alias is an IP address, with leading zeros or without.',
    check: ({ ip: address = '' }, at) => at.format('ip', address, looseIp),
  },
  names: {
    says: 'The `hostnames` of a host alias are DNS subdomains.',
    check({ hostnames }, at) {
      hostnames?.forEach((name, i) => {
        at.format(`hostnames[${i}]`, name, dnsSubdomain);
      });
    },
  },
});
