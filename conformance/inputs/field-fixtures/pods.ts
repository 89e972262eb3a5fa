// Small manifests of which a part is given: nothing else in them is wrong.
import type { Manifest } from '../manifest.js';
import type { Fields } from '../typed-objects.js';

export const container = (fields: Fields): Fields => ({ name: 'a', image: 'a', ...fields });
export const pod = (spec: Fields, metadata: Fields = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', ...metadata },
  spec: { containers: [container({})], ...spec },
});
export const podWithContainer = (fields: Fields): Manifest =>
  pod({ containers: [container(fields)] });
export const podWithVolume = (fields: Fields): Manifest =>
  pod({ volumes: [{ name: 'v', ...fields }] });
export const podWithDownwardFile = (item: Fields): Manifest =>
  podWithVolume({ downwardAPI: { items: [{ path: 'a', ...item }] } });
export const podWithProjectedSource = (fields: Fields): Manifest =>
  pod({ serviceAccountName: 'a', volumes: [{ name: 'v', projected: { sources: [fields] } }] });
export const podWithEphemeralClaim = (spec: Fields): Manifest =>
  podWithVolume({
    ephemeral: {
      volumeClaimTemplate: {
        spec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '1Gi' } },
          ...spec,
        },
      },
    },
  });
export const podWithEnv = (variable: Fields): Manifest =>
  podWithContainer({ env: [{ name: 'A', ...variable }] });
export const podWithResources = (limits: Fields, requests: Fields = {}): Manifest =>
  podWithContainer({ resources: { limits, requests } });
export const podTemplate = {
  metadata: { labels: { a: 'b' } },
  spec: { containers: [container({})] },
};
export const workload = (kind: string, spec: Fields, metadata: Fields = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'a', ...metadata },
  spec: { selector: { matchLabels: { a: 'b' } }, template: podTemplate, ...spec },
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
export const podWithAnnotation = (key: string, value: string, spec: Fields = {}): Manifest =>
  pod(spec, { annotations: { [key]: value } });
export const podWithTopologySpread = (fields: Fields): Manifest =>
  pod({
    topologySpreadConstraints: [
      { maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule', ...fields },
    ],
  });
export const podWithAffinityTerm = (fields: Fields): Manifest =>
  pod({
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { topologyKey: 'a', labelSelector: {}, ...fields },
        ],
      },
    },
  });
export const podWithNodeRequirement = (requirement: Fields, list = 'matchExpressions'): Manifest =>
  pod({
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ [list]: [requirement] }],
        },
      },
    },
  });
export const service = (spec: Fields): Manifest => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'a' },
  spec: { ports: [{ port: 80 }], ...spec },
});
export const networkPolicy = (ipBlock: Fields): Manifest => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'a' },
  spec: { podSelector: {}, ingress: [{ from: [{ ipBlock }] }] },
});
