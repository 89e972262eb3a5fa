import { endpointIp } from '../../formats/endpoint-ip.js';
import { ip, legacyIp } from '../../formats/ip.js';
import { dnsSubdomain, labelErrors } from '../../formats/name-formats.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import { clusterIpsOf, isHeadless, serviceTypeOf } from '../shared/service-type.js';

const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';
const TOPOLOGY_MODE = 'service.kubernetes.io/topology-mode';

/** The longest time in seconds for which a client stays with a Pod: one day. */
const MAX_AFFINITY_SECONDS = 86_400;

export const serviceRules = defineRules('validation', 'Service', {
  'topology-annotations': {
    description:
      `The annotation \`${TOPOLOGY_MODE}\` is equal to the deprecated annotation ` +
      `\`${TOPOLOGY_HINTS}\`.`,
    remediation: `Leave out \`${TOPOLOGY_HINTS}\`.`,
    check({ metadata }, context) {
      const { [TOPOLOGY_HINTS]: hints, [TOPOLOGY_MODE]: mode } = metadata?.annotations ?? {};
      if (hints !== undefined && mode !== undefined && hints !== mode)
        context.invalid(
          ['metadata', 'annotations', TOPOLOGY_MODE],
          mode,
          `must match annotations[${TOPOLOGY_HINTS}] when both are specified`,
        );
    },
  },
});

export const serviceSpecRules = defineRules('validation', 'ServiceSpec', {
  type: {
    description: '`type` is `ClusterIP`, `NodePort`, `LoadBalancer` or `ExternalName`.',
    check: ({ type }, context) => context.oneOf('type', type || 'ClusterIP', SERVICE_TYPES),
  },
  ports: {
    description: 'A Service that is not headless and not an `ExternalName` has `ports`.',
    remediation: 'Write a port, such as `port: 80` with `targetPort: 8080`.',
    check(spec, context) {
      if (!spec.ports?.length && !isHeadless(spec) && serviceTypeOf(spec) !== 'ExternalName')
        context.required('ports');
    },
  },
  headless: {
    description: 'Only a Service of the type `ClusterIP` is headless.',
    remediation: 'Leave out `clusterIP: None`, or `type`.',
    check(spec, context) {
      const type = serviceTypeOf(spec);
      if (isHeadless(spec) && (type === 'LoadBalancer' || type === 'NodePort'))
        context.invalid(
          { path: 'clusterIP', field: 'clusterIPs[0]' },
          'None',
          `may not be set to 'None' for ${type} services`,
        );
    },
  },
  'external-name': {
    description: 'A Service of the type `ExternalName` has the DNS name of another host.',
    remediation: 'Write the name in `externalName`, such as `db.example.com`.',
    check(spec, context) {
      if (serviceTypeOf(spec) !== 'ExternalName') return;
      context.requiredFormat('externalName', spec.externalName?.replace(/\.$/, ''), dnsSubdomain);
    },
  },
  'external-name-addresses': {
    description: 'A Service of the type `ExternalName` has no cluster IP and no IP families.',
    remediation: 'Leave them out.',
    check(spec, context) {
      if (serviceTypeOf(spec) !== 'ExternalName') return;
      const detail = 'may not be set for ExternalName services';
      const path = spec.clusterIPs?.length ? 'clusterIPs' : 'clusterIP';
      if (clusterIpsOf(spec).length > 0) context.forbidden({ path, field: 'clusterIPs' }, detail);
      if (spec.ipFamilies?.length) context.forbidden('ipFamilies', detail);
      if (spec.ipFamilyPolicy !== undefined) context.forbidden('ipFamilyPolicy', detail);
    },
  },
  selector: {
    description: 'The keys of `selector` are qualified names, and its values are label values.',
    check({ selector }, context) {
      if (selector) context.invalidEach('selector', labelErrors(selector));
    },
  },
  'session-affinity': {
    description: '`sessionAffinity` is `ClientIP` or `None`.',
    check: ({ sessionAffinity }, context) =>
      context.oneOf('sessionAffinity', sessionAffinity || 'None', ['ClientIP', 'None']),
  },
  'session-affinity-timeout': {
    description: `A client stays with a Pod for 1 to ${MAX_AFFINITY_SECONDS} seconds.`,
    remediation: 'Write a number of seconds up to one day, or leave it out: 10800 is the default.',
    check({ sessionAffinity, sessionAffinityConfig }, context) {
      const seconds = sessionAffinityConfig?.clientIP?.timeoutSeconds;
      if (sessionAffinity !== 'ClientIP' || seconds === undefined) return;
      if (seconds <= 0 || seconds > MAX_AFFINITY_SECONDS)
        context.invalid(
          ['sessionAffinityConfig', 'clientIP', 'timeoutSeconds'],
          seconds,
          `must be greater than 0 and less than ${MAX_AFFINITY_SECONDS}`,
        );
    },
  },
  'external-ips': {
    since: 36,
    description:
      'An external IP is an IP address without leading zeros, and not a loopback, link-local or ' +
      'unspecified address.',
    remediation: 'Write an address that leads to the nodes, such as `192.0.2.7`.',
    check: ({ externalIPs }, context) => checkExternalIps(externalIPs, ip, context),
  },
  'legacy-external-ips': {
    until: 35,
    description:
      'An external IP is an IP address, and not a loopback, link-local or unspecified address.',
    remediation: 'Write an address that leads to the nodes, such as `192.0.2.7`.',
    check: ({ externalIPs }, context) => checkExternalIps(externalIPs, legacyIp, context),
  },
});

const SERVICE_TYPES = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];

function checkExternalIps(
  addresses: readonly string[] = [],
  format: typeof ip,
  context: PodRuleContext,
): void {
  for (const [i, each] of addresses.entries())
    context.format(['externalIPs', i], each, (value) => format(value) ?? endpointIp(value));
}
