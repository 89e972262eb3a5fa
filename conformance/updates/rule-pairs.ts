import type { Manifest } from '../inputs/manifest.js';
import type { UpdatePair } from './pairs.js';

/** Pairs that differ in what one rule about updates reads. Random pairs seldom do. */
export const rulePairs = (): readonly UpdatePair[] => [
  ...['Deployment', 'ReplicaSet', 'DaemonSet'].map((kind) => ({
    old: workload(kind, { a: 'b' }),
    new: workload(kind, { c: 'd' }),
  })),
  {
    old: workload('Deployment', { a: 'b' }, { strategy: { rollingUpdate: { maxSurge: 1 } } }),
    new: workload('Deployment', { a: 'b' }, { strategy: { type: 'Recreate' } }),
  },
  {
    old: workload('Deployment', { a: 'b' }, { revisionHistoryLimit: 3 }),
    new: {
      ...workload('Deployment', { a: 'b' }),
      metadata: { name: 'a', deletionTimestamp: '0001-01-01T00:00:00Z' },
    },
  },
  {
    old: workload('StatefulSet', { a: 'b' }),
    new: workload('StatefulSet', { a: 'b' }, { updateStrategy: { type: 'Recreate' } }),
  },
  { old: withSecret({}), new: withSecret({ defaultUser: 1000 }) },
  ...METADATA_CHANGES.map((metadata) => ({ old: pod({}), new: pod({}, undefined, metadata) })),
  ...[4294967298, 2147483648].map((replicas) => ({
    old: workload('Deployment', { a: 'b' }),
    new: workload('Deployment', { a: 'b' }, { replicas }),
  })),
  { old: secret({ data: { a: 'MQ==' } }), new: secret({ stringData: { a: '1' } }) },
  ...JOB_CHANGES.map(([before, after]) => ({ old: job(before), new: job(after) })),
  ...POD_CHANGES.map(([before, after]) => ({ old: pod(before), new: pod(after) })),
  ...ANNOTATION_CHANGES.map(([before, after]) => ({
    old: pod({}, before),
    new: pod({}, after),
  })),
];

const CONTAINER = { name: 'a', image: 'x' };

const secret = (data: object): Manifest => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'a' },
  ...data,
});

const workload = (kind: string, matchLabels: object, spec: object = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'a' },
  spec: {
    ...spec,
    selector: { matchLabels },
    template: { metadata: { labels: { a: 'b', c: 'd' } }, spec: { containers: [CONTAINER] } },
  },
});

const withSecret = (secret: object): Manifest => ({
  apiVersion: 'v1',
  kind: 'PodTemplate',
  metadata: { name: 'a' },
  template: {
    spec: {
      containers: [CONTAINER],
      volumes: [{ name: 'a', secret: { secretName: 'a', ...secret } }],
    },
  },
});

interface JobChange {
  readonly pod?: object;
  readonly labels?: object;
  readonly [field: string]: unknown;
}

const job = ({ pod: podSpec, labels, ...spec }: JobChange): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'a' },
  spec: {
    ...spec,
    template: {
      ...(labels ? { metadata: { labels } } : {}),
      spec: { restartPolicy: 'Never', containers: [CONTAINER], ...podSpec },
    },
  },
});

const SELECTED = {
  manualSelector: true,
  selector: { matchLabels: { a: 'b' } },
  labels: { a: 'b' },
};
const INDEXED = { ...SELECTED, completionMode: 'Indexed', completions: 2, parallelism: 2 };
const SUSPENDED = { ...SELECTED, suspend: true };
const withCpu = (cpu: string): object => ({
  containers: [{ ...CONTAINER, resources: { requests: { cpu } } }],
});
const rulesOf = (succeededCount: number): object => ({
  successPolicy: { rules: [{ succeededCount }] },
});

const JOB_CHANGES: readonly (readonly [JobChange, JobChange])[] = [
  [{ ...INDEXED, completionMode: 'NonIndexed' }, INDEXED],
  [
    { ...INDEXED, backoffLimitPerIndex: 1 },
    { ...INDEXED, backoffLimitPerIndex: 2 },
  ],
  [
    { ...INDEXED, ...rulesOf(1) },
    { ...INDEXED, ...rulesOf(2) },
  ],
  [INDEXED, { ...INDEXED, completions: 3 }],
  [INDEXED, { ...INDEXED, completions: 3, parallelism: 3 }],
  [SUSPENDED, { ...SUSPENDED, pod: { nodeSelector: { a: 'b' } } }],
  [SUSPENDED, { ...SUSPENDED, pod: { containers: [{ ...CONTAINER, image: 'y' }] } }],
  [
    { ...SUSPENDED, pod: withCpu('1') },
    { ...SUSPENDED, pod: withCpu('2') },
  ],
  [{}, { labels: { 'controller-uid': 'a' } }],
  [{}, { labels: { 'batch.kubernetes.io/job-name': 'b' } }],
];

const GATED = { schedulingGates: [{ name: 'g' }] };
const withTerms = (values: readonly string[]): object => ({
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'In', values }] }],
      },
    },
  },
});

const POD_CHANGES: readonly (readonly [object, object])[] = [
  [{ activeDeadlineSeconds: 1 }, { activeDeadlineSeconds: 2 }],
  [{ activeDeadlineSeconds: 2 }, { activeDeadlineSeconds: 1 }],
  [{ activeDeadlineSeconds: 1 }, {}],
  [{}, GATED],
  [GATED, {}],
  [GATED, { schedulingGates: [{ name: 'h' }] }],
  [GATED, { ...GATED, nodeSelector: { a: 'b' } }],
  [
    { ...GATED, nodeSelector: { a: 'b' } },
    { ...GATED, nodeSelector: { a: 'c' } },
  ],
  [{ ...GATED, nodeSelector: { a: 'b' } }, GATED],
  [
    { ...GATED, ...withTerms(['a']) },
    { ...GATED, ...withTerms(['b']) },
  ],
  [{}, { nodeSelector: { a: 'b' } }],
  [{ tolerations: [{ key: 'a', operator: 'Exists' }] }, {}],
  [{}, { tolerations: [{ key: 'a', operator: 'Exists' }] }],
  [withCpu('0.5'), withCpu('500m')],
  [{ resources: { requests: { cpu: '1' } } }, {}],
  [{}, { ephemeralContainers: [{ name: 'b', image: 'x' }] }],
];

const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/a';

const ANNOTATION_CHANGES: readonly (readonly [object, object])[] = [
  [{}, { [APP_ARMOR]: 'unconfined' }],
  [{ [APP_ARMOR]: 'unconfined' }, {}],
  [{ [APP_ARMOR]: 'unconfined' }, { [APP_ARMOR]: 'runtime/default' }],
];

const entry = (fields: object): object => ({
  manager: 'a',
  operation: 'Update',
  apiVersion: 'v1',
  fieldsType: 'FieldsV1',
  fieldsV1: { 'f:spec': { 'f:hostname': {} } },
  ...fields,
});

const METADATA_CHANGES: readonly object[] = [
  { uid: 'b' },
  { uid: 'b', resourceVersion: '5' },
  { uid: 'b', namespace: 'b' },
  { resourceVersion: '5' },
  { resourceVersion: '5', namespace: 'b' },
  { resourceVersion: '00' },
  { resourceVersion: '+5' },
  { resourceVersion: '18446744073709551616' },
  ...[
    {},
    { operation: '' },
    { operation: 'a' },
    { apiVersion: '' },
    { fieldsType: 'a' },
    { fieldsV1: { a: {} }, manager: '\u0001' },
    { apiVersion: 'v2', manager: '\u0001' },
    { manager: '\u0001' },
    { manager: 'a'.repeat(129) },
    { subresource: 'a'.repeat(257) },
  ].map((fields) => ({ managedFields: [entry(fields)] })),
  { managedFields: [] },
  { managedFields: [{}] },
  { managedFields: [entry({ manager: '\u0001' }), {}] },
];

const pod = (spec: object, annotations?: object, metadata: object = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', ...(annotations ? { annotations } : {}), ...metadata },
  spec: { containers: [CONTAINER], ...spec },
});
