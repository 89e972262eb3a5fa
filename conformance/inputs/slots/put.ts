// Small manifests of which a part is given: nothing else in them is wrong.
import type { Manifest } from '../kinds.js';
import type { Fields } from '../walk.js';

export const container = (fields: Fields): Fields => ({ name: 'a', image: 'a', ...fields });
export const pod = (spec: Fields, metadata: Fields = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', ...metadata },
  spec: { containers: [container({})], ...spec },
});
export const podOf = (fields: Fields): Manifest => pod({ containers: [container(fields)] });
export const volume = (fields: Fields): Manifest => pod({ volumes: [{ name: 'v', ...fields }] });
export const file = (item: Fields): Manifest => volume({ downwardAPI: { items: [{ path: 'a', ...item }] } });
export const source = (fields: Fields): Manifest =>
  pod({ serviceAccountName: 'a', volumes: [{ name: 'v', projected: { sources: [fields] } }] });
export const claim = (spec: Fields): Manifest =>
  volume({
    ephemeral: {
      volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec } },
    },
  });
export const env = (variable: Fields): Manifest => podOf({ env: [{ name: 'A', ...variable }] });
export const limits = (limits: Fields, requests: Fields = {}): Manifest => podOf({ resources: { limits, requests } });
export const template = { metadata: { labels: { a: 'b' } }, spec: { containers: [container({})] } };
export const workload = (kind: string, spec: Fields, metadata: Fields = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'a', ...metadata },
  spec: { selector: { matchLabels: { a: 'b' } }, template, ...spec },
});
const jobSpec = { template: { spec: { restartPolicy: 'Never', containers: [container({})] } } };
export const job = (spec: Fields, metadata: Fields = {}): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'a', ...metadata },
  spec: { ...jobSpec, ...spec },
});
export const cronJob = (spec: Fields): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'a' },
  spec: { schedule: '* * * * *', jobTemplate: { spec: jobSpec }, ...spec },
});
export const annotated = (key: string, value: string, spec: Fields = {}): Manifest => pod(spec, { annotations: { [key]: value } });
export const spread = (fields: Fields): Manifest =>
  pod({ topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule', ...fields }] });
export const term = (fields: Fields): Manifest =>
  pod({
    affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'a', labelSelector: {}, ...fields }] } },
  });
export const nodes = (requirement: Fields, list = 'matchExpressions'): Manifest =>
  pod({
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ [list]: [requirement] }] } } },
  });
