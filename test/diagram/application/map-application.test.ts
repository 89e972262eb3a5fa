// The objects of an application and their links, as plain data.
import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import { mapApplication } from '../../../lib/diagram/application/map-application.js';
import * as objects from '../../application/objects.js';
import { linksIn } from './map-objects.js';

const selecting = (app: string) => ({ matchLabels: { app } });
const deployment = (name: string, container: object) =>
  objects.workload('Deployment', name, { container: { ...container } });
const podWith = (container: object, volumes: readonly object[] = [], spec: object = {}) =>
  objects.pod({ volumes, ...spec }, { ...container });
const configMap = (name: string, keys: readonly string[]) =>
  objects.configMap(name, Object.fromEntries(keys.map((key) => [key, 'x'])));
const service = (name: string, targetPort: string | number) =>
  objects.service(name, { selector: { app: name }, ports: [{ port: 80, targetPort }] });
const object = (apiVersion: string, kind: string, name: string, spec: object = {}) =>
  objects.object(apiVersion, kind, name, { spec });

const web = deployment('web', {});

test.each<readonly [string, readonly KubernetesObject[], readonly string[]]>([
  [
    'a Service and the ports of its Pods',
    [deployment('web', { ports: [{ name: 'http', containerPort: 8080 }] }), service('web', 'http')],
    ['Service web -> Deployment web: port 80 → http'],
  ],
  [
    'a Service with the same port as its Pods',
    [deployment('web', { ports: [{ containerPort: 80 }] }), service('web', 80)],
    ['Service web -> Deployment web: port 80'],
  ],
  [
    'a port that no Pod has',
    [deployment('web', { ports: [{ name: 'http', containerPort: 8080 }] }), service('web', 'htpp')],
    ['Service web -> Deployment web: error port 80 → htpp'],
  ],
  [
    'labels that no Pod has',
    [web, service('wbe', 80)],
    ['Service wbe -> absent Pods app=wbe: note selects its Pods; port 80'],
  ],
  [
    'the keys of a ConfigMap, and one that it lacks',
    [
      configMap('settings', ['A', 'B']),
      podWith({
        env: ['A', 'B', 'C'].map((key) => ({
          name: key,
          valueFrom: { configMapKeyRef: { name: 'settings', key } },
        })),
        envFrom: [{ configMapRef: { name: 'settings' } }],
      }),
    ],
    ['Pod web -> ConfigMap settings: error variables: C; variables: A, B, all keys'],
  ],
  [
    'a Secret that is missing, with the keys that are used',
    [
      podWith({
        env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'login', key: 'a' } } }],
      }),
    ],
    ['Pod web -> absent Secret login: note variables: a'],
  ],
  [
    'all files of a volume, and one of them',
    [
      configMap('settings', ['a.conf']),
      podWith({ volumeMounts: [{ name: 's', mountPath: '/a', subPath: 'a.conf' }] }, [
        { name: 's', configMap: { name: 'settings' } },
      ]),
    ],
    ['Pod web -> ConfigMap settings: files: all keys; file: a.conf'],
  ],
  [
    'chosen files of a volume',
    [
      configMap('settings', ['a', 'b']),
      podWith({}, [
        { name: 's', configMap: { name: 'settings', items: [{ key: 'a', path: 'x' }] } },
      ]),
    ],
    ['Pod web -> ConfigMap settings: files: a'],
  ],
  [
    'the target of an autoscaler, of a budget and of policies',
    [
      web,
      object('autoscaling/v2', 'HorizontalPodAutoscaler', 'web', {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        metrics: [{ type: 'Pods' }],
      }),
      object('policy/v1', 'PodDisruptionBudget', 'web', {
        maxUnavailable: 1,
        selector: selecting('web'),
      }),
      object('networking.k8s.io/v1', 'NetworkPolicy', 'web', {
        podSelector: selecting('web'),
        ingress: [{ from: [{ podSelector: selecting('web') }] }],
      }),
    ],
    [
      'HorizontalPodAutoscaler web -> Deployment web: scales it',
      'PodDisruptionBudget web -> Deployment web: protects its Pods',
      'NetworkPolicy web -> Deployment web: applies to its Pods; allows its Pods',
    ],
  ],
  [
    'the port and the certificate of an Ingress',
    [
      service('web', 80),
      web,
      object('networking.k8s.io/v1', 'Ingress', 'shop', {
        tls: [{ secretName: 'tls' }],
        defaultBackend: { service: { name: 'web', port: { number: 81 } } },
      }),
    ],
    [
      'Service web -> Deployment web: port 80',
      'Ingress shop -> Service web: error port 81',
      'Ingress shop -> absent Secret tls: note certificate',
    ],
  ],
  [
    'the account of a Pod and its role',
    [
      podWith({}, [], { serviceAccountName: 'web' }),
      object('v1', 'ServiceAccount', 'web'),
      objects.object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'web', {
        roleRef: { kind: 'Role', name: 'reader' },
        subjects: [{ kind: 'ServiceAccount', name: 'web' }],
      }),
      object('rbac.authorization.k8s.io/v1', 'Role', 'reader'),
    ],
    [
      'Pod web -> ServiceAccount web: account of the Pods',
      'RoleBinding web -> Role reader: role of the binding',
      'RoleBinding web -> ServiceAccount web: binds the account',
    ],
  ],
])('shows %s', (_, manifests, links) => expect(linksIn(manifests)).toEqual(links));

test('a problem about no reference belongs to its object', () => {
  const spread = { labelSelector: selecting('wbe'), topologyKey: 'a' };
  const pod = podWith({}, [], { topologySpreadConstraints: [spread] });
  expect(linksIn([pod])).toEqual([]);
  const map = mapApplication(
    [pod],
    [
      [
        {
          rule: 'TopologySpreadConstraint/own-labels',
          severity: 'warning',
          type: 'Hazard',
          field: '',
          path: ['spec', 'topologySpreadConstraints', 0, 'labelSelector'],
          value: undefined,
          detail: 'the constraint does not select the Pods',
          remediation: undefined,
        },
      ],
    ],
  );
  expect(map.objects.map(({ problems }) => problems.map(({ detail }) => detail))).toEqual([
    ['the constraint does not select the Pods'],
  ]);
});

test('files of kustomize are no objects, but generate some', () => {
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    secretGenerator: [{ name: 'login', literals: ['a=b'] }],
  };
  const pod = podWith({ envFrom: [{ secretRef: { name: 'login' } }] });
  expect(linksIn([kustomization, pod])).toEqual([
    'Pod web -> absent Secret login: variables: all keys',
  ]);
});

test('names in other namespaces are other objects', () => {
  const pod = podWith({ envFrom: [{ configMapRef: { name: 'a' } }] });
  const inNamespace = (manifest: KubernetesObject, namespace: string): KubernetesObject => ({
    ...manifest,
    metadata: { ...(manifest.metadata as object), namespace },
  });
  const manifests = [
    inNamespace(pod, 'one'),
    inNamespace(configMap('a', ['x']), 'one'),
    inNamespace(configMap('a', ['x']), 'two'),
  ];
  const { links, objects: shown } = mapApplication(manifests, []);
  expect(
    links.map(({ from, to }) => [shown[from], shown[to]].map((each) => each?.namespace)),
  ).toEqual([['one', 'one']]);
});
