import { generateProgram } from '../../../lib/codegen/generate-program.js';
import {
  chartSourceIn,
  importedProgram,
  manifestsOfProgram,
} from '../../support/imported-program.js';

type Manifest = Readonly<Record<string, unknown>>;

const named = (apiVersion: string, kind: string, name: string, fields: object): Manifest => ({
  apiVersion,
  kind,
  metadata: { name },
  ...fields,
});

const settings = named('v1', 'ConfigMap', 'settings', { data: { MODE: 'fast' } });
const login = named('v1', 'Secret', 'login', { stringData: { token: 'x' } });
const account = named('v1', 'ServiceAccount', 'account', {});
const data = named('v1', 'PersistentVolumeClaim', 'data', {
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
});
const service = named('v1', 'Service', 'service', {
  spec: { selector: { app: 'x' }, ports: [{ name: 'http', port: 80 }] },
});
const role = named('rbac.authorization.k8s.io/v1', 'Role', 'role', {
  rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
});
const container = {
  name: 'a',
  image: 'nginx:1.29',
  ports: [{ name: 'http', containerPort: 8080 }],
};
const labels = { app: 'web' };
const expressions = { matchExpressions: [{ key: 'app', operator: 'Exists' }] };
const workload = (kind: string, fields: object = {}, selector: object = {}): Manifest =>
  named('apps/v1', kind, 'web', {
    spec: {
      ...fields,
      selector: { matchLabels: labels, ...selector },
      template: { metadata: { labels }, spec: { containers: [container] } },
    },
  });
const web = workload('Deployment');
const pod = (fields: object, ofContainer: object = {}): Manifest =>
  named('v1', 'Pod', 'pod', {
    spec: { containers: [{ ...container, ...ofContainer }], ...fields },
  });
const variable = (source: object): Manifest => pod({}, { env: [{ name: 'A', valueFrom: source }] });
const serviceOf = (spec: object): Manifest =>
  named('v1', 'Service', 'a', { spec: { selector: labels, ...spec } });
const budget = (selector: object): Manifest =>
  named('policy/v1', 'PodDisruptionBudget', 'a', { spec: { selector, maxUnavailable: 1 } });
const policy = (spec: object): Manifest =>
  named('networking.k8s.io/v1', 'NetworkPolicy', 'a', { spec });
const autoscaler = (target: object): Manifest =>
  named('autoscaling/v2', 'HorizontalPodAutoscaler', 'a', {
    spec: { scaleTargetRef: target, maxReplicas: 3 },
  });
const ingress = (port: object): Manifest =>
  named('networking.k8s.io/v1', 'Ingress', 'a', {
    spec: { defaultBackend: { service: { name: 'service', port } } },
  });
const binding = (roleRef: object, subjects: readonly object[]): Manifest =>
  named('rbac.authorization.k8s.io/v1', 'RoleBinding', 'a', { roleRef, subjects });
const RBAC = 'rbac.authorization.k8s.io';
const inNamespace = (object: Manifest, namespace: string): Manifest => ({
  ...object,
  metadata: { ...(object['metadata'] as object), namespace },
});

const textOf = (objects: readonly Manifest[]): string =>
  objects.map((each) => JSON.stringify(each)).join('\n---\n');

/** Imports objects, and checks that the program creates them. */
function programOf(objects: readonly Manifest[]): string {
  const program = importedProgram(textOf(objects));
  const created = manifestsOfProgram(program);
  expect(created).toHaveLength(objects.length);
  expect(created).toEqual(expect.arrayContaining([...objects]));
  return program;
}

const KEY_REF = { configMapKeyRef: { name: 'settings', key: 'MODE' } };

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

test('declares a constant before its use, and only one for each object that is referred to', () => {
  const program = programOf([variable(KEY_REF), login, settings]);
  expect(program.match(/^(const \w+ = )?new (?!App|Chart)\w+/gm)).toEqual([
    'const settings = new ConfigMap',
    'new Pod',
    'new Secret',
  ]);
});

test('prefers the selector of a Service to the serviceName of its StatefulSet', () => {
  const program = programOf([
    workload('StatefulSet', { serviceName: 'a' }),
    serviceOf({ clusterIP: 'None', ports: [{ port: 8080 }] }),
  ]);
  expect(program).toContain("serviceName: 'a'");
  expect(program).toContain('selector: web');
});

test('appends the kind to the names of constants that would be equal or are taken', () => {
  const chart = named('v1', 'ConfigMap', 'chart', { data: { MODE: 'x' } });
  const program = programOf([
    pod({
      serviceAccountName: 'settings',
      volumes: [
        { name: 'a', configMap: { name: 'settings' } },
        { name: 'b', configMap: { name: 'chart' } },
      ],
    }),
    settings,
    chart,
    { ...account, metadata: { name: 'settings' } },
  ]);
  expect(program.match(/(?<=^const )\w+/gm)).toEqual([
    'app',
    'chart',
    'settingsConfigMap',
    'chartConfigMap',
    'settingsServiceAccount',
  ]);
});

test('keeps the comments of a value that a construct replaces', () => {
  const program = importedProgram(`apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: a}
spec:
  maxUnavailable: 1
  # above
  selector:
    # within
    matchLabels: {app: web} # beside
---
${JSON.stringify(web)}
`);
  expect(program).toContain(`  // above
  // within
  // beside
  selector: web,
`);
});

test('adds patches to a constant', () => {
  const program = programOf([
    variable(KEY_REF),
    { ...settings, metadata: { name: 'settings', annotations: {} } },
  ]);
  expect(program).toContain(`data: { MODE: 'fast' } });
settings.addJsonPatch(JsonPatch.add('/metadata/annotations', {}));
`);
});

test('makes no constant of repeated values that refer to objects', () => {
  const envFrom = [
    { configMapRef: { name: 'settings' } },
    { secretRef: { name: 'login' } },
    { prefix: 'A_long_prefix_of_variables_', secretRef: { name: 'login' } },
  ];
  const program = programOf([
    pod({}, { envFrom }),
    { ...pod({}, { envFrom }), metadata: { name: 'other' } },
    settings,
    login,
  ]);
  expect(program).not.toContain('const envFrom');
  expect(program.match(/name: settings/g)).toHaveLength(2);
});

/** Imports files, and returns the statements that create charts and objects. */
function statementsOf(...files: readonly (readonly Manifest[])[]): readonly string[] {
  const sources = files.map(
    (objects, i) => chartSourceIn(textOf(objects), `${'abc'[i]}.yaml`).chart,
  );
  const program = generateProgram(sources);
  expect(manifestsOfProgram(program)).toHaveLength(files.flat().length);
  return (
    program.match(/new (?!App)\w+\(\w+, '[^']*'|settings\.key|serviceName: \S+|selector: web/g) ??
    []
  );
}

test('refers to the objects of other files, whose charts come first', () =>
  expect(statementsOf([variable(KEY_REF)], [settings])).toEqual([
    "new Chart(app, 'b'",
    "new ConfigMap(b, 'settings'",
    "new Chart(app, 'a'",
    "new Pod(a, 'pod'",
    'settings.key',
  ]));

test('prefers the object of the same file', () =>
  expect(statementsOf([settings], [variable(KEY_REF), settings])).toEqual([
    "new Chart(app, 'a'",
    "new ConfigMap(a, 'settings'",
    "new Chart(app, 'b'",
    "new ConfigMap(b, 'settings'",
    "new Pod(b, 'pod'",
    'settings.key',
  ]));

test('keeps references that would make charts depend on each other', () =>
  expect(
    statementsOf(
      [variable(KEY_REF), service],
      [settings, workload('StatefulSet', { serviceName: 'service' })],
    ),
  ).toEqual([
    "new Chart(app, 'b'",
    "new ConfigMap(b, 'settings'",
    "new StatefulSet(b, 'web'",
    "serviceName: 'service',",
    "new Chart(app, 'a'",
    "new Pod(a, 'pod'",
    'settings.key',
    "new Service(a, 'service'",
  ]));
