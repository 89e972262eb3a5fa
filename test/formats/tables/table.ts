import type { Api } from '../../../lib/api/api.js';

/** Values of a format, and a manifest with a field of this format. */
export interface FormatTable {
  /** Returns a manifest with a value. The rest of the manifest is valid. */
  readonly manifestWith: (value: string) => Manifest;
  /** Values that Kubernetes 1.37 accepts. */
  readonly valid: readonly string[];
  /** Values that Kubernetes 1.37 rejects. */
  readonly invalid: readonly string[];
}

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** Splits a text at spaces. */
export const words = (texts: string): readonly string[] => texts.split(' ');

/** Returns a string of `length` equal letters. */
export const long = (length: number, letter = 'a'): string => letter.repeat(length);

export const pod = (spec: Api<'PodSpec'>, metadata: Api<'ObjectMeta'> = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', ...metadata },
  spec: { containers: [{ name: 'a', image: 'x' }], ...spec },
});

export const container = (fields: Api<'Container'>, spec: Api<'PodSpec'> = {}): Manifest =>
  pod({ containers: [{ name: 'a', image: 'x', ...fields }], ...spec });

export const volume = (source: Api<'Volume'>): Manifest =>
  pod({ volumes: [{ name: 'v', ...source }] });

export const projected = (source: Api<'VolumeProjection'>): Manifest =>
  volume({ projected: { sources: [source] } });

export const job = (spec: Api<'JobSpec'>): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'a' },
  spec: {
    template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'x' }] } },
    ...spec,
  },
});

export const cronJob = (spec: Api<'CronJobSpec'>): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'a' },
  spec: { schedule: '* * * * *', jobTemplate: { spec: job({})['spec'] }, ...spec },
});

export const deployment = (spec: Api<'DeploymentSpec'>): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'a' },
  spec: {
    selector: { matchLabels: { a: 'b' } },
    template: {
      metadata: { labels: { a: 'b' } },
      spec: { containers: [{ name: 'a', image: 'x' }] },
    },
    ...spec,
  },
});

export const service = (spec: Api<'ServiceSpec'>): Manifest => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'a' },
  spec: { ports: [{ port: 80 }], ...spec },
});
