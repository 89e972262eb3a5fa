import type { Manifest } from '../inputs/manifest.js';
import type { UpdatePair } from './pairs.js';

/** A kind beside Pods and workloads: its API version, and variants of one object. */
interface OtherKind {
  readonly kind: string;
  readonly apiVersion: string;
  readonly variants: readonly object[];
}

const rbac = 'rbac.authorization.k8s.io/v1';
const subjects = [{ kind: 'ServiceAccount', name: 'app', namespace: 'default' }];
const roleRef = (kind: string, name: string): object => ({
  apiGroup: 'rbac.authorization.k8s.io',
  kind,
  name,
});
const rules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }];
const ports = [{ name: 'http', port: 80, targetPort: 8080 }];
const service = (spec: object): object => ({ spec: { selector: { app: 'a' }, ports, ...spec } });
const claim = (spec: object): object => ({
  spec: {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: '1Gi' } },
    ...spec,
  },
});
const budget = (spec: object): object => ({
  spec: { selector: { matchLabels: { app: 'a' } }, ...spec },
});
const autoscaler = (spec: object): object => ({
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' },
    maxReplicas: 3,
    ...spec,
  },
});
const storage = (fields: object): object => ({ provisioner: 'example.com/disk', ...fields });

const KINDS: readonly OtherKind[] = [
  {
    kind: 'ConfigMap',
    apiVersion: 'v1',
    variants: [
      { data: { a: '1' } },
      { data: { a: '2' } },
      { data: { a: '1', b: '1' } },
      { data: { a: '1' }, immutable: true },
      { data: { a: '2' }, immutable: true },
      { data: { a: '1' }, immutable: false },
      { binaryData: { a: 'AA==' }, immutable: true },
      { binaryData: { a: 'AQ==' }, immutable: true },
      { metadata: { labels: { a: 'b' } }, data: { a: '1' }, immutable: true },
      {},
    ],
  },
  {
    kind: 'Secret',
    apiVersion: 'v1',
    variants: [
      { data: { a: 'MQ==' } },
      { stringData: { a: '1' } },
      { stringData: { a: '2' } },
      { data: { a: 'MQ==' }, immutable: true },
      { stringData: { a: '2' }, immutable: true },
      { data: { a: 'MQ==' }, type: 'Opaque' },
      { data: { a: 'MQ==' }, type: 'example.com/own' },
      { stringData: { username: 'a' }, type: 'kubernetes.io/basic-auth' },
    ],
  },
  {
    kind: 'Service',
    apiVersion: 'v1',
    variants: [
      service({}),
      service({ clusterIP: 'None' }),
      service({ clusterIP: '10.96.0.20' }),
      service({ clusterIP: '10.96.0.21' }),
      service({ type: 'NodePort' }),
      service({ type: 'LoadBalancer' }),
      service({ type: 'LoadBalancer', loadBalancerClass: 'example.com/a' }),
      service({ type: 'LoadBalancer', loadBalancerClass: 'example.com/b' }),
      { spec: { type: 'ExternalName', externalName: 'example.com' } },
      service({ ports: [...ports, { name: 'other', port: 81 }] }),
      service({ sessionAffinity: 'ClientIP' }),
      service({ selector: { app: 'b' } }),
    ],
  },
  {
    kind: 'PersistentVolumeClaim',
    apiVersion: 'v1',
    variants: [
      claim({}),
      claim({ resources: { requests: { storage: '1024Mi' } } }),
      claim({ resources: { requests: { storage: '2Gi' } } }),
      claim({ accessModes: ['ReadWriteMany'] }),
      claim({ storageClassName: 'fast' }),
      claim({ storageClassName: 'slow' }),
      claim({ volumeMode: 'Block' }),
      claim({ volumeMode: 'Filesystem' }),
      claim({ volumeName: 'a' }),
      claim({ volumeName: 'b' }),
      claim({ selector: { matchLabels: { a: 'b' } } }),
      claim({ volumeAttributesClassName: 'gold' }),
      claim({ dataSource: { kind: 'PersistentVolumeClaim', name: 'other' } }),
      claim({ dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'other' } }),
      { ...claim({}), metadata: { labels: { a: 'b' } } },
    ],
  },
  {
    kind: 'Role',
    apiVersion: rbac,
    variants: [{ rules }, { rules: [{ ...rules[0], verbs: ['get', 'list'] }] }, {}],
  },
  {
    kind: 'ClusterRole',
    apiVersion: rbac,
    variants: [
      { rules },
      { rules: [] },
      { aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: 'b' } }] } },
    ],
  },
  {
    kind: 'RoleBinding',
    apiVersion: rbac,
    variants: [
      { roleRef: roleRef('Role', 'a'), subjects },
      { roleRef: { kind: 'Role', name: 'a' }, subjects },
      { roleRef: roleRef('Role', 'b'), subjects },
      { roleRef: roleRef('ClusterRole', 'a'), subjects },
      { roleRef: roleRef('Role', 'a'), subjects: [] },
    ],
  },
  {
    kind: 'ClusterRoleBinding',
    apiVersion: rbac,
    variants: [
      { roleRef: roleRef('ClusterRole', 'a'), subjects },
      { roleRef: roleRef('ClusterRole', 'b'), subjects },
      { roleRef: roleRef('ClusterRole', 'a') },
    ],
  },
  {
    kind: 'StorageClass',
    apiVersion: 'storage.k8s.io/v1',
    variants: [
      storage({}),
      storage({ parameters: { type: 'ssd' } }),
      storage({ parameters: { type: 'hdd' } }),
      storage({ provisioner: 'example.com/other' }),
      storage({ reclaimPolicy: 'Delete' }),
      storage({ reclaimPolicy: 'Retain' }),
      storage({ volumeBindingMode: 'WaitForFirstConsumer' }),
      storage({ allowVolumeExpansion: true }),
      storage({ mountOptions: ['noatime'] }),
    ],
  },
  {
    kind: 'PriorityClass',
    apiVersion: 'scheduling.k8s.io/v1',
    variants: [
      { value: 1 },
      { value: 2 },
      { value: 1, preemptionPolicy: 'Never' },
      { value: 1, preemptionPolicy: 'PreemptLowerPriority' },
      { value: 1, globalDefault: true },
      { value: 1, description: 'a' },
    ],
  },
  {
    kind: 'PodDisruptionBudget',
    apiVersion: 'policy/v1',
    variants: [
      budget({ minAvailable: 1 }),
      budget({ minAvailable: '50%' }),
      budget({ maxUnavailable: 1 }),
      budget({ minAvailable: 1, selector: { matchLabels: { app: 'b' } } }),
    ],
  },
  {
    kind: 'HorizontalPodAutoscaler',
    apiVersion: 'autoscaling/v2',
    variants: [
      autoscaler({}),
      autoscaler({ minReplicas: 1 }),
      autoscaler({ minReplicas: 2 }),
      autoscaler({ maxReplicas: 5 }),
      autoscaler({ scaleTargetRef: { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'a' } }),
    ],
  },
];

/** Returns all pairs of variants of the kinds beside Pods and workloads. */
export const otherPairs = (): readonly UpdatePair[] =>
  KINDS.flatMap(({ kind, apiVersion, variants }) => {
    const manifests = variants.map((fields): Manifest => {
      const { metadata, ...rest } = fields as { metadata?: object };
      return { apiVersion, kind, metadata: { name: 'a', ...metadata }, ...rest };
    });
    return manifests.flatMap((old) => manifests.map((manifest) => ({ old, new: manifest })));
  });
