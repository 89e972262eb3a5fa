import type { Api } from '../../api/api.js';
import { defineRules } from '../context/define-rules.js';
import { clusterIpsOf, serviceTypeOf } from '../shared/service-type.js';
import { warnCidr } from '../shared/warn-cidr.js';
import { warnIp } from '../shared/warn-ip.js';

const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';
const TOPOLOGY_MODE = 'service.kubernetes.io/topology-mode';

const isHeadlessClusterIp = (spec: Api<'ServiceSpec'>): boolean =>
  serviceTypeOf(spec) === 'ClusterIP' && spec.clusterIP === 'None';

export const serviceAnnotationWarnings = defineRules('warning', 'Service', {
  'topology-hints': {
    description: `The annotation \`${TOPOLOGY_HINTS}\` is deprecated.`,
    remediation: `Write \`${TOPOLOGY_MODE}\` instead.`,
    check({ metadata }, context) {
      if (metadata?.annotations?.[TOPOLOGY_HINTS] !== undefined)
        context.reportWithoutField(
          ['metadata', 'annotations', TOPOLOGY_HINTS],
          `annotation ${TOPOLOGY_HINTS} is deprecated, please use ${TOPOLOGY_MODE} instead`,
        );
    },
  },
});

/** In the order of the server. */
export const serviceWarnings = defineRules('warning', 'ServiceSpec', {
  'cluster-ip-form': {
    description: 'A cluster IP is in the usual form: without leading zeros, and in lower case.',
    remediation: 'Write the form that the warning shows.',
    check(spec, context) {
      if (!spec.clusterIP || spec.clusterIP === 'None') return;
      for (const [i, each] of clusterIpsOf(spec).entries()) {
        const path = spec.clusterIPs?.length ? ['clusterIPs', i] : 'clusterIP';
        warnIp({ path, field: `clusterIPs[${i}]` }, each, context);
      }
    },
  },
  'ignored-when-headless': {
    description:
      'A headless Service has no `loadBalancerIP`, no `externalIPs` and no `sessionAffinity`.',
    remediation: 'Leave it out, or leave out `clusterIP: None`.',
    check(spec, context) {
      if (!isHeadlessClusterIp(spec)) return;
      const ignored = (field: string, name = field): void =>
        context.reportWithoutField(field, `spec.${name} is ignored for headless services`);
      if (spec.loadBalancerIP) ignored('loadBalancerIP');
      if (spec.externalIPs?.length) ignored('externalIPs');
      if ((spec.sessionAffinity || 'None') !== 'None')
        ignored('sessionAffinity', 'SessionAffinity');
    },
  },
  'external-ip-form': {
    description: 'An external IP is in the usual form: without leading zeros, and in lower case.',
    remediation: 'Write the form that the warning shows.',
    check({ externalIPs = [] }, context) {
      for (const [i, each] of externalIPs.entries()) warnIp(['externalIPs', i], each, context);
    },
  },
  'deprecated-external-ips': {
    since: 36,
    description: '`externalIPs` is deprecated.',
    remediation: 'Write `type: LoadBalancer`, or use a Gateway.',
    check(spec, context) {
      if (
        spec.externalIPs?.length &&
        !isHeadlessClusterIp(spec) &&
        serviceTypeOf(spec) !== 'ExternalName'
      )
        context.reportWithoutField(
          'externalIPs',
          'spec.externalIPs is deprecated and may no longer be implemented in some clusters',
        );
    },
  },
  'load-balancer-ip-form': {
    description: '`loadBalancerIP` is in the usual form: without leading zeros, and in lower case.',
    remediation: 'Write the form that the warning shows.',
    check({ loadBalancerIP }, context) {
      if (loadBalancerIP) warnIp('loadBalancerIP', loadBalancerIP, context);
    },
  },
  'source-range-form': {
    description:
      'A range in `loadBalancerSourceRanges` is in the usual form, and no bits beyond the prefix ' +
      'are set.',
    remediation: 'Write one of the forms that the warning shows.',
    check({ loadBalancerSourceRanges = [] }, context) {
      for (const [i, each] of loadBalancerSourceRanges.entries())
        warnCidr(['loadBalancerSourceRanges', i], each, context);
    },
  },
  'ignored-external-ips': {
    description: 'A Service of the type `ExternalName` has no `externalIPs`.',
    remediation: 'Leave them out.',
    check(spec, context) {
      if (serviceTypeOf(spec) === 'ExternalName' && spec.externalIPs?.length)
        context.reportWithoutField(
          'externalIPs',
          'spec.externalIPs is ignored when spec.type is "ExternalName"',
        );
    },
  },
  'ignored-external-name': {
    description: 'Only a Service of the type `ExternalName` has an `externalName`.',
    remediation: 'Write `type: ExternalName`, or leave it out.',
    check(spec, context) {
      if (serviceTypeOf(spec) !== 'ExternalName' && spec.externalName)
        context.reportWithoutField(
          'externalName',
          'spec.externalName is ignored when spec.type is not "ExternalName"',
        );
    },
  },
  'prefer-close': {
    since: 35,
    description: '`trafficDistribution: PreferClose` is deprecated.',
    remediation: 'Write `PreferSameZone`, which means the same.',
    check({ trafficDistribution }, context) {
      if (trafficDistribution === 'PreferClose')
        context.reportWithoutField(
          'trafficDistribution',
          'spec.trafficDistribution: "PreferClose" is deprecated; use "PreferSameZone"',
        );
    },
  },
});
