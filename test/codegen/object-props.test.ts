// Which objects without a Pod become constructs. test/corpus/import.test.ts compiles such programs.
import { importedProgram, manifestsOfProgram } from '../support/imported-program.js';

const RBAC = 'rbac.authorization.k8s.io/v1';
const NETWORKING = 'networking.k8s.io/v1';
const metadata = { name: 'a' };
const namedIn = (namespace: string): object => ({ metadata: { name: 'a', namespace } });

/** Imports an object, and checks that the program creates it. */
function programOf(apiVersion: string, kind: string, fields: object): string {
  const manifest = { apiVersion, kind, metadata, ...fields };
  const program = importedProgram(JSON.stringify(manifest));
  expect(manifestsOfProgram(program)).toEqual([manifest]);
  return program;
}

const claim = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
const cpu = { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } };
const scaled = {
  scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
  maxReplicas: 3,
};
const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a' };
const podRule = { apiGroups: [''], resources: ['pods'], verbs: ['get'] };
const account = { kind: 'ServiceAccount', name: 'a', namespace: 'one' };
const ingressTo = (port: object): object => ({
  spec: { defaultBackend: { service: { name: 'web', port } } },
});

test.each<[string, string, object, string]>([
  [
    'v1',
    'ConfigMap',
    { data: { A: 'x', '1': 'y' }, binaryData: { B: 'AA==' }, immutable: true },
    "data: { '1': 'y', A: 'x' }, binaryData: { B: 'AA==' }, immutable: true",
  ],
  [
    'v1',
    'Secret',
    { type: 'Opaque', stringData: { a: 'b' } },
    "type: 'Opaque', stringData: { a: 'b' }",
  ],
  ['v1', 'Service', { spec: { ports: [{ name: 'http', port: 80 }] } }, 'ports: { http: 80 }'],
  ['v1', 'Service', { spec: { ports: [{ port: 80 }] } }, 'ports: [80]'],
  [
    'v1',
    'Service',
    { spec: { ports: [{ name: 'http', port: 80, targetPort: 'web' }] } },
    "ports: { http: { port: 80, targetPort: 'web' } }",
  ],
  [
    'v1',
    'ServiceAccount',
    { imagePullSecrets: [{ name: 'a' }], secrets: [{ name: 'b' }] },
    "imagePullSecrets: ['a'], secrets: [{ name: 'b' }]",
  ],
  ['v1', 'PersistentVolumeClaim', { spec: claim }, "accessModes: ['ReadWriteOnce']"],
  [
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    { spec: { ...scaled, metrics: [{ type: 'Resource', resource: cpu }] } },
    "scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }",
  ],
  [
    'policy/v1',
    'PodDisruptionBudget',
    { spec: { maxUnavailable: '25%' } },
    "maxUnavailable: '25%'",
  ],
  [NETWORKING, 'NetworkPolicy', { spec: { podSelector: {}, ingress: [{}] } }, 'podSelector: {}'],
  [NETWORKING, 'Ingress', ingressTo({ number: 80 }), "{ name: 'web', port: { number: 80 } }"],
  [RBAC, 'Role', { rules: [podRule] }, "rules: [{ apiGroups: [''], resources: ['pods']"],
  [
    RBAC,
    'ClusterRole',
    { rules: [{ nonResourceURLs: ['/healthz'], verbs: ['get'] }] },
    "nonResourceURLs: ['/healthz']",
  ],
  [RBAC, 'RoleBinding', { roleRef, subjects: [account] }, "subjects: [{ kind: 'ServiceAccount'"],
  [
    RBAC,
    'ClusterRoleBinding',
    { roleRef: { ...roleRef, kind: 'ClusterRole' }, subjects: [{ kind: 'User', name: 'me' }] },
    "subjects: [{ kind: 'User', name: 'me' }]",
  ],
])('writes as a construct: %s %s %j', (apiVersion, kind, fields, expected) => {
  const program = programOf(apiVersion, kind, fields);
  expect(program).toContain(`new ${kind}(chart, 'a', {`);
  expect(program.replace(/\s+/g, ' ')).toContain(expected);
  expect(program).not.toContain(' as never');
});

test.each<[string, string, string, object]>([
  ['a version before', 'autoscaling/v1', 'HorizontalPodAutoscaler', { spec: scaled }],
  ['a kind of another group', 'example.com/v1', 'Service', { spec: { type: 'ClusterIP' } }],
  ['an unknown field', 'v1', 'ConfigMap', { dta: { a: 'b' } }],
  ['an unknown field beside the spec', 'v1', 'Service', { spec: {}, data: {} }],
  ['a field that only the construct has', 'v1', 'ConfigMap', { hashed: true }],
  ['an unknown field of a port', 'v1', 'Service', { spec: { ports: [{ port: 80, host: 'a' }] } }],
  ['a value of the wrong type', 'v1', 'ConfigMap', { data: { PORT: 8080 } }],
  ['a map in place of a list', 'v1', 'Service', { spec: { ports: { http: 80 } } }],
  ['a list in place of a map', 'v1', 'Secret', { data: ['a'] }],
  ['a value that is not in the list', 'v1', 'Service', { spec: { type: 'NodePrt' } }],
  ['an empty value', 'v1', 'Service', { spec: { trafficDistribution: '' } }],
  ['a missing field', 'v1', 'Service', { spec: { ports: [{ name: 'http' }] } }],
  ['a missing spec', 'v1', 'Service', {}],
  ['an invalid key of a ConfigMap', 'v1', 'ConfigMap', { data: { 'a b': 'c' } }],
  ['an invalid key of bytes', 'v1', 'ConfigMap', { binaryData: { '..a': 'c' } }],
  ['an invalid key of a Secret', 'v1', 'Secret', { stringData: { '': 'c' } }],
  ['labels like a construct', 'v1', 'Service', { spec: { selector: { kind: 'Job', name: 'a' } } }],
  ['an inherited name', 'v1', 'Service', { spec: { ports: [{ name: 'valueOf', port: 80 }] } }],
  ['a pull secret without a name', 'v1', 'ServiceAccount', { imagePullSecrets: [{}] }],
  ['a secret of a namespace', 'v1', 'ServiceAccount', { secrets: [{ name: 'a', namespace: 'b' }] }],
  ['a claim without a size', 'v1', 'PersistentVolumeClaim', { spec: { accessModes: [] } }],
  [
    'a metric with another source',
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    { spec: { ...scaled, metrics: [{ type: 'Pods', resource: cpu }] } },
  ],
  [
    'two limits of a budget',
    'policy/v1',
    'PodDisruptionBudget',
    { spec: { minAvailable: 1, maxUnavailable: 1 } },
  ],
  ['a limit that is a text', 'policy/v1', 'PodDisruptionBudget', { spec: { minAvailable: '1' } }],
  ['a port without a name and a number', NETWORKING, 'Ingress', ingressTo({})],
  ['a port with both', NETWORKING, 'Ingress', ingressTo({ name: 'a', number: 1 })],
  ['URLs in a Role', RBAC, 'Role', { rules: [{ ...podRule, nonResourceURLs: ['/'] }] }],
  ['a rule without a group', RBAC, 'Role', { rules: [{ resources: ['pods'], verbs: ['get'] }] }],
  ['a rule about both', RBAC, 'ClusterRole', { rules: [{ ...podRule, nonResourceURLs: ['/'] }] }],
  ['a namespace of a ClusterRole', RBAC, 'ClusterRole', { ...namedIn('one'), rules: [] }],
  ['an unknown kind of role', RBAC, 'RoleBinding', { roleRef: { ...roleRef, kind: 'Rule' } }],
  ['a Role for the cluster', RBAC, 'ClusterRoleBinding', { roleRef }],
  ['another group of roles', RBAC, 'RoleBinding', { roleRef: { ...roleRef, apiGroup: 'a' } }],
  [
    'an account without a namespace',
    RBAC,
    'RoleBinding',
    { roleRef, subjects: [{ kind: 'ServiceAccount', name: 'a' }] },
  ],
  [
    'a user of a namespace',
    RBAC,
    'RoleBinding',
    { roleRef, subjects: [{ ...account, kind: 'User' }] },
  ],
])('writes as an ApiObject: %s', (_, apiVersion, kind, fields) => {
  const program = programOf(apiVersion, kind, fields);
  expect(program).toContain(`new ApiObject(chart, 'a', {`);
  expect(program).not.toContain('refused');
});

test('adds the status with a patch', () =>
  expect(programOf('v1', 'Service', { spec: {}, status: { loadBalancer: {} } })).toContain(
    "JsonPatch.add('/status', { loadBalancer: {} })",
  ));

test('casts metadata that a server wrote', () =>
  expect(programOf('v1', 'Secret', { metadata: { name: 'a', uid: 'b' } })).toContain(
    "metadata: { name: 'a', uid: 'b' } as never",
  ));

test('marks the errors of the API server', () =>
  expect(programOf('v1', 'Service', { spec: { ports: [{ name: 'a', port: 0 }] } })).toMatch(
    /refused: Invalid value: 0: must be between 1 and 65535[\s\S]*as never\);/,
  ));
