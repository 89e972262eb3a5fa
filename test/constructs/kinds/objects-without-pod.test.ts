import { type ApiObject, Chart, Testing } from 'cdk8s';
import {
  ClusterRole,
  ClusterRoleBinding,
  ConfigMap,
  HorizontalPodAutoscaler,
  Ingress,
  NetworkPolicy,
  PersistentVolumeClaim,
  PodDisruptionBudget,
  Role,
  RoleBinding,
  Secret,
  Service,
  ServiceAccount,
} from '../../../lib/index.js';

const metadata = { name: 'web' };
const rules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }];
const labels = { app: 'web' };
const storage = {
  accessModes: ['ReadWriteOnce'],
  resources: { requests: { storage: '1Gi' } },
} as const;
const rbac = 'rbac.authorization.k8s.io';
const backend = { service: { name: 'web', port: { number: 80 } } };

test.each<[string, (scope: Chart) => ApiObject, object]>([
  [
    'ConfigMap',
    (scope) =>
      new ConfigMap(scope, 'a', { metadata, data: { A: 'a', B: undefined }, immutable: true }),
    { apiVersion: 'v1', data: { A: 'a' }, immutable: true },
  ],
  [
    'Secret',
    (scope) => new Secret(scope, 'a', { metadata, type: 'Opaque', stringData: { A: 'a' } }),
    { apiVersion: 'v1', type: 'Opaque', stringData: { A: 'a' } },
  ],
  [
    'Service',
    (scope) =>
      new Service(scope, 'a', {
        metadata,
        selector: labels,
        ports: { http: 80, admin: { port: 81, targetPort: 'admin' }, none: undefined },
        type: 'NodePort',
      }),
    {
      apiVersion: 'v1',
      spec: {
        type: 'NodePort',
        selector: labels,
        ports: [
          { name: 'http', port: 80 },
          { name: 'admin', port: 81, targetPort: 'admin' },
        ],
      },
    },
  ],
  [
    'Service',
    (scope) => new Service(scope, 'a', { metadata, ports: [{ port: 80 }], clusterIP: 'None' }),
    { apiVersion: 'v1', spec: { clusterIP: 'None', ports: [{ port: 80 }] } },
  ],
  [
    'ServiceAccount',
    (scope) =>
      new ServiceAccount(scope, 'a', {
        metadata,
        automountServiceAccountToken: false,
        imagePullSecrets: ['registry'],
      }),
    {
      apiVersion: 'v1',
      automountServiceAccountToken: false,
      imagePullSecrets: [{ name: 'registry' }],
    },
  ],
  [
    'PersistentVolumeClaim',
    (scope) => new PersistentVolumeClaim(scope, 'a', { metadata, ...storage }),
    { apiVersion: 'v1', spec: storage },
  ],
  [
    'HorizontalPodAutoscaler',
    (scope) =>
      new HorizontalPodAutoscaler(scope, 'a', {
        metadata,
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        maxReplicas: 3,
      }),
    {
      apiVersion: 'autoscaling/v2',
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        maxReplicas: 3,
      },
    },
  ],
  [
    'PodDisruptionBudget',
    (scope) =>
      new PodDisruptionBudget(scope, 'a', {
        metadata,
        selector: { matchLabels: labels },
        maxUnavailable: '50%',
      }),
    {
      apiVersion: 'policy/v1',
      spec: { selector: { matchLabels: labels }, maxUnavailable: '50%' },
    },
  ],
  [
    'NetworkPolicy',
    (scope) =>
      new NetworkPolicy(scope, 'a', {
        metadata,
        podSelector: { matchLabels: labels },
        ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 80 }] }],
        egress: [{ to: [{ namespaceSelector: { matchLabels: labels } }] }],
      }),
    {
      apiVersion: 'networking.k8s.io/v1',
      spec: {
        podSelector: { matchLabels: labels },
        ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 80 }] }],
        egress: [{ to: [{ namespaceSelector: { matchLabels: labels } }] }],
      },
    },
  ],
  [
    'Ingress',
    (scope) =>
      new Ingress(scope, 'a', {
        metadata,
        defaultBackend: backend,
        tls: [{ hosts: ['a.example.com'], secretName: 'tls' }],
      }),
    {
      apiVersion: 'networking.k8s.io/v1',
      spec: { defaultBackend: backend, tls: [{ hosts: ['a.example.com'], secretName: 'tls' }] },
    },
  ],
  [
    'Role',
    (scope) => new Role(scope, 'a', { metadata, rules }),
    { apiVersion: `${rbac}/v1`, rules },
  ],
  [
    'ClusterRole',
    (scope) => new ClusterRole(scope, 'a', { metadata, rules }),
    { apiVersion: `${rbac}/v1`, rules },
  ],
  [
    'RoleBinding',
    (scope) =>
      new RoleBinding(scope, 'a', {
        metadata,
        roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: 'view' },
        subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'b' }],
      }),
    {
      apiVersion: `${rbac}/v1`,
      roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: 'view' },
      subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'b' }],
    },
  ],
  [
    'ClusterRoleBinding',
    (scope) =>
      new ClusterRoleBinding(scope, 'a', {
        metadata,
        roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: 'view' },
        subjects: [{ kind: 'Group', name: 'team', apiGroup: rbac }],
      }),
    {
      apiVersion: `${rbac}/v1`,
      roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: 'view' },
      subjects: [{ kind: 'Group', name: 'team', apiGroup: rbac }],
    },
  ],
])('a %s has the fields of its props', (kind, make, expected) => {
  const object = make(Testing.chart());
  expect(object.toJson()).toEqual({ kind, metadata, ...expected });
  expect(object.node.validate()).toEqual([]);
});

test('objects of the cluster have no namespace, although their chart has one', () => {
  const chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
  const roleRef = { kind: 'ClusterRole', name: 'view' } as const;
  const objects = [
    new ClusterRole(chart, 'role', { rules }),
    new ClusterRoleBinding(chart, 'binding', { roleRef }),
    new Role(chart, 'local', { rules }),
  ];
  expect(objects.map((each) => each.toJson().metadata.namespace)).toEqual([
    undefined,
    undefined,
    'shop',
  ]);
});

test('reports errors at the path in the props', () => {
  const chart = Testing.chart();
  const port: number = 0;
  new Service(chart, 'service', { ports: { http: port, admin: { port: 80, targetPort: 'a--b' } } });
  new ConfigMap(chart, 'map', { data: { A: 1 } as unknown as { A: string } });
  const minReplicas: number = -1;
  const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
  new HorizontalPodAutoscaler(chart, 'hpa', { scaleTargetRef, minReplicas, maxReplicas: 3 });
  const paths = chart.node
    .findAll()
    .flatMap((node) => node.node.validate().map((text) => text.slice(0, text.indexOf(': '))));
  expect(paths).toEqual([
    'ports.http (spec.ports[0].port)',
    'ports.http (spec.ports[0].targetPort)',
    'ports.admin.targetPort (spec.ports[1].targetPort)',
    'data.A (data[A])',
    'minReplicas (spec.minReplicas)',
  ]);
});

test('needs props', () => {
  const Untyped = Service as unknown as new (scope: Chart, id: string) => ApiObject;
  expect(() => new Untyped(Testing.chart(), 'a')).toThrow(
    'The props of a Service must be an object, such as ' +
      "{ selector: { app: 'web' }, ports: { http: 80 } }, not undefined.",
  );
});
