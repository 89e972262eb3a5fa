import { type Fields, ofCronJob, ofWorkload } from './field.js';
import { CLAIM_SPECS } from './volume-fields.js';

const APP = { app: 'web' };
const SELECTORS = [
  { selector: { matchLabels: APP } },
  { selector: { matchLabels: APP, matchExpressions: [{ key: 'app', operator: 'Exists' }] } },
  { selector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'b'] }] } },
  { selector: { matchExpressions: [{ key: 'b', operator: 'DoesNotExist' }] } },
  {
    selector: {
      matchLabels: APP,
      matchExpressions: [{ key: 'b', operator: 'NotIn', values: ['c'] }],
    },
  },
  { selector: {} },
];
const UPDATES = [
  { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
  { rollingUpdate: { maxUnavailable: '25%' } },
  { type: 'RollingUpdate', rollingUpdate: { maxSurge: '10%', maxUnavailable: '0%' } },
  { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
  { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } },
  { type: 'RollingUpdate' },
  {},
];
const FAIL_JOB = { action: 'FailJob', onExitCodes: { operator: 'In', values: [42] } };
const INDEXED = { completionMode: 'Indexed', completions: 3 };

/** The own fields of workloads. */
export const WORKLOAD_FIELDS: Fields = {
  'name of a Deployment': ofWorkload('Deployment', [
    { metadata: { name: 'web' } },
    { metadata: { name: 'web.v1', namespace: 'a', labels: { a: 'b' } } },
    { metadata: { annotations: { a: 'b' } } },
  ]),
  'counts of a Deployment': ofWorkload('Deployment', [
    { replicas: 3, minReadySeconds: 0 },
    { minReadySeconds: 10, progressDeadlineSeconds: 60 },
    { progressDeadlineSeconds: 600, revisionHistoryLimit: 0 },
    { replicas: 0, paused: true },
  ]),
  strategy: ofWorkload(
    'Deployment',
    [...UPDATES, { type: 'Recreate' }, { type: 'Recreate', rollingUpdate: {} }].map((strategy) => ({
      strategy,
    })),
  ),
  'selector of a Deployment': ofWorkload('Deployment', SELECTORS, APP),
  'updateStrategy of a DaemonSet': ofWorkload(
    'DaemonSet',
    [...UPDATES, { type: 'OnDelete' }].map((updateStrategy) => ({ updateStrategy })),
  ),
  'selector of a ReplicaSet': ofWorkload('ReplicaSet', SELECTORS, APP),
  'replicas of a ReplicaSet': ofWorkload('ReplicaSet', [{ replicas: 3, minReadySeconds: 1 }]),
  serviceName: ofWorkload('StatefulSet', [{ serviceName: 'db' }, { serviceName: '' }]),
  'updateStrategy of a StatefulSet': ofWorkload(
    'StatefulSet',
    [
      { rollingUpdate: { partition: 2 } },
      { type: 'RollingUpdate', rollingUpdate: { partition: 0, maxUnavailable: 1 } },
      { rollingUpdate: { maxUnavailable: '50%' } },
      { type: 'OnDelete' },
    ].map((updateStrategy) => ({ updateStrategy })),
  ),
  'fields of a StatefulSet': ofWorkload('StatefulSet', [
    { replicas: 3, ordinals: { start: 1 }, podManagementPolicy: 'Parallel' },
    { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Retain' } },
    { revisionHistoryLimit: 5, minReadySeconds: 1, podManagementPolicy: 'OrderedReady' },
  ]),
  volumeClaimTemplates: ofWorkload(
    'StatefulSet',
    CLAIM_SPECS.map((spec) => ({
      volumeClaimTemplates: { data: { metadata: { labels: { a: 'b' } }, spec } },
    })),
  ),
  'counts of a Job': ofWorkload('Job', [
    { parallelism: 2, completions: 4, backoffLimit: 3 },
    { activeDeadlineSeconds: 600, ttlSecondsAfterFinished: 0 },
    { parallelism: 0, suspend: true },
    { ...INDEXED, parallelism: 3, backoffLimitPerIndex: 1, maxFailedIndexes: 2 },
    { completionMode: 'NonIndexed', completions: 1 },
    { completionMode: 'Indexed' },
    { maxFailedIndexes: 1 },
  ]),
  podFailurePolicy: ofWorkload('Job', [
    { podFailurePolicy: { rules: [FAIL_JOB] } },
    {
      podReplacementPolicy: 'Failed',
      podFailurePolicy: {
        rules: [
          { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget' }] },
          { action: 'Count', onExitCodes: { operator: 'NotIn', values: [1, 2] } },
        ],
      },
    },
    {
      podFailurePolicy: {
        rules: [
          {
            action: 'FailJob',
            onExitCodes: { containerName: 'app', operator: 'In', values: [1, 5, 9] },
          },
          { action: 'Ignore', onPodConditions: [{ type: 'a.b/C', status: 'Unknown' }] },
        ],
      },
    },
    { ...INDEXED, backoffLimitPerIndex: 1 },
    { podFailurePolicy: { rules: [{ ...FAIL_JOB, action: 'FailIndex' }] } },
    { podReplacementPolicy: 'TerminatingOrFailed' },
    { podFailurePolicy: { rules: [] } },
  ]),
  successPolicy: ofWorkload('Job', [
    { ...INDEXED, successPolicy: { rules: [{ succeededIndexes: '0-1,2' }] } },
    { ...INDEXED, successPolicy: { rules: [{ succeededCount: 2 }] } },
    { ...INDEXED, successPolicy: { rules: [{ succeededIndexes: '0,2', succeededCount: 1 }] } },
    { successPolicy: { rules: [{ succeededCount: 1 }] } },
  ]),
  'selector of a Job': ofWorkload(
    'Job',
    [
      { manualSelector: true, selector: { matchLabels: APP } },
      { managedBy: 'example.com/queue' },
      { manualSelector: false },
      { selector: { matchLabels: APP } },
    ],
    APP,
  ),
  schedule: ofCronJob(
    [
      ...['0 3 * * *', '*/5 8-18 * * 1-5', '@daily', '@every 1h30m', '0 0 1,15 jan-mar mon'],
      ...['59 23 31 12 6', '0/15 0 ? * SUN', '@yearly', '5 4 * * *', '1-10/2,30 * * * *'],
      ...['TZ=UTC 0 3 * * *', ' 0 3 * * *', '0  3 * * *', '60 * * * *', '0 0 * * 7', '007 3 * * *'],
    ].map((schedule) => ({ schedule })),
  ),
  timeZone: ofCronJob(
    [
      ...['Europe/Paris', 'Etc/UTC', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'EST'],
      ...['GMT', 'Asia/Kolkata', 'US/Pacific', 'Zulu', 'EST5EDT', 'GMT0', 'GMT+0', 'Local'],
      ...['Europe/Berlin', 'Asia/Seoul', 'America/Port-au-Prince', 'Cuba', 'PRC', 'UCT'],
    ].map((timeZone) => ({ timeZone })),
  ),
  'fields of a CronJob': ofCronJob([
    { concurrencyPolicy: 'Forbid', startingDeadlineSeconds: 60, suspend: false },
    { successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 3 },
    { metadata: { name: 'report' }, concurrencyPolicy: 'Replace' },
  ]),
};
