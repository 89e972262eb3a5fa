import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';

/** What a manifest of a test says. */
export interface WorkloadOptions {
  readonly replicas?: number;
  readonly cpu?: string;
  /** More fields of the Pod. */
  readonly pod?: object;
  /** More fields of the workload. */
  readonly spec?: object | undefined;
}

/** Returns a workload whose Pods request CPUs. */
export function workload(
  kind: string,
  name: string,
  { replicas, cpu = '1', pod, spec }: WorkloadOptions = {},
): KubernetesObject {
  const resources = { requests: { cpu } };
  return {
    apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1',
    kind,
    metadata: { name, namespace: 'shop' },
    spec: {
      ...(replicas !== undefined && { replicas }),
      ...(kind !== 'Job' && { selector: { matchLabels: { app: name } } }),
      template: {
        metadata: { labels: { app: name } },
        spec: {
          containers: [{ name: 'app', image: 'app:1', resources }],
          ...(kind === 'Job' && { restartPolicy: 'Never' }),
          ...pod,
        },
      },
      ...spec,
    },
  };
}

/** Returns a quota of CPUs in the namespace of the workloads. */
export const quota = (cpu: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'compute', namespace: 'shop' },
  spec: { hard: { 'requests.cpu': cpu } },
});

/** Returns a LimitRange with a default request and a maximum of CPUs. */
export const limitRange = (defaultCpu: string, maxCpu: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'LimitRange',
  metadata: { name: 'limits', namespace: 'shop' },
  spec: {
    limits: [
      {
        type: 'Container',
        default: { cpu: maxCpu },
        defaultRequest: { cpu: defaultCpu },
        max: { cpu: maxCpu },
      },
    ],
  },
});

/** Returns a Pod that runs on a node, with the controller `KIND/NAME`. */
export function boundPod(
  name: string,
  nodeName: string,
  { cpu = '1', owner, priority }: { cpu?: string; owner?: string; priority?: number } = {},
): KubernetesObject {
  const [kind, ownerName] = owner?.split('/') ?? [];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'shop',
      ...(owner && { ownerReferences: [{ kind, name: ownerName, controller: true }] }),
    },
    spec: {
      nodeName,
      ...(priority !== undefined && { priority }),
      containers: [{ name: 'app', image: 'app:1', resources: { requests: { cpu } } }],
    },
  };
}
