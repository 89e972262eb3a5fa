// Manifests that refer to each other, and the programs that `import` writes for them.
import { importedProgram, manifestsOfProgram } from './imported-program.js';

/** An object of the API. */
export type Manifest = Readonly<Record<string, unknown>>;

export const named = (
  apiVersion: string,
  kind: string,
  name: string,
  fields: object,
): Manifest => ({
  apiVersion,
  kind,
  metadata: { name },
  ...fields,
});

export const settings = named('v1', 'ConfigMap', 'settings', { data: { MODE: 'fast' } });
export const login = named('v1', 'Secret', 'login', { stringData: { token: 'x' } });
export const account = named('v1', 'ServiceAccount', 'account', {});
export const data = named('v1', 'PersistentVolumeClaim', 'data', {
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
});
export const service = named('v1', 'Service', 'service', {
  spec: { selector: { app: 'x' }, ports: [{ name: 'http', port: 80 }] },
});
export const role = named('rbac.authorization.k8s.io/v1', 'Role', 'role', {
  rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
});
const container = {
  name: 'a',
  image: 'nginx:1.29',
  ports: [{ name: 'http', containerPort: 8080 }],
};
export const labels = { app: 'web' };
export const expressions = { matchExpressions: [{ key: 'app', operator: 'Exists' }] };
export const workload = (kind: string, fields: object = {}, selector: object = {}): Manifest =>
  named('apps/v1', kind, 'web', {
    spec: {
      ...fields,
      selector: { matchLabels: labels, ...selector },
      template: { metadata: { labels }, spec: { containers: [container] } },
    },
  });
export const web = workload('Deployment');
export const pod = (fields: object, ofContainer: object = {}): Manifest =>
  named('v1', 'Pod', 'pod', {
    spec: { containers: [{ ...container, ...ofContainer }], ...fields },
  });
export const variable = (source: object): Manifest =>
  pod({}, { env: [{ name: 'A', valueFrom: source }] });
export const serviceOf = (spec: object): Manifest =>
  named('v1', 'Service', 'a', { spec: { selector: labels, ...spec } });
export const budget = (selector: object): Manifest =>
  named('policy/v1', 'PodDisruptionBudget', 'a', { spec: { selector, maxUnavailable: 1 } });
export const policy = (spec: object): Manifest =>
  named('networking.k8s.io/v1', 'NetworkPolicy', 'a', { spec });
export const autoscaler = (target: object): Manifest =>
  named('autoscaling/v2', 'HorizontalPodAutoscaler', 'a', {
    spec: { scaleTargetRef: target, maxReplicas: 3 },
  });
export const ingress = (port: object): Manifest =>
  named('networking.k8s.io/v1', 'Ingress', 'a', {
    spec: { defaultBackend: { service: { name: 'service', port } } },
  });
export const binding = (roleRef: object, subjects: readonly object[]): Manifest =>
  named('rbac.authorization.k8s.io/v1', 'RoleBinding', 'a', { roleRef, subjects });
export const RBAC = 'rbac.authorization.k8s.io';
export const inNamespace = (object: Manifest, namespace: string): Manifest => ({
  ...object,
  metadata: { ...(object['metadata'] as object), namespace },
});

export const textOf = (objects: readonly Manifest[]): string =>
  objects.map((each) => JSON.stringify(each)).join('\n---\n');

/** Imports objects, and checks that the program creates them. */
export function programOf(objects: readonly Manifest[]): string {
  const program = importedProgram(textOf(objects));
  const created = manifestsOfProgram(program);
  expect(created).toHaveLength(objects.length);
  expect(created).toEqual(expect.arrayContaining([...objects]));
  return program;
}

export const KEY_REF = { configMapKeyRef: { name: 'settings', key: 'MODE' } };
