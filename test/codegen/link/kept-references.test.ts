import {
  account,
  autoscaler,
  binding,
  budget,
  expressions,
  ingress,
  inNamespace,
  KEY_REF,
  labels,
  type Manifest,
  named,
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

test.each<[string, readonly Manifest[]]>([
  ['an object that does not exist', [variable(KEY_REF)]],
  ['an object of another namespace', [variable(KEY_REF), inNamespace(settings, 'one')]],
  [
    'a key that does not exist',
    [variable({ configMapKeyRef: { name: 'settings', key: 'MOD' } }), settings],
  ],
  [
    'a key of a volume that does not exist',
    [
      pod({
        volumes: [
          { name: 'v', configMap: { name: 'settings', items: [{ key: 'MOD', path: 'a' }] } },
        ],
      }),
      settings,
    ],
  ],
  ['an object that exists twice', [variable(KEY_REF), settings, settings]],
  [
    'an object that is no construct of this package',
    [variable(KEY_REF), named('v1', 'ConfigMap', 'settings', { data: { 'a b': 'x', MODE: 'a' } })],
  ],
  [
    'an object that the API server rejects',
    [
      variable(KEY_REF),
      named('v1', 'ConfigMap', 'settings', { data: { MODE: 'a' }, binaryData: { MODE: '' } }),
    ],
  ],
  [
    'a key that a patch adds',
    [
      variable({ configMapKeyRef: { name: 'settings', key: 'constructor' } }),
      named('v1', 'ConfigMap', 'settings', { data: { constructor: 'x' } }),
    ],
  ],
  ['the old name of the field', [pod({ serviceAccount: 'account' }), account]],
  [
    'the key of a ConfigMap in a custom resource',
    [
      named('example.com/v1', 'Thing', 'a', {
        spec: {
          template: { spec: { containers: [{ env: [{ name: 'A', valueFrom: KEY_REF }] }] } },
        },
      }),
      settings,
    ],
  ],
  [
    'labels that select more',
    [
      serviceOf({ ports: [{ port: 80 }] }),
      workload('Deployment', {}, { matchLabels: { ...labels, a: 'b' } }),
    ],
  ],
  ['Pods of two workloads', [budget({ matchLabels: labels }), web, workload('DaemonSet')]],
  [
    'a Service whose Pods have expressions',
    [
      serviceOf({ ports: [{ port: 80, targetPort: 'http' }] }),
      workload('Deployment', {}, expressions),
    ],
  ],
  ['an empty list of expressions', [budget({ matchLabels: labels, matchExpressions: [] }), web]],
  [
    'a target port that does not exist',
    [serviceOf({ ports: [{ port: 80, targetPort: 'htpp' }] }), web],
  ],
  ['a port that no container declares', [serviceOf({ ports: [{ port: 80 }] }), web]],
  [
    'a port of a policy that does not exist',
    [
      policy({ podSelector: { matchLabels: labels }, ingress: [{ ports: [{ port: 'htpp' }] }] }),
      web,
    ],
  ],
  [
    'labels that cdk8s derived',
    [
      budget({ matchLabels: { 'cdk8s.io/metadata.addr': 'a' } }),
      workload('Deployment', {}, { matchLabels: { 'cdk8s.io/metadata.addr': 'a' } }),
    ],
  ],
  ['a target without a version', [autoscaler({ kind: 'Deployment', name: 'web' }), web]],
  [
    'a target that cannot be scaled',
    [autoscaler({ apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'web' }), workload('DaemonSet')],
  ],
  ['a port that the Service does not have', [ingress({ number: 81 }), service]],
  ['a role without its group', [binding({ kind: 'Role', name: 'role' }, []), role]],
  [
    'a subject with a group',
    [
      binding({ apiGroup: RBAC, kind: 'Role', name: 'other' }, [
        { apiGroup: '', kind: 'ServiceAccount', name: 'account', namespace: 'one' },
      ]),
      inNamespace(account, 'one'),
    ],
  ],
])('keeps what is written: %s', (_, objects) =>
  expect(programOf(objects)).not.toMatch(/const \w+ = new (?!App|Chart)/),
);
