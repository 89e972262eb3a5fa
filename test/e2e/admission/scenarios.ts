import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import { object, pod, workload } from '../../application/objects.js';

/** A namespace, and an object that is created in it. */
export interface Scenario {
  readonly title: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** LimitRanges, quotas and accounts of the namespace. */
  readonly before: readonly KubernetesObject[];
  readonly object: KubernetesObject;
}

const limitRange = (...limits: readonly object[]) =>
  object('v1', 'LimitRange', 'limits', { spec: { limits } });
const quota = (hard: object, spec: object = {}) =>
  object('v1', 'ResourceQuota', 'quota', { spec: { hard, ...spec } });
const resources = (requests: object, limits: object = {}) => ({ resources: { requests, limits } });
const replicas = { replicas: 3 };
const CPU = resources({ cpu: '100m', memory: '64Mi' });

/** The classes of the cluster. */
export const CLASSES: readonly KubernetesObject[] = [
  object('scheduling.k8s.io/v1', 'PriorityClass', 'high', {
    value: 1000,
    preemptionPolicy: 'Never',
  }),
  object('node.k8s.io/v1', 'RuntimeClass', 'kata', {
    handler: 'kata',
    overhead: { podFixed: { cpu: '250m', memory: '120Mi' } },
    scheduling: {
      nodeSelector: { runtime: 'kata' },
      tolerations: [{ key: 'runtime', operator: 'Exists', effect: 'NoSchedule' }],
    },
  }),
];

const statefulSet = workload('StatefulSet', 'web', {
  spec: {
    ...replicas,
    serviceName: 'web',
    podManagementPolicy: 'Parallel',
    volumeClaimTemplates: [
      {
        metadata: { name: 'data' },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '2Gi' } } },
      },
    ],
  },
});

export const SCENARIOS: readonly Scenario[] = [
  { title: 'nothing limits a Pod', before: [], object: pod({}, CPU) },
  {
    title: 'a LimitRange has defaults',
    before: [
      limitRange({
        type: 'Container',
        default: { cpu: '500m', memory: '512Mi' },
        defaultRequest: { cpu: '100m' },
      }),
    ],
    object: workload('Deployment', 'web', { spec: replicas }),
  },
  {
    title: 'a default makes Pods invalid',
    before: [limitRange({ type: 'Container', default: { cpu: '50m' } })],
    object: workload('Deployment', 'web', { container: CPU }),
  },
  {
    title: 'Pods exceed the maximum of a LimitRange',
    before: [limitRange({ type: 'Container', max: { memory: '32Mi' } })],
    object: workload('ReplicaSet', 'web', { container: resources({}, { memory: '64Mi' }) }),
  },
  {
    title: 'Pods have no limit, and violate a ratio',
    before: [
      limitRange({
        type: 'Container',
        min: { memory: '128Mi' },
        maxLimitRequestRatio: { cpu: '2' },
      }),
    ],
    object: workload('Deployment', 'web', { container: CPU }),
  },
  {
    title: 'a claim is too large',
    before: [limitRange({ type: 'PersistentVolumeClaim', max: { storage: '1Gi' } })],
    object: statefulSet,
  },
  {
    title: 'a quota has room for two Pods',
    before: [quota({ pods: '2' })],
    object: workload('Deployment', 'web', { spec: replicas }),
  },
  {
    title: 'a quota has no room for the requests of all Pods',
    before: [quota({ 'requests.cpu': '250m', 'limits.memory': '1Gi' })],
    object: workload('ReplicaSet', 'web', {
      spec: replicas,
      container: resources({ cpu: '100m', memory: '64Mi' }, { memory: '64Mi' }),
    }),
  },
  {
    title: 'Pods lack the requests that a quota demands',
    before: [quota({ 'requests.cpu': '1', 'limits.memory': '1Gi' })],
    object: workload('Deployment', 'web'),
  },
  {
    title: 'a LimitRange gives the requests that a quota demands',
    before: [
      quota({ 'requests.cpu': '1' }),
      limitRange({ type: 'Container', defaultRequest: { cpu: '300m' } }),
    ],
    object: workload('Deployment', 'web', { spec: { replicas: 4 } }),
  },
  {
    title: 'a quota is for Pods of a priority',
    before: [
      quota(
        { pods: '1' },
        {
          scopeSelector: {
            matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: ['high'] }],
          },
        },
      ),
    ],
    object: workload('Deployment', 'web', { spec: replicas, pod: { priorityClassName: 'high' } }),
  },
  {
    title: 'a quota counts Deployments',
    before: [quota({ 'count/deployments.apps': '0' })],
    object: workload('Deployment', 'web'),
  },
  {
    title: 'a quota has room for the storage of two Pods',
    before: [quota({ 'requests.storage': '5Gi' })],
    object: statefulSet,
  },
  {
    title: 'a PriorityClass does not exist',
    before: [],
    object: workload('Deployment', 'web', { pod: { priorityClassName: 'none' } }),
  },
  {
    title: 'a Pod writes another priority than its class',
    before: [],
    object: pod({ priorityClassName: 'high', priority: 7 }),
  },
  {
    title: 'a RuntimeClass has an overhead, a node selector and tolerations',
    before: [quota({ 'requests.cpu': '600m' })],
    object: workload('Deployment', 'web', {
      spec: replicas,
      pod: { runtimeClassName: 'kata', tolerations: [{ key: 'runtime', value: 'kata' }] },
      container: CPU,
    }),
  },
  {
    title: 'a RuntimeClass does not exist',
    before: [],
    object: workload('Deployment', 'web', { pod: { runtimeClassName: 'none' } }),
  },
  {
    title: 'a ServiceAccount does not exist',
    before: [],
    object: workload('Deployment', 'web', { pod: { serviceAccountName: 'none' } }),
  },
  {
    title: 'a ServiceAccount has Secrets for images, and mounts no token',
    before: [
      {
        ...object('v1', 'ServiceAccount', 'web'),
        imagePullSecrets: [{ name: 'pull' }],
        automountServiceAccountToken: false,
      } as KubernetesObject,
    ],
    object: workload('Deployment', 'web', { pod: { serviceAccountName: 'web' } }),
  },
  {
    title: 'the namespace enforces a level of the Pod Security Standards',
    labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
    before: [],
    object: workload('Deployment', 'web'),
  },
  {
    title: 'a Job exceeds a quota',
    before: [quota({ pods: '1' })],
    object: {
      ...object('batch/v1', 'Job', 'web'),
      spec: {
        parallelism: 2,
        completions: 4,
        template: {
          spec: { restartPolicy: 'Never', containers: [{ name: 'app', image: 'nginx:1.29' }] },
        },
      },
    },
  },
];
