import type { AnyObject } from '../nodes/scheduling-case.js';

export const namespace = (name = 'default', labels: object = {}): AnyObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
  status: { phase: 'Active' },
});
export const account = (fields: object = {}, name = 'default'): AnyObject => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name },
  ...fields,
});
export const limitRange = (...limits: readonly object[]): AnyObject => ({
  apiVersion: 'v1',
  kind: 'LimitRange',
  metadata: { name: 'limits' },
  spec: { limits },
});
export const quota = (hard: object, fields: object = {}): AnyObject => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'quota' },
  spec: { hard, ...fields },
});
export const container = (resources: object = {}, fields: object = {}): AnyObject => ({
  name: 'app',
  image: 'nginx:1.29',
  resources,
  ...fields,
});
export const quotaWithoutUsage = (): AnyObject => ({
  ...quota({ pods: '1', 'count/pods': '1' }),
  metadata: { name: 'uncounted' },
  status: { hard: { pods: '1', 'count/pods': '1' }, used: { pods: '0' } },
});
export const pod = (spec: AnyObject = {}, metadata: object = {}): AnyObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', ...metadata },
  spec: { containers: [container()], ...spec },
});
export const BASE = [namespace(), account()];
export const requests = { cpu: '128m', memory: '64Mi' };

export const claim = (spec: object = {}, annotations: object = {}): AnyObject => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', annotations },
  spec: {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: '1.5' } },
    ...spec,
  },
});
export const BETA_CLASS = { 'volume.beta.kubernetes.io/storage-class': 'fast' };
