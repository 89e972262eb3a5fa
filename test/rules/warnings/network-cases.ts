import type { Api } from '../../../lib/api/api.js';
import type { WarningCase } from './warning-case.js';

const service = (spec: Api<'ServiceSpec'>, annotations: Api<'ObjectMeta'>['annotations'] = {}) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'a', annotations },
  spec: { ports: [{ port: 80 }], ...spec },
});
const ingress = (spec: Api<'IngressSpec'>) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'a', annotations: { 'kubernetes.io/ingress.class': 'nginx' } },
  spec: { defaultBackend: { service: { name: 'a', port: { number: 80 } } }, ...spec },
});
const policy = (...peers: readonly Api<'IPBlock'>[]) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'a' },
  spec: { podSelector: {}, ingress: [{ from: peers.map((ipBlock) => ({ ipBlock })) }] },
});
const balanced = (...loadBalancerSourceRanges: readonly string[]) =>
  service({ type: 'LoadBalancer', loadBalancerSourceRanges });

const HINTS = 'service.kubernetes.io/topology-aware-hints';

/** Warnings about Services, Ingresses and NetworkPolicies. */
export const networkCases: readonly WarningCase[] = [
  {
    rule: 'Service/topology-hints',
    invalid: service({}, { [HINTS]: 'Auto' }),
    texts: [
      `annotation ${HINTS} is deprecated, please use service.kubernetes.io/topology-mode instead`,
    ],
    fields: [`metadata.annotations[${HINTS}]`],
    valid: service({}, { 'service.kubernetes.io/topology-mode': 'Auto' }),
  },
  {
    rule: 'ServiceSpec/cluster-ip-form',
    invalid: service({ clusterIP: 'FD00::9' }),
    texts: [
      'spec.clusterIPs[0]: IPv6 address "FD00::9" should be in RFC 5952 canonical format ' +
        '("fd00::9")',
    ],
    fields: ['spec.clusterIP'],
    valid: service({ clusterIP: 'fd00::9' }),
  },
  {
    rule: 'ServiceSpec/cluster-ip-form',
    minor: 35,
    invalid: service({ clusterIP: '010.96.0.9', clusterIPs: ['010.96.0.9'] }),
    texts: [
      'spec.clusterIPs[0]: non-standard IP address "010.96.0.9" will be considered invalid in a ' +
        'future Kubernetes release: use "10.96.0.9"',
    ],
    valid: service({ clusterIP: 'None', clusterIPs: ['None'] }),
  },
  {
    rule: 'ServiceSpec/ignored-when-headless',
    invalid: service({
      clusterIP: 'None',
      loadBalancerIP: '192.0.2.1',
      externalIPs: ['192.0.2.2'],
      sessionAffinity: 'ClientIP',
    }),
    texts: [
      'spec.loadBalancerIP is ignored for headless services',
      'spec.externalIPs is ignored for headless services',
      'spec.SessionAffinity is ignored for headless services',
    ],
    fields: ['spec.loadBalancerIP', 'spec.externalIPs', 'spec.sessionAffinity'],
    valid: service({ clusterIP: 'None', sessionAffinity: 'None' }),
  },
  {
    rule: 'ServiceSpec/external-ip-form',
    invalid: service({ externalIPs: ['192.0.2.1', 'FD00::9'] }),
    texts: [
      'spec.externalIPs[1]: IPv6 address "FD00::9" should be in RFC 5952 canonical format ' +
        '("fd00::9")',
    ],
    valid: service({ externalIPs: ['192.0.2.1', 'fd00::9'] }),
  },
  {
    rule: 'ServiceSpec/deprecated-external-ips',
    invalid: service({ externalIPs: ['192.0.2.1'] }),
    texts: ['spec.externalIPs is deprecated and may no longer be implemented in some clusters'],
    fields: ['spec.externalIPs'],
    valid: service({ externalIPs: [] }),
  },
  {
    rule: 'ServiceSpec/load-balancer-ip-form',
    invalid: service({ type: 'LoadBalancer', loadBalancerIP: '192.0.02.1' }),
    texts: [
      'spec.loadBalancerIP: non-standard IP address "192.0.02.1" is invalid: use "192.0.2.1"',
    ],
    valid: service({ type: 'LoadBalancer', loadBalancerIP: '192.0.2.1' }),
  },
  {
    rule: 'ServiceSpec/source-range-form',
    minor: 35,
    invalid: balanced('10.1.2.3/08', 'FD00::/8', '::ffff:10.0.0.0/104'),
    texts: [
      'spec.loadBalancerSourceRanges[0]: CIDR value "10.1.2.3/08" is ambiguous in this context ' +
        '(should be "10.0.0.0/8" or "10.1.2.3/32"?)',
      'spec.loadBalancerSourceRanges[0]: non-standard CIDR value "10.1.2.3/08" will be ' +
        'considered invalid in a future Kubernetes release: use "10.0.0.0/8"',
      'spec.loadBalancerSourceRanges[1]: IPv6 CIDR value "FD00::/8" should be in RFC 5952 ' +
        'canonical format ("fd00::/8")',
      'spec.loadBalancerSourceRanges[2]: non-standard CIDR value "::ffff:10.0.0.0/104" will be ' +
        'considered invalid in a future Kubernetes release: use "10.0.0.0/8"',
    ],
    valid: balanced('10.0.0.0/8', 'fd00::/8', ' 10.1.2.3/8'),
  },
  {
    rule: 'ServiceSpec/ignored-external-ips',
    invalid: service({
      type: 'ExternalName',
      externalName: 'db.example.com',
      externalIPs: ['192.0.2.1'],
    }),
    texts: ['spec.externalIPs is ignored when spec.type is "ExternalName"'],
    fields: ['spec.externalIPs'],
    valid: service({ externalIPs: ['192.0.2.1'] }),
  },
  {
    rule: 'ServiceSpec/ignored-external-name',
    invalid: service({ externalName: 'db.example.com' }),
    texts: ['spec.externalName is ignored when spec.type is not "ExternalName"'],
    fields: ['spec.externalName'],
    valid: service({ type: 'ExternalName', externalName: 'db.example.com' }),
  },
  {
    rule: 'ServiceSpec/prefer-close',
    invalid: service({ trafficDistribution: 'PreferClose' }),
    texts: ['spec.trafficDistribution: "PreferClose" is deprecated; use "PreferSameZone"'],
    fields: ['spec.trafficDistribution'],
    valid: service({ trafficDistribution: 'PreferSameZone' }),
  },
  {
    rule: 'Ingress/class-annotation',
    invalid: ingress({}),
    texts: [
      'annotation "kubernetes.io/ingress.class" is deprecated, please use ' +
        "'spec.ingressClassName' instead",
    ],
    fields: ['metadata.annotations[kubernetes.io/ingress.class]'],
    valid: ingress({ ingressClassName: 'nginx' }),
  },
  {
    rule: 'IPBlock/range-form',
    invalid: policy({ cidr: '10.0.0.0/8' }, { cidr: 'FD00::/8', except: ['FD00:0:1::/48'] }),
    texts: [
      'spec.ingress[0].from[1].ipBlock.cidr: IPv6 CIDR value "FD00::/8" should be in RFC 5952 ' +
        'canonical format ("fd00::/8")',
      'spec.ingress[0].from[1].ipBlock.except[0]: IPv6 CIDR value "FD00:0:1::/48" should be in ' +
        'RFC 5952 canonical format ("fd00:0:1::/48")',
    ],
    valid: policy({ cidr: 'fd00::/8', except: ['fd00:0:1::/48'] }),
  },
];
