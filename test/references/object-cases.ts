// Objects that are no Pods, and their references.
import { object, service, workload } from '../application/objects.js';
import type { ReferenceCase } from './reference-case.js';

const ingressPath = (backend: object) =>
  object('networking.k8s.io/v1', 'Ingress', 'a', {
    spec: { rules: [{ http: { paths: [{ backend }] } }] },
  });
const PATH = 'spec.rules[0].http.paths[0].backend';

export const objectCases: readonly ReferenceCase[] = [
  [
    'a Service to ports by name, by number, and to its own port',
    service('a', {
      selector: { app: 'web' },
      ports: [
        { port: 80, targetPort: 'http' },
        { port: 53, targetPort: 5353, protocol: 'UDP' },
        { port: 8080 },
        { port: 81, targetPort: '8081' },
      ],
    }),
    [
      'spec.selector: service app=web',
      'spec.ports[0].targetPort: service app=web TCP http',
      'spec.ports[1].targetPort: service app=web UDP 5353',
      'spec.ports[2].port: service app=web TCP 8080',
      'spec.ports[3].targetPort: service app=web TCP 8081',
    ],
  ],
  ['a Service without a selector', service('a', { ports: [{ port: 80 }] }), []],
  [
    'a Service of another name in DNS',
    service('a', { type: 'ExternalName', selector: { app: 'web' } }),
    [],
  ],
  [
    'a Service of Knative',
    object('serving.knative.dev/v1', 'Service', 'a', { spec: { selector: { app: 'web' } } }),
    [],
  ],
  [
    'a budget',
    object('policy/v1', 'PodDisruptionBudget', 'a', {
      spec: { selector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b', 'c'] }] } },
    }),
    ['spec.selector: disruption-budget a In b|c'],
  ],
  [
    'a network policy, with a peer of its own namespace',
    object('networking.k8s.io/v1', 'NetworkPolicy', 'a', {
      spec: {
        podSelector: { matchLabels: { a: 'b' } },
        ingress: [
          {
            from: [
              { podSelector: { matchLabels: { c: 'd' } } },
              { podSelector: { matchLabels: { e: 'f' } }, namespaceSelector: {} },
              { podSelector: {} },
            ],
          },
        ],
        egress: [{ to: [{ podSelector: { matchLabels: { g: 'h' } } }] }],
      },
    }),
    [
      'spec.podSelector: network-policy a=b',
      'spec.ingress[0].from[0].podSelector: network-peer c=d',
      'spec.egress[0].to[0].podSelector: network-peer g=h',
    ],
  ],
  [
    'an Ingress to a port by number',
    ingressPath({ service: { name: 'a', port: { number: 80 } } }),
    [
      `${PATH}.service.name: backend Service a`,
      `${PATH}.service.port.number: backend Service a port 80`,
    ],
  ],
  [
    'an Ingress to an action of its annotations, for the AWS Load Balancer Controller',
    ingressPath({ service: { name: 'redirect', port: { name: 'use-annotation' } } }),
    [],
  ],
  [
    'an Ingress to a port by name',
    ingressPath({ service: { name: 'a', port: { name: 'http' } } }),
    [
      `${PATH}.service.name: backend Service a`,
      `${PATH}.service.port.name: backend Service a port http`,
    ],
  ],
  [
    'an Ingress with a default backend and a certificate',
    object('networking.k8s.io/v1', 'Ingress', 'a', {
      spec: {
        defaultBackend: { service: { name: 'b', port: { number: 80 } } },
        tls: [{ secretName: 'c' }, {}],
      },
    }),
    [
      'spec.defaultBackend.service.name: backend Service b',
      'spec.defaultBackend.service.port.number: backend Service b port 80',
      'spec.tls[0].secretName: certificate Secret c',
    ],
  ],
  [
    'a route of the Gateway API, also to another namespace',
    object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'a', {
      spec: {
        rules: [
          {
            backendRefs: [
              { name: 'b', port: 80 },
              { name: 'c', port: 80, namespace: 'n' },
              { name: 'd', kind: 'Bucket', group: 'example.com' },
            ],
          },
        ],
      },
    }),
    [
      'spec.rules[0].backendRefs[0].name: backend Service b',
      'spec.rules[0].backendRefs[0].port: backend Service b port 80',
      'spec.rules[0].backendRefs[1].name: backend Service n/c',
      'spec.rules[0].backendRefs[1].port: backend Service n/c port 80',
    ],
  ],
  [
    'a webhook, whose port is 443 by default',
    object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'a', {
      webhooks: [
        { clientConfig: { service: { name: 'b', namespace: 'n' } } },
        { clientConfig: {} },
      ],
    }),
    [
      'webhooks[0].clientConfig.service.name: webhook Service n/b',
      'webhooks[0].clientConfig.service.port: webhook Service n/b port 443',
    ],
  ],
  [
    'an APIService',
    object('apiregistration.k8s.io/v1', 'APIService', 'a', {
      spec: { service: { name: 'b', namespace: 'n', port: 8443 } },
    }),
    ['spec.service.name: api Service n/b', 'spec.service.port: api Service n/b port 8443'],
  ],
  [
    'an autoscaler',
    object('autoscaling/v2', 'HorizontalPodAutoscaler', 'a', {
      spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'b' } },
    }),
    ['spec.scaleTargetRef.name: scale Deployment.apps b'],
  ],
  [
    'an autoscaler of KEDA, whose target is a Deployment by default',
    object('keda.sh/v1alpha1', 'ScaledObject', 'a', { spec: { scaleTargetRef: { name: 'b' } } }),
    ['spec.scaleTargetRef.name: scale Deployment.apps b'],
  ],
  [
    'a StatefulSet',
    workload('StatefulSet', 'a', { spec: { serviceName: 'b' } }),
    ['spec.serviceName: hostname Service b'],
  ],
  [
    'a RoleBinding to a Role and an account of another namespace',
    object(
      'rbac.authorization.k8s.io/v1',
      'RoleBinding',
      'a',
      {
        roleRef: { kind: 'Role', name: 'b' },
        subjects: [
          { kind: 'ServiceAccount', name: 'c', namespace: 'm' },
          { kind: 'User', name: 'd' },
        ],
      },
      { namespace: 'n' },
    ),
    [
      'roleRef.name: role Role.rbac.authorization.k8s.io n/b',
      'subjects[0].name: subject ServiceAccount m/c',
    ],
  ],
  [
    'a RoleBinding to a ClusterRole, which has no namespace',
    object(
      'rbac.authorization.k8s.io/v1',
      'RoleBinding',
      'a',
      { roleRef: { kind: 'ClusterRole', name: 'b' } },
      { namespace: 'n' },
    ),
    ['roleRef.name: role ClusterRole.rbac.authorization.k8s.io b'],
  ],
];
