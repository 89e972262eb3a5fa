import { withOwnerUid } from '../../lib/admission/admit-pods.js';
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { workloadPodsOf } from '../../lib/cluster/workload-pods.js';
import type { Choices } from '../nodes/choices.js';
import type { AnyObject } from '../nodes/scheduling-case.js';
import { podSecurityLabels, TOLERATIONS } from './random-cluster.js';
import { AMOUNTS, NAMESPACES, randomList } from './random-limits.js';

/** Returns objects that are created one after the other. */
export function randomObjects(
  random: Choices,
  pods: readonly AnyObject[],
  workloads: readonly AnyObject[],
): readonly AnyObject[] {
  if (random.chance(0.55)) return random.many(1, 3, (i) => randomPod(random, pods, `new-${i}`));
  if (random.chance(0.4)) return workloadObjects(random, pods, workloads);
  return random.many(1, 2, (i) => randomOther(random, `new-${i}`));
}

function randomPod(random: Choices, given: readonly AnyObject[], name: string): AnyObject {
  const isGiven = given.length > 0 && random.chance(0.4);
  const { metadata = {}, spec }: AnyObject = isGiven
    ? structuredClone(random.pick(given))
    : {
        spec: {
          containers: random.many(1, 2, (i) => randomContainer(random, `c${i}`)),
          ...random.maybe(0.3, () => ({
            initContainers: random.many(1, 2, (i) => ({
              ...randomContainer(random, `i${i}`),
              ...random.maybe(0.4, () => ({ restartPolicy: 'Always' })),
            })),
          })),
        },
      };
  if (isGiven && random.chance(0.3))
    for (const container of spec.containers) container.resources = randomResources(random);
  addPodFields(random, spec);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...metadata,
      ...(random.chance(0.05) ? { generateName: `${name}-` } : { name }),
      ...random.maybe(0.7, () => ({ namespace: random.pick(NAMESPACES) })),
      ...random.maybe(0.02, () => ({ annotations: { 'kubernetes.io/config.mirror': 'x' } })),
    },
    spec,
  };
}

const randomContainer = (random: Choices, name: string): AnyObject => ({
  name,
  image: random.pick(['nginx:1.29', 'redis', 'busybox:1.37']),
  ...random.maybe(0.75, () => ({ resources: randomResources(random) })),
  ...random.maybe(0.1, () => ({
    env: [{ name: 'A', valueFrom: { secretKeyRef: { name: random.pick(['db', 'x']), key: 'a' } } }],
  })),
  ...random.maybe(0.05, () => ({ envFrom: [{ secretRef: { name: random.pick(['db', 'x']) } }] })),
  ...random.maybe(0.05, () => ({
    volumeMounts: [{ name: 'data', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' }],
  })),
  ...random.maybe(0.1, () => ({ securityContext: { privileged: random.chance(0.5) } })),
  ...random.maybe(0.1, () => ({
    securityContext: {
      allowPrivilegeEscalation: false,
      runAsNonRoot: true,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    },
  })),
});

const COMPUTE = ['cpu', 'memory', 'cpu', 'memory', 'ephemeral-storage'];

function randomResources(random: Choices): AnyObject {
  const list = () => randomList(random, random.chance(0.85) ? COMPUTE : Object.keys(AMOUNTS));
  const limits = list();
  return random.pick([
    () => ({ requests: randomList(random, COMPUTE) }),
    () => ({ limits }),
    () => ({ limits, requests: limits }),
    () => ({ limits: { cpu: '2', memory: '4Gi' }, requests: { cpu: '500m', memory: '1Gi' } }),
    () => ({ limits: { cpu: '129m' }, requests: { cpu: '128m' } }),
    () => ({ requests: { cpu: '0' }, limits: { memory: '0' } }),
  ])();
}

function addPodFields(random: Choices, spec: AnyObject): void {
  const set = (probability: number, field: string, create: () => unknown): void => {
    if (random.chance(probability)) spec[field] = create();
  };
  set(0.25, 'priorityClassName', () =>
    random.pick(['high', 'low', 'other', 'none', 'system-node-critical']),
  );
  set(0.04, 'priority', () => random.pick([0, 1000, -5]));
  set(0.04, 'preemptionPolicy', () => random.pick(['Never', 'PreemptLowerPriority']));
  set(0.2, 'runtimeClassName', () => random.pick(['gvisor', 'kata', 'kata', 'none']));
  set(0.05, 'overhead', () => random.pick([{}, randomList(random, ['cpu', 'memory'])]));
  set(0.15, 'nodeSelector', () => random.pick([{ disk: 'hdd' }, { runtime: 'kata' }, { a: 'b' }]));
  set(0.3, 'tolerations', () => random.some(TOLERATIONS, 3));
  set(0.2, 'serviceAccountName', () => random.pick(['web', 'default', 'web']));
  set(0.1, 'automountServiceAccountToken', () => random.chance(0.5));
  set(0.05, 'imagePullSecrets', () => [{ name: random.pick(['pull', 'x']) }]);
  set(0.1, 'activeDeadlineSeconds', () => 600);
  set(0.05, 'nodeName', () => random.pick(['node-1', 'node-9']));
  set(0.06, 'resources', () => ({ requests: randomList(random, ['cpu', 'memory']) }));
  set(0.05, 'resources', () => ({ limits: { cpu: '8', memory: '16Gi' } }));
  set(0.05, 'hostNetwork', () => true);
  set(0.05, 'affinity', () => ({
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        {
          topologyKey: 'kubernetes.io/hostname',
          labelSelector: { matchLabels: { a: 'b' } },
          ...random.pick([{}, { namespaces: ['x'] }, { namespaceSelector: {} }]),
        },
      ],
    },
  }));
  const mountsData = JSON.stringify(spec).includes('"name":"data","mountPath"');
  if (random.chance(0.15) || mountsData)
    spec.volumes = [
      ...(spec.volumes ?? []).filter(({ name }: AnyObject) => name !== 'data'),
      random.pick([
        { name: 'data', secret: { secretName: random.pick(['db', 'x']) } },
        { name: 'data', emptyDir: {} },
        { name: 'data', hostPath: { path: '/x' } },
      ]),
    ];
  set(0.02, 'volumes', () => [
    ...(spec.volumes ?? []),
    { name: 'kube-api-access-mine', emptyDir: {} },
  ]);
}

/** Returns a workload, and the claims and Pods that its controller creates. */
function workloadObjects(
  random: Choices,
  pods: readonly AnyObject[],
  workloads: readonly AnyObject[],
): readonly AnyObject[] {
  const workload: AnyObject =
    workloads.length > 0 && random.chance(0.7)
      ? structuredClone(random.pick(workloads))
      : randomDeployment(random, pods);
  workload.metadata = { ...workload.metadata, namespace: random.pick(NAMESPACES) };
  const created = workloadPodsOf(workload as KubernetesObject);
  if (created === undefined) return [workload];
  const count = Math.min(created.count + created.surge, 4);
  return [
    workload,
    ...Array.from({ length: count }, (_, i) => [...created.claimsAt(i), created.podAt(i)])
      .flat()
      .map(withOwnerUid),
  ];
}

function randomDeployment(random: Choices, pods: readonly AnyObject[]): AnyObject {
  const { spec } = randomPod(random, pods, 'x');
  for (const field of ['activeDeadlineSeconds', 'nodeName']) delete spec[field];
  return {
    apiVersion: 'apps/v1',
    kind: random.pick(['Deployment', 'ReplicaSet', 'StatefulSet']),
    metadata: { name: 'web' },
    spec: {
      replicas: random.between(1, 3),
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec },
    },
  };
}

const randomOther = (random: Choices, name: string): AnyObject => {
  const metadata = { name, namespace: random.pick(NAMESPACES) };
  return random.pick<() => AnyObject>([
    () => randomClaim(random, metadata),
    () => randomClaim(random, metadata),
    () => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata }),
    () => ({ apiVersion: 'v1', kind: 'Secret', metadata }),
    () => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata }),
    () => ({ apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: { pods: '1' } } }),
    () => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: {
        type: random.pick(['ClusterIP', 'NodePort', 'LoadBalancer']),
        ports: random.many(1, 2, (i) => ({ name: `p${i}`, port: 80 + i })),
        ...random.maybe(0.3, () => ({ selector: { a: 'b' } })),
      },
    }),
    () => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        ...metadata,
        ...random.maybe(0.2, () => ({ annotations: { 'kubernetes.io/ingress.class': 'x' } })),
      },
      spec: {
        defaultBackend: { service: { name: 'web', port: { number: 80 } } },
        ...random.maybe(0.2, () => ({ ingressClassName: 'nginx' })),
      },
    }),
    () => ({
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata: { name },
      value: 3,
      ...random.maybe(0.7, () => ({ globalDefault: true })),
    }),
    () => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels: podSecurityLabels(random) },
    }),
  ])();
};

const randomClaim = (random: Choices, metadata: AnyObject): AnyObject => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: {
    ...metadata,
    ...random.maybe(0.1, () => ({
      annotations: { 'volume.beta.kubernetes.io/storage-class': random.pick(['fast', 'slow']) },
    })),
    ...random.maybe(0.1, () => ({
      finalizers: [random.pick(['kubernetes.io/pvc-protection', 'example.com/x'])],
    })),
  },
  spec: {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: random.pick(['1Gi', '1G', '5Gi', '1.5', '20Gi', '0.5Gi']) } },
    ...random.maybe(0.4, () => ({ storageClassName: random.pick(['fast', 'slow', '']) })),
    ...random.maybe(0.2, () => ({ volumeAttributesClassName: random.pick(['gold', 'x']) })),
    ...random.maybe(0.1, () => ({
      dataSource: { kind: 'PersistentVolumeClaim', name: 'old' },
    })),
  },
});
