/** A mistake: a manifest that contains it, and the same manifest without it. */
export interface Mistake {
  readonly name: string;
  readonly invalid: string;
  readonly valid: string;
}

interface ManifestParts {
  readonly kind?: Kind;
  readonly container?: Fields;
  readonly pod?: Fields;
  /** Fields of the workload's spec. */
  readonly spec?: Fields;
  readonly metadata?: Fields;
}

type Kind = 'Pod' | 'Deployment' | 'Job' | 'CronJob';
export type Fields = Readonly<Record<string, unknown>>;

/** A container without problems: only very strict tools report anything about it. */
export const CONTAINER: Fields = {
  name: 'app',
  image: 'registry.example/app:1.2.3',
  imagePullPolicy: 'Always',
  ports: [{ name: 'http', containerPort: 8080 }],
  readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
  resources: {
    requests: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '64Mi' },
    limits: { cpu: '200m', memory: '64Mi', 'ephemeral-storage': '64Mi' },
  },
  securityContext: {
    runAsNonRoot: true,
    runAsUser: 10_001,
    runAsGroup: 10_001,
    readOnlyRootFilesystem: true,
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
  },
};
const API = { Pod: 'v1', Deployment: 'apps/v1', Job: 'batch/v1', CronJob: 'batch/v1' } as const;
export const LABELS = { app: 'app' };

function manifest({
  kind = 'Pod',
  container = {},
  pod = {},
  spec = {},
  metadata = {},
}: ManifestParts): string {
  const ends = kind === 'Job' || kind === 'CronJob' ? { restartPolicy: 'Never' } : {};
  const ready =
    kind === 'Job' || kind === 'CronJob' ? { readinessProbe: undefined, ports: undefined } : {};
  const podSpec = {
    ...ends,
    automountServiceAccountToken: false,
    containers: [{ ...CONTAINER, ...ready, ...container }],
    ...pod,
  };
  const template = { metadata: { labels: LABELS }, spec: podSpec };
  const specs = {
    Pod: podSpec,
    Deployment: { replicas: 2, selector: { matchLabels: LABELS }, template, ...spec },
    Job: { template, ...spec },
    CronJob: {
      schedule: '0 3 * * *',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 60,
      jobTemplate: { spec: { template } },
      ...spec,
    },
  };
  return JSON.stringify({
    apiVersion: API[kind],
    kind,
    metadata: { name: 'app', labels: LABELS, ...metadata },
    spec: specs[kind],
  });
}

export const mistake = (
  name: string,
  wrong: ManifestParts,
  right: ManifestParts = wrong.kind === undefined ? {} : { kind: wrong.kind },
): Mistake => ({
  name,
  invalid: manifest(wrong),
  valid: manifest(right),
});

export const env = (...items: readonly Fields[]): ManifestParts => ({ container: { env: items } });
export const resources = (requests: Fields, limits: Fields = {}): ManifestParts => ({
  container: { resources: { requests, limits } },
});
export const volumes = (...list: readonly Fields[]): Fields => ({ volumes: list });
export const mounted = (path: string, volume: Fields, mount: Fields = {}): ManifestParts => ({
  container: { volumeMounts: [{ name: 'v', mountPath: path, ...mount }] },
  pod: volumes({ name: 'v', ...volume }),
});
export const second = (fields: Fields): ManifestParts => ({
  pod: {
    containers: [
      CONTAINER,
      { ...CONTAINER, name: 'other', ports: undefined, readinessProbe: undefined, ...fields },
    ],
  },
});
export const init = (fields: Fields): ManifestParts => ({
  pod: {
    initContainers: [
      { ...CONTAINER, name: 'init', ports: undefined, readinessProbe: undefined, ...fields },
    ],
  },
});
export const port = (fields: Fields): Fields => ({ name: 'http', containerPort: 8080, ...fields });
export const unquoted = (text: string, made: ManifestParts): Mistake => ({
  name: text,
  invalid: manifest(made),
  valid: manifest({}),
});
