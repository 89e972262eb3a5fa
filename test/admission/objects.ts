import { type ClusterOptions, clusterOf } from '../../lib/cluster/cluster-of.js';

export const namespace = (name: string, labels: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});
export const quota = (hard: object, fields: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'quota', namespace: 'shop' },
  spec: { hard },
  ...fields,
});
export const limitRange = (item: object) => ({
  apiVersion: 'v1',
  kind: 'LimitRange',
  metadata: { name: 'limits', namespace: 'shop' },
  spec: { limits: [{ type: 'Container', ...item }] },
});
export const containers = [{ name: 'web', image: 'nginx:1.29' }];
export const pod = (spec: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { containers, ...spec },
});
export const deployment = (replicas: number, spec: object = {}, strategy: object = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    replicas,
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers, ...spec } },
    ...strategy,
  },
});
export const cluster = (objects: readonly object[], options?: ClusterOptions) =>
  clusterOf(objects, options);
