import {
  account,
  autoscaler,
  binding,
  budget,
  data,
  expressions,
  ingress,
  inNamespace,
  KEY_REF,
  labels,
  login,
  type Manifest,
  pod,
  policy,
  programOf,
  RBAC,
  role,
  service,
  serviceOf,
  settings,
  variable,
  web,
  workload,
} from '../../support/linked-manifests.js';

test.each<[string, readonly Manifest[], string]>([
  ['a key of a ConfigMap', [variable(KEY_REF), settings], "env: { A: settings.key('MODE') }"],
  [
    'a key of a Secret',
    [variable({ secretKeyRef: { name: 'login', key: 'token' } }), login],
    "env: { A: login.key('token') }",
  ],
  [
    'an optional key',
    [variable({ configMapKeyRef: { ...KEY_REF.configMapKeyRef, optional: true } }), settings],
    "configMapKeyRef: { name: settings, key: 'MODE', optional: true }",
  ],
  [
    'all keys',
    [pod({}, { envFrom: [{ configMapRef: { name: 'settings' } }] }), settings],
    'envFrom: [{ configMapRef: { name: settings } }]',
  ],
  [
    'a volume of a ConfigMap',
    [
      pod({
        volumes: [
          { name: 'v', configMap: { name: 'settings', items: [{ key: 'MODE', path: 'a' }] } },
        ],
      }),
      settings,
    ],
    "configMap: { name: settings, items: [{ key: 'MODE', path: 'a' }] }",
  ],
  [
    'a volume of a Secret',
    [pod({ volumes: [{ name: 'v', secret: { secretName: 'login' } }] }), login],
    'secret: { secretName: login }',
  ],
  [
    'a volume of a claim',
    [pod({ volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'data' } }] }), data],
    'persistentVolumeClaim: { claimName: data }',
  ],
  [
    'a projected volume',
    [
      pod({
        volumes: [
          {
            name: 'v',
            projected: {
              sources: [{ configMap: { name: 'settings' } }, { secret: { name: 'login' } }],
            },
          },
        ],
      }),
      settings,
      login,
    ],
    'sources: [{ configMap: { name: settings } }, { secret: { name: login } }]',
  ],
  [
    'a ServiceAccount',
    [pod({ serviceAccountName: 'account' }), account],
    'serviceAccountName: account',
  ],
  [
    'the Secrets of a registry',
    [pod({ imagePullSecrets: [{ name: 'login' }, { name: 'other' }] }), login],
    "imagePullSecrets: [login, 'other']",
  ],
  [
    'the Service of a StatefulSet',
    [workload('StatefulSet', { serviceName: 'service' }), service],
    'serviceName: service',
  ],
  [
    'the Pods of a Service',
    [serviceOf({ ports: [{ port: 80, targetPort: 'http' }] }), web],
    'selector: web',
  ],
  ['the Pods of a budget', [budget({ matchLabels: labels }), web], 'selector: web'],
  [
    'a selector with expressions',
    [budget({ matchLabels: labels, ...expressions }), workload('Deployment', {}, expressions)],
    'selector: web',
  ],
  [
    'the Pods of a policy and of its peers',
    [
      policy({
        podSelector: { matchLabels: labels },
        ingress: [{ from: [{ podSelector: { matchLabels: labels } }], ports: [{ port: 'http' }] }],
      }),
      web,
    ],
    "podSelector: web, ingress: [{ from: [{ podSelector: web }], ports: [{ port: 'http' }] }]",
  ],
  [
    'the target of an autoscaler',
    [autoscaler({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }), web],
    'scaleTargetRef: web',
  ],
  [
    'the Service of an Ingress, by the name of a port',
    [ingress({ name: 'http' }), service],
    "service: { name: service, port: { name: 'http' } }",
  ],
  [
    'the Service of an Ingress, by the number of a port',
    [ingress({ number: 80 }), service],
    'service: { name: service, port: { number: 80 } }',
  ],
  [
    'the role and the subjects of a binding',
    [
      binding({ apiGroup: RBAC, kind: 'Role', name: 'role' }, [
        { kind: 'ServiceAccount', name: 'account', namespace: 'one' },
        { kind: 'User', name: 'account' },
      ]),
      role,
      inNamespace(account, 'one'),
    ],
    "roleRef: role, subjects: [account, { kind: 'User', name: 'account' }]",
  ],
])('refers to the construct: %s', (_, objects, expected) =>
  expect(withoutBreaks(programOf(objects))).toContain(expected),
);

/** Joins the lines of a program. */
const withoutBreaks = (program: string): string =>
  program
    .replace(/\s*\n\s*/g, ' ')
    .replace(/, (?=[}\])])/g, ' ')
    .replace(/(?<=[[(]) | (?=[\])])/g, '');
