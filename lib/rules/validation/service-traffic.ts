import { cidr, legacyCidr } from '../../formats/cidr.js';
import { trimGoSpace } from '../../formats/go-whitespace.js';
import { portNumber, qualifiedName } from '../../formats/name-formats.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';
import { hasNodePorts, serviceTypeOf } from '../shared/service-type.js';

const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const ONLY_LOAD_BALANCER = "may only be used when `type` is 'LoadBalancer'";
const POLICIES = ['Cluster', 'Local'];

export const sourceRangesAnnotationRules = defineRules('validation', 'Service', {
  'source-ranges-annotation': {
    description:
      `The annotation \`${SOURCE_RANGES}\` of a Service of the type \`LoadBalancer\` is a list of ` +
      'ranges of addresses, separated by commas. It is ignored if `loadBalancerSourceRanges` is ' +
      'set.',
    remediation: 'Write the ranges in `spec.loadBalancerSourceRanges`.',
    check({ metadata, spec = {} }, context) {
      const ranges = metadata?.annotations?.[SOURCE_RANGES];
      if (ranges === undefined || spec.loadBalancerSourceRanges?.length) return;
      const field = ['metadata', 'annotations', SOURCE_RANGES];
      if (serviceTypeOf(spec) !== 'LoadBalancer') context.forbidden(field, ONLY_LOAD_BALANCER);
      if (trimGoSpace(ranges) === '') return;
      for (const range of ranges.split(','))
        context.format(field, trimGoSpace(range), cidrFormatFor(context));
    },
  },
});

export const serviceTrafficRules = defineRules('validation', 'ServiceSpec', {
  'source-ranges': {
    description:
      '`loadBalancerSourceRanges` of a Service of the type `LoadBalancer` are ranges of addresses.',
    remediation: 'Write ranges such as `10.0.0.0/8`.',
    check(spec, context) {
      const ranges = spec.loadBalancerSourceRanges ?? [];
      const path = 'loadBalancerSourceRanges';
      const field = 'LoadBalancerSourceRanges';
      if (ranges.length > 0 && serviceTypeOf(spec) !== 'LoadBalancer')
        context.forbidden({ path, field }, ONLY_LOAD_BALANCER);
      for (const [i, range] of ranges.entries())
        context.format(
          { path: [path, i], field: `${field}[${i}]` },
          trimGoSpace(range),
          cidrFormatFor(context),
        );
    },
  },
  'allocate-node-ports': {
    description: 'Only a Service of the type `LoadBalancer` has `allocateLoadBalancerNodePorts`.',
    remediation: 'Leave it out.',
    check(spec, context) {
      if (
        spec.allocateLoadBalancerNodePorts !== undefined &&
        serviceTypeOf(spec) !== 'LoadBalancer'
      )
        context.forbidden('allocateLoadBalancerNodePorts', ONLY_LOAD_BALANCER);
    },
  },
  'load-balancer-class': {
    description:
      'The `loadBalancerClass` of a Service of the type `LoadBalancer` is a qualified name.',
    remediation: 'Write a name such as `example.com/internal`, or leave it out.',
    check(spec, context) {
      const { loadBalancerClass } = spec;
      if (loadBalancerClass === undefined) return;
      if (serviceTypeOf(spec) !== 'LoadBalancer')
        context.forbidden('loadBalancerClass', ONLY_LOAD_BALANCER);
      else context.format('loadBalancerClass', loadBalancerClass, qualifiedName);
    },
  },
  'external-traffic-policy': {
    description:
      '`externalTrafficPolicy` of a Service that can be reached from outside the cluster is ' +
      '`Cluster` or `Local`.',
    remediation:
      'Leave it out, or write `type: NodePort` or `type: LoadBalancer`, or `externalIPs`.',
    check(spec, context) {
      const { externalTrafficPolicy: policy, externalIPs = [] } = spec;
      if (!policy) return;
      const isExternal =
        hasNodePorts(spec) || (serviceTypeOf(spec) === 'ClusterIP' && externalIPs.length > 0);
      if (isExternal) context.oneOf('externalTrafficPolicy', policy, POLICIES);
      else
        context.invalid(
          'externalTrafficPolicy',
          FormattedValue.asJson(policy),
          'may only be set for externally-accessible services',
        );
    },
  },
  'health-check-node-port': {
    description:
      'Only a Service of the type `LoadBalancer` with `externalTrafficPolicy: Local` has a ' +
      '`healthCheckNodePort`. It is between 1 and 65535.',
    remediation: 'Leave it out: the cluster allocates one.',
    check(spec, context) {
      const { healthCheckNodePort: port, externalTrafficPolicy } = spec;
      if (!port) return;
      const isUsed = serviceTypeOf(spec) === 'LoadBalancer' && externalTrafficPolicy === 'Local';
      const error = isUsed
        ? portNumber(port)
        : "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'";
      if (error) context.invalid('healthCheckNodePort', port, error);
    },
  },
  'internal-traffic-policy': {
    description: '`internalTrafficPolicy` is `Cluster` or `Local`.',
    check({ internalTrafficPolicy }, context) {
      if (internalTrafficPolicy !== undefined)
        context.oneOf('internalTrafficPolicy', internalTrafficPolicy, POLICIES);
    },
  },
  'traffic-distribution': {
    description:
      '`trafficDistribution` is `PreferSameZone`, `PreferSameNode` or the deprecated ' +
      '`PreferClose`.',
    check({ trafficDistribution }, context) {
      if (trafficDistribution !== undefined)
        context.oneOf('trafficDistribution', trafficDistribution, TRAFFIC_DISTRIBUTIONS);
    },
  },
});

const TRAFFIC_DISTRIBUTIONS = ['PreferClose', 'PreferSameZone', 'PreferSameNode'];

/** Since 1.36, ranges have no leading zeros and no bits beyond the prefix. */
const cidrFormatFor = ({ minor }: PodRuleContext): typeof cidr => (minor < 36 ? legacyCidr : cidr);
