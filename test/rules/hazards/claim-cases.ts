import type { Api } from '../../../lib/api/api.js';
import { type HazardCase, pod, workload } from './hazard-case.js';

const mounting = (
  mount: Api<'VolumeMount'> = {},
  source: Api<'Volume'> = { persistentVolumeClaim: { claimName: 'disk' } },
): Api<'PodSpec'> => ({
  containers: [
    { name: 'app', image: 'x', volumeMounts: [{ name: 'v', mountPath: '/var/lib/app', ...mount }] },
  ],
  volumes: [{ name: 'v', ...source }],
});
const surge = (maxSurge: number | string) => ({
  strategy: { rollingUpdate: { maxSurge, maxUnavailable: 1 } },
});
const inMemory = { emptyDir: {} };
const claims = {
  volumeClaimTemplates: [
    {
      metadata: { name: 'other' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    },
  ],
};

export const claimCases: readonly HazardCase[] = [
  {
    rule: 'PersistentVolumeClaimVolumeSource/claim-of-surge',
    invalid: workload('Deployment', {}, {}, mounting()),
    fields: ['spec.template.spec.volumes[0].persistentVolumeClaim.claimName'],
    valid: [
      workload('Deployment', { strategy: { type: 'Recreate' } }, {}, mounting()),
      workload('Deployment', surge(0), {}, mounting()),
      // The claim may be ReadWriteMany.
      workload('Deployment', { replicas: 2 }, {}, mounting()),
      workload('Deployment', { replicas: 0 }, {}, mounting()),
      workload('Deployment', {}, {}, mounting({ readOnly: true })),
      workload(
        'Deployment',
        {},
        {},
        mounting({}, { persistentVolumeClaim: { claimName: 'disk', readOnly: true } }),
      ),
      workload('StatefulSet', {}, {}, mounting()),
      pod(mounting()),
    ],
  },
  {
    rule: 'PersistentVolumeClaimVolumeSource/claim-of-surge',
    invalid: workload('Deployment', { replicas: 1, ...surge('50%') }, {}, mounting()),
    fields: ['spec.template.spec.volumes[0].persistentVolumeClaim.claimName'],
    valid: [workload('Deployment', { replicas: 1, ...surge('0%') }, {}, mounting())],
  },
  {
    rule: 'StatefulSetSpec/data-in-empty-dir',
    invalid: workload('StatefulSet', {}, {}, mounting({}, inMemory)),
    fields: ['spec.template.spec.volumes[0].emptyDir'],
    valid: [
      workload('StatefulSet', claims, {}, mounting({}, inMemory)),
      workload('StatefulSet', {}, {}, mounting({ mountPath: '/var/cache/app' }, inMemory)),
      workload('StatefulSet', {}, {}, mounting({ mountPath: '/var/database' }, inMemory)),
      workload('StatefulSet', {}, {}, mounting({ readOnly: true }, inMemory)),
      workload('StatefulSet', {}, {}, mounting({}, { emptyDir: { medium: 'Memory' } })),
      workload('StatefulSet', {}, {}, mounting({}, { hostPath: { path: '/data' } })),
      workload('Deployment', {}, {}, mounting({}, inMemory)),
    ],
  },
  {
    rule: 'StatefulSetSpec/data-in-empty-dir',
    invalid: workload('StatefulSet', {}, {}, mounting({ mountPath: '/mongo-data' }, inMemory)),
    fields: ['spec.template.spec.volumes[0].emptyDir'],
    valid: [workload('StatefulSet', {}, {}, mounting({ mountPath: '/metadata' }, inMemory))],
  },
];
