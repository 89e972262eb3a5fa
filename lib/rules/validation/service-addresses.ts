import type { Api } from '../../api/api.js';
import type { ReportedField } from '../../engine/reported-field.js';
import { ipBytes, ipv4Bytes } from '../../formats/canonical-ip.js';
import { ip, legacyIp } from '../../formats/ip.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';
import { clusterIpsOf, isHeadless, serviceTypeOf } from '../shared/service-type.js';

type ServiceSpec = Api<'ServiceSpec'>;

const isIpv6 = (address: string): boolean => {
  const bytes = ipBytes(address);
  return bytes !== undefined && ipv4Bytes(bytes) === undefined;
};

/** Returns where `clusterIPs` is written: Kubernetes copies `clusterIP` if it is omitted. */
const clusterIpsField = ({ clusterIPs }: ServiceSpec): ReportedField =>
  clusterIPs?.length ? 'clusterIPs' : { path: 'clusterIP', field: 'clusterIPs' };
const clusterIpField = ({ clusterIPs }: ServiceSpec, i: number): ReportedField =>
  clusterIPs?.length ? ['clusterIPs', i] : { path: 'clusterIP', field: `clusterIPs[${i}]` };

/**
 * The rules that a server checks before it gives a Service its addresses. If one of them reports an
 * error, the server checks nothing else.
 */
export const serviceAddressRules = defineRules('validation', 'ServiceSpec', {
  'cluster-ips-match': {
    description: '`clusterIP` is the first address in `clusterIPs`.',
    remediation: 'Leave out `clusterIPs`, or write its first address in `clusterIP` too.',
    check(spec, context) {
      const { clusterIP, clusterIPs } = spec;
      if (serviceTypeOf(spec) === 'ExternalName' || !clusterIPs?.length) return;
      if (!clusterIP)
        context.invalid(
          'clusterIPs',
          clusterIPs,
          'must be empty when `clusterIP` is not specified',
        );
      else if (clusterIPs[0] !== clusterIP)
        context.invalid('clusterIPs', clusterIPs, 'first value must match `clusterIP`');
    },
  },
  'ip-families': {
    description: '`ipFamilies` contains `IPv4`, `IPv6` or both, each once.',
    check(spec, context) {
      if (serviceTypeOf(spec) === 'ExternalName') return;
      const seen = new Set<string>();
      for (const [i, family] of (spec.ipFamilies ?? []).entries()) {
        context.oneOf(['ipFamilies', i], family, ['IPv4', 'IPv6']);
        if (seen.has(family)) context.duplicate(['ipFamilies', i], FormattedValue.asJson(family));
        seen.add(family);
      }
    },
  },
  'ip-family-policy': {
    description: '`ipFamilyPolicy` is `SingleStack`, `PreferDualStack` or `RequireDualStack`.',
    check(spec, context) {
      const { ipFamilyPolicy } = spec;
      if (serviceTypeOf(spec) !== 'ExternalName' && ipFamilyPolicy !== undefined)
        context.oneOf('ipFamilyPolicy', ipFamilyPolicy, IP_FAMILY_POLICIES);
    },
  },
  'cluster-ips': {
    since: 36,
    description:
      'A cluster IP is an IP address without leading zeros, or `None`, which is the only one. A ' +
      'Service has at most two: one IPv4 and one IPv6 address.',
    remediation: 'Leave out `clusterIP` and `clusterIPs`: the cluster allocates the addresses.',
    check: (spec, context) => checkClusterIps(spec, ip, context),
  },
  'legacy-cluster-ips': {
    until: 35,
    description:
      'A cluster IP is an IP address, or `None`, which is the only one. A Service has at most ' +
      'two: one IPv4 and one IPv6 address.',
    remediation: 'Leave out `clusterIP` and `clusterIPs`: the cluster allocates the addresses.',
    check: (spec, context) => checkClusterIps(spec, legacyIp, context),
  },
});

export const singleStackRules = defineRules('validation', 'ServiceSpec', {
  'single-stack': {
    isLate: true,
    description:
      'A Service with two cluster IPs or two IP families has the `ipFamilyPolicy` ' +
      '`PreferDualStack` or `RequireDualStack`. The default is `SingleStack`, except for a ' +
      'headless Service without a selector.',
    remediation: 'Add `ipFamilyPolicy: PreferDualStack`, or leave out the second one.',
    check(spec, context) {
      const { ipFamilyPolicy = defaultIpFamilyPolicy(spec), ipFamilies = [] } = spec;
      const isSingle = serviceTypeOf(spec) !== 'ExternalName' && ipFamilyPolicy === 'SingleStack';
      if (!isSingle || context.findings.some(({ rule }) => EARLY_RULES.has(rule))) return;
      const policy = FormattedValue.asJson('SingleStack');
      const report = (what: string): void =>
        context.invalid(
          'ipFamilyPolicy',
          policy,
          `must be 'RequireDualStack' or 'PreferDualStack' when multiple ${what} are specified`,
        );
      if (clusterIpsOf(spec).length === 2) report('cluster IPs');
      if (ipFamilies.length === 2) report('IP families');
    },
  },
});

const EARLY_RULES: ReadonlySet<string> = new Set(serviceAddressRules.map(({ id }) => id));
const IP_FAMILY_POLICIES = ['PreferDualStack', 'RequireDualStack', 'SingleStack'];

const defaultIpFamilyPolicy = ({ clusterIP, selector = {} }: ServiceSpec): string =>
  clusterIP === 'None' && Object.keys(selector).length === 0 ? 'RequireDualStack' : 'SingleStack';

function checkClusterIps(spec: ServiceSpec, format: typeof ip, context: PodRuleContext): void {
  if (serviceTypeOf(spec) === 'ExternalName') return;
  const all = clusterIpsOf(spec);
  const invalid = (detail: string): void => context.invalid(clusterIpsField(spec), all, detail);
  const hasMixedNone = all[0] === 'None' && all.length > 1;
  if (hasMixedNone) invalid("'None' must be the first and only value");
  const addresses = [...all.entries()].filter(([i, each]) => i > 0 || each !== 'None');
  for (const [i, each] of addresses) context.format(clusterIpField(spec, i), each, format);
  if (all.length > 2) invalid('may only hold up to 2 values');
  if (hasMixedNone || addresses.some(([, each]) => format(each) !== undefined)) return;
  if (all.length > 1 && new Set(all.map(isIpv6)).size < 2)
    invalid('may specify no more than one IP for each IP family');
  if (isHeadless(spec)) return;
  for (const [i, family] of (spec.ipFamilies ?? []).slice(0, all.length).entries()) {
    const address = all[i] ?? '';
    if (['IPv4', 'IPv6'].includes(family) && isIpv6(address) !== (family === 'IPv6'))
      context.invalid(
        clusterIpField(spec, i),
        address,
        `expected an ${family} value as indicated by \`ipFamilies[${i}]\``,
      );
  }
}
