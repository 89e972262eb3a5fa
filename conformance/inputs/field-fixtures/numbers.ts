import type { Manifest } from '../manifest.js';
import {
  container,
  cronJob,
  job,
  pod,
  podTemplate,
  podWithContainer,
  podWithDownwardFile,
  podWithProjectedSource,
  podWithTopologySpread,
  podWithVolume,
  workload,
} from './pods.js';

/** The ends of what fields hold, and the limits that Kubernetes sets. */
const LIMITS = [
  ...[
    -1, 0, 1, 2, 19, 20, 21, 99, 100, 101, 255, 256, 511, 512, 599, 600, 1023, 1024, 3599, 3600,
    10_000, 10_001, 65535, 65536,
  ],
  ...[
    86400,
    86401,
    100_000,
    100_001,
    7_862_400,
    7_862_401,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31),
    -(2 ** 31) - 1,
    2 ** 32,
    2 ** 32 + 1,
  ],
  ...[2 ** 53, 2 ** 63 - 1024, 2 ** 63, -(2 ** 63), 0.5, 1e21],
];

type ManifestBuilder = (n: number) => Manifest;
const probe = (fields: object): Manifest =>
  podWithContainer({ livenessProbe: { exec: { command: ['a'] }, ...fields } });
const indexed = (fields: object): Manifest =>
  job({
    completionMode: 'Indexed',
    completions: 200_000,
    backoffLimitPerIndex: 1,
    maxFailedIndexes: 1,
    ...fields,
  });
const rule = (fields: object): Manifest =>
  podWithContainer({
    restartPolicy: 'Never',
    restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', ...fields } }],
  });

const MANIFEST_BUILDERS: readonly ManifestBuilder[] = [
  (containerPort) => podWithContainer({ ports: [{ containerPort }] }),
  (hostPort) => podWithContainer({ ports: [{ containerPort: 80, hostPort }] }),
  (containerPort) =>
    pod({
      hostNetwork: true,
      containers: [container({ ports: [{ containerPort, hostPort: 80 }] })],
    }),
  (port) => podWithContainer({ livenessProbe: { tcpSocket: { port } } }),
  (port) => podWithContainer({ readinessProbe: { grpc: { port } } }),
  (seconds) => podWithContainer({ lifecycle: { preStop: { sleep: { seconds } } } }),
  (initialDelaySeconds) => probe({ initialDelaySeconds }),
  (successThreshold) => probe({ successThreshold }),
  (terminationGracePeriodSeconds) => probe({ terminationGracePeriodSeconds }),
  (n) =>
    pod({
      terminationGracePeriodSeconds: n,
      containers: [container({ lifecycle: { preStop: { sleep: { seconds: 2 } } } })],
    }),
  (activeDeadlineSeconds) => pod({ activeDeadlineSeconds }),
  (priority) => pod({ priority }),
  (n) =>
    pod({ securityContext: { runAsUser: n, runAsGroup: n, fsGroup: n, supplementalGroups: [n] } }),
  (tolerationSeconds) =>
    pod({ tolerations: [{ key: 'a', effect: 'NoExecute', tolerationSeconds }] }),
  (maxSkew) => podWithTopologySpread({ maxSkew }),
  (minDomains) => podWithTopologySpread({ minDomains }),
  (weight) =>
    pod({
      affinity: {
        nodeAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [{ weight, preference: {} }],
        },
      },
    }),
  (defaultMode) => podWithVolume({ secret: { secretName: 'a', defaultMode } }),
  (mode) => podWithDownwardFile({ fieldRef: { fieldPath: 'metadata.name' }, mode }),
  (partition) => podWithVolume({ gcePersistentDisk: { pdName: 'a', partition } }),
  (lun) => podWithVolume({ iscsi: { targetPortal: 'a', iqn: 'eui.0123456789abcdef', lun } }),
  (lun) => podWithVolume({ fc: { targetWWNs: ['a'], lun } }),
  (expirationSeconds) =>
    podWithProjectedSource({ serviceAccountToken: { path: 'a', expirationSeconds } }),
  (n) =>
    podWithProjectedSource({
      podCertificate: {
        signerName: 'a.b/c',
        keyType: 'ED25519',
        keyPath: 'a',
        maxExpirationSeconds: n,
      },
    }),
  (n) =>
    podWithProjectedSource({
      podCertificate: {
        signerName: 'kubernetes.io/c',
        keyType: 'ED25519',
        keyPath: 'a',
        maxExpirationSeconds: n,
      },
    }),
  (replicas) => workload('Deployment', { replicas }),
  (minReadySeconds) => workload('Deployment', { minReadySeconds }),
  (progressDeadlineSeconds) =>
    workload('Deployment', { progressDeadlineSeconds, minReadySeconds: 20 }),
  (revisionHistoryLimit) => workload('DaemonSet', { revisionHistoryLimit }),
  (maxSurge) => workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxSurge } } }),
  (partition) => workload('StatefulSet', { updateStrategy: { rollingUpdate: { partition } } }),
  (start) => workload('StatefulSet', { ordinals: { start } }),
  (n) => ({
    ...workload('ReplicationController', {
      selector: { a: 'b' },
      template: podTemplate,
      replicas: n,
      minReadySeconds: n,
    }),
    apiVersion: 'v1',
  }),
  (n) =>
    job({ parallelism: n, backoffLimit: n, activeDeadlineSeconds: n, ttlSecondsAfterFinished: n }),
  (completions) => job({ completionMode: 'Indexed', completions }),
  (completions) => indexed({ completions }),
  (parallelism) => indexed({ parallelism }),
  (maxFailedIndexes) => indexed({ maxFailedIndexes }),
  (n) => indexed({ completions: 50_000, maxFailedIndexes: n, parallelism: n }),
  (n) =>
    job({
      podFailurePolicy: {
        rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [1, n] } }],
      },
    }),
  (startingDeadlineSeconds) => cronJob({ startingDeadlineSeconds }),
  (n) => cronJob({ successfulJobsHistoryLimit: n, failedJobsHistoryLimit: n }),
  (n) => rule({ values: [n] }),
];

/** Lists and texts as long as they may be, and longer. */
const LONG: readonly (readonly [counts: readonly number[], put: ManifestBuilder])[] = [
  [[262143, 262142, 262144], (n) => pod({}, { annotations: { a: 'x'.repeat(n) } })],
  [[131070, 131071, 131072], (n) => pod({}, { annotations: { a: 'é'.repeat(n), b: '' } })],
  [
    [65536, 65537],
    (n) =>
      podWithContainer({
        securityContext: { windowsOptions: { gmsaCredentialSpec: 'x'.repeat(n) } },
      }),
  ],
  [[3, 4], (n) => pod({ dnsConfig: { nameservers: Array(n).fill('1.2.3.4') } })],
  [[32, 33], (n) => pod({ dnsConfig: { searches: Array(n).fill('a') } })],
  [[203, 204, 205], (n) => pod({ dnsConfig: { searches: Array(10).fill('a.'.repeat(n / 2)) } })],
  [
    [20, 21],
    (n) =>
      job({
        podFailurePolicy: {
          rules: Array(n).fill({
            action: 'Ignore',
            onPodConditions: [{ type: 'a', status: 'True' }],
          }),
        },
      }),
  ],
  [
    [20, 21],
    (n) =>
      job({
        podFailurePolicy: {
          rules: [{ action: 'Ignore', onPodConditions: Array(n).fill({ type: 'a' }) }],
        },
      }),
  ],
  [
    [255, 256],
    (n) =>
      job({
        podFailurePolicy: {
          rules: [{ action: 'Ignore', onExitCodes: { operator: 'In', values: ascending(n) } }],
        },
      }),
  ],
  [
    [20, 21],
    (n) =>
      indexed({ completions: 5, successPolicy: { rules: Array(n).fill({ succeededCount: 1 }) } }),
  ],
  [
    [32768, 32769],
    (n) => indexed({ successPolicy: { rules: [{ succeededIndexes: `0${',1'.repeat(n)}` }] } }),
  ],
  [
    [20, 21],
    (n) =>
      podWithContainer({
        restartPolicy: 'Never',
        restartPolicyRules: Array(n).fill({ action: 'Restart', exitCodes: { operator: 'In' } }),
      }),
  ],
  [[255, 256], (n) => rule({ values: ascending(n) })],
  [[128, 129], (n) => pod({}, { managedFields: [{ operation: 'Apply', manager: 'x'.repeat(n) }] })],
  [
    [256, 257],
    (n) => pod({}, { managedFields: [{ operation: 'Apply', subresource: 'x'.repeat(n) }] }),
  ],
  [
    [4095, 4096],
    (n) =>
      podWithContainer({
        securityContext: {
          appArmorProfile: { type: 'Localhost', localhostProfile: 'x'.repeat(n) },
        },
      }),
  ],
];

const ascending = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i + 1);

/** Manifests with a number, or a length, at a limit. */
export const numbers: readonly Manifest[] = [
  ...MANIFEST_BUILDERS.flatMap((put) => LIMITS.map(put)),
  ...LONG.flatMap(([counts, put]) => counts.map(put)),
];
