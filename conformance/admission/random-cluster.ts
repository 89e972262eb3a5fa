import type { Choices } from '../nodes/choices.js';
import type { AnyObject } from '../nodes/scheduling-case.js';
import { NAMESPACES, randomLimitRange, randomList } from './random-limits.js';
import { randomQuota } from './random-quota.js';

const LEVELS = ['privileged', 'baseline', 'restricted', 'strict'];
const VERSIONS = ['latest', 'v1.24', 'v1.30', 'v1.99', '1.30'];
const PREFIX = 'pod-security.kubernetes.io/';

/** Returns the objects of a cluster that admission plugins read. */
export const randomCluster = (random: Choices): readonly AnyObject[] => [
  ...NAMESPACES.filter(() => random.chance(0.99)).map((name) => randomNamespace(random, name)),
  ...NAMESPACES.flatMap((namespace) => randomAccounts(random, namespace)),
  ...random.many(0, 2, (i) => randomLimitRange(random, `limits-${2 - i}`)),
  ...random.many(0, 2, (i) => randomQuota(random, `quota-${2 - i}`)),
  ...priorityClasses(random),
  ...runtimeClasses(random),
  ...storageClasses(random),
  ...['nginx', 'traefik'].flatMap((name) =>
    random.chance(0.5) ? [ingressClass(random, name)] : [],
  ),
  {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: 'node-1',
      labels: { 'topology.kubernetes.io/zone': 'a', 'topology.kubernetes.io/region': 'eu', x: 'y' },
    },
    status: { allocatable: { cpu: '4' } },
  },
  ...random.many(0, 2, (i) => existingPod(random, `old-${i}`)),
  ...random.many(0, 1, () => existingClaim(random)),
  ...random.many(0, 1, () => existingService(random)),
];

export function podSecurityLabels(random: Choices): AnyObject {
  const mode = random.pick(['enforce', 'enforce', 'enforce', 'warn', 'audit']);
  return {
    [PREFIX + mode]: random.pick(LEVELS),
    ...random.maybe(0.3, () => ({ [`${PREFIX}${mode}-version`]: random.pick(VERSIONS) })),
  };
}

const randomNamespace = (random: Choices, name: string): AnyObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, ...random.maybe(0.25, () => ({ labels: podSecurityLabels(random) })) },
  status: { phase: random.chance(0.02) ? 'Terminating' : 'Active' },
});

function randomAccounts(random: Choices, namespace: string): readonly AnyObject[] {
  const account = (name: string): AnyObject => ({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: {
      name,
      namespace,
      ...random.maybe(0.1, () => ({
        annotations: {
          'kubernetes.io/enforce-mountable-secrets': random.pick(['true', '1', 'false', 'yes']),
        },
      })),
    },
    ...random.maybe(0.2, () => ({ automountServiceAccountToken: random.chance(0.5) })),
    ...random.maybe(0.2, () => ({ imagePullSecrets: [{ name: random.pick(['pull', 'other']) }] })),
    ...random.maybe(0.2, () => ({ secrets: [{ name: random.pick(['token', 'db']) }] })),
  });
  return [account('default'), ...(random.chance(0.8) ? [account('web')] : [])];
}

const priorityClasses = (random: Choices): readonly AnyObject[] =>
  [
    ['high', 1000],
    ['low', -5],
    ['other', 7],
    ['system-node-critical', 2_000_001_000],
  ].flatMap(([name, value]) =>
    random.chance(0.7)
      ? [
          {
            apiVersion: 'scheduling.k8s.io/v1',
            kind: 'PriorityClass',
            metadata: { name },
            value,
            ...random.maybe(0.15, () => ({ globalDefault: true })),
            ...random.maybe(0.2, () => ({ preemptionPolicy: 'Never' })),
          },
        ]
      : [],
  );

const runtimeClasses = (random: Choices): readonly AnyObject[] =>
  ['gvisor', 'kata'].flatMap((name) =>
    random.chance(0.6)
      ? [
          {
            apiVersion: 'node.k8s.io/v1',
            kind: 'RuntimeClass',
            metadata: { name },
            handler: name,
            ...random.maybe(0.5, () => ({
              overhead: random.maybe(0.9, () => ({
                podFixed: randomList(random, ['cpu', 'memory']),
              })),
            })),
            ...random.maybe(0.5, () => ({
              scheduling: {
                ...random.maybe(0.7, () => ({
                  nodeSelector: { runtime: name, ...random.maybe(0.3, () => ({ disk: 'ssd' })) },
                })),
                ...random.maybe(0.7, () => ({ tolerations: random.some(TOLERATIONS, 3) })),
              },
            })),
          },
        ]
      : [],
  );

export const TOLERATIONS = [
  { key: 'runtime', operator: 'Exists', effect: 'NoSchedule' },
  { key: 'runtime', operator: 'Equal', value: 'kata', effect: 'NoSchedule' },
  { key: 'runtime', value: 'kata' },
  { operator: 'Exists' },
  { operator: 'Exists', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute' },
  {
    key: 'node.kubernetes.io/not-ready',
    operator: 'Exists',
    effect: 'NoExecute',
    tolerationSeconds: 60,
  },
  {
    key: 'node.kubernetes.io/unreachable',
    operator: 'Exists',
    effect: 'NoExecute',
    tolerationSeconds: 300,
  },
  { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoSchedule' },
  { key: 'rank', operator: 'Gt', value: '3' },
];

const TIMES = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];

const isDefault = (random: Choices, annotation: string, name: string): AnyObject => ({
  name,
  creationTimestamp: random.pick(TIMES),
  ...random.maybe(0.5, () => ({
    annotations: { [annotation]: random.pick(['true', 'true', 'false']) },
  })),
});

const storageClasses = (random: Choices): readonly AnyObject[] =>
  ['fast', 'slow'].flatMap((name) =>
    random.chance(0.6)
      ? [
          {
            apiVersion: 'storage.k8s.io/v1',
            kind: 'StorageClass',
            metadata: isDefault(
              random,
              random.chance(0.8)
                ? 'storageclass.kubernetes.io/is-default-class'
                : 'storageclass.beta.kubernetes.io/is-default-class',
              name,
            ),
            provisioner: 'example.com/disk',
          },
        ]
      : [],
  );

const ingressClass = (random: Choices, name: string): AnyObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: isDefault(random, 'ingressclass.kubernetes.io/is-default-class', name),
  spec: { controller: 'example.com/controller' },
});

const existingPod = (random: Choices, name: string): AnyObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: random.pick(NAMESPACES) },
  spec: {
    containers: [
      {
        name: 'a',
        image: 'a',
        resources: { requests: { cpu: '250m', memory: '100Mi' }, limits: { cpu: '1' } },
      },
    ],
    ...random.maybe(0.2, () => ({ activeDeadlineSeconds: 60 })),
    ...random.maybe(0.3, () => ({ priorityClassName: random.pick(['high', 'low']) })),
    ...random.maybe(0.2, () => ({ overhead: { cpu: '50m' } })),
  },
  status: {
    phase: random.pick(['Running', 'Running', 'Pending', 'Succeeded', 'Failed']),
    qosClass: 'Burstable',
  },
});

const existingClaim = (random: Choices): AnyObject => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'old', namespace: random.pick(NAMESPACES) },
  spec: {
    storageClassName: random.pick(['fast', 'slow']),
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: random.pick(['1Gi', '500M', '1.5']) } },
    ...random.maybe(0.3, () => ({ volumeAttributesClassName: 'gold' })),
  },
  status: random.maybe(0.3, () => ({ allocatedResources: { storage: '2Gi' } })),
});

const existingService = (random: Choices): AnyObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'old', namespace: random.pick(NAMESPACES) },
  spec: { type: random.pick(['ClusterIP', 'NodePort', 'LoadBalancer']), ports: [{ port: 80 }] },
});
