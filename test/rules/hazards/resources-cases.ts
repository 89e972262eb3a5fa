import type { Api } from '../../../lib/api/api.js';
import { container, type HazardCase, pod, workload } from './hazard-case.js';

const of = (resources: Api<'ResourceRequirements'>) => container({ resources });
const deployment = (spec: Api<'PodSpec'>, replicas = 2) =>
  workload('Deployment', { replicas }, {}, spec);
const data: Api<'PodSpec'> = {
  volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'c' } }],
};
const app = { name: 'app', image: 'x' };
const asked = { requests: { cpu: '1', memory: '1Gi' } };
const limited = { limits: { cpu: '1', memory: '1Gi' } };

export const resourcesCases: readonly HazardCase[] = [
  {
    rule: 'ResourceRequirements/cpu-cores',
    invalid: of({ requests: { cpu: 500 }, limits: { cpu: '1000' } }),
    fields: ['spec.containers[0].resources.requests[cpu]'],
    valid: [
      of({ requests: { cpu: '500m' } }),
      of({ requests: { cpu: 64 } }),
      of({ limits: { memory: '500' } }),
    ],
  },
  {
    rule: 'ResourceRequirements/memory-bytes',
    invalid: of({ limits: { memory: 512 } }),
    fields: ['spec.containers[0].resources.limits[memory]'],
    valid: [
      of({ limits: { memory: '512Mi' } }),
      of({ limits: { memory: '536870912' } }),
      of({ requests: { memory: 512 } }),
      of({ limits: { memory: 0 } }),
    ],
  },
  {
    rule: 'ResourceRequirements/memory-bytes',
    invalid: of({ limits: { memory: '128m' } }),
    fields: ['spec.containers[0].resources.limits[memory]'],
    valid: [of({ limits: { memory: '1Mi' } }), of({ limits: { memory: '1.5Gi' } })],
  },
  {
    rule: 'ResourceRequirements/memory-bytes',
    invalid: of({ limits: { memory: '512k' } }),
    fields: ['spec.containers[0].resources.limits[memory]'],
    valid: [of({ limits: { memory: '512M' } })],
  },
  {
    rule: 'ResourceRequirements/cpu-limit-low',
    invalid: of({ limits: { cpu: '50m' } }),
    fields: ['spec.containers[0].resources.limits[cpu]'],
    valid: [
      of({ limits: { cpu: '100m' } }),
      of({ requests: { cpu: '50m' } }),
      of({ limits: { cpu: 1 } }),
    ],
  },
  {
    rule: 'PodSpec/best-effort',
    invalid: deployment({
      containers: [
        app,
        { ...app, name: 'b', resources: { limits: { 'ephemeral-storage': '1Gi' } } },
      ],
    }),
    fields: ['spec.template.spec.containers'],
    valid: [
      deployment({ containers: [app, { ...app, name: 'b', resources: asked }] }),
      deployment({ initContainers: [{ ...app, name: 'b', resources: limited }] }),
      deployment({ resources: asked }),
      deployment({ priorityClassName: 'system-node-critical' }),
      deployment({}, 1),
      deployment({ resources: asked, ...data }, 1),
      workload('DaemonSet', {}),
      workload('Job', {}, {}, { restartPolicy: 'Never', ...data }),
      pod(data),
    ],
  },
  {
    rule: 'PodSpec/best-effort',
    invalid: deployment(data, 1),
    fields: ['spec.template.spec.containers'],
    valid: [deployment({ volumes: [{ name: 'v', emptyDir: {} }] }, 1)],
  },
  {
    rule: 'Container/cpu-request',
    invalid: pod({
      containers: [{ ...app, resources: { requests: { cpu: '1' } } }],
      initContainers: [{ ...app, name: 'b' }],
    }),
    fields: ['spec.containers[0].resources.requests'],
    valid: [of(asked), of(limited), pod({ resources: asked })],
  },
  {
    rule: 'Container/memory-limit',
    invalid: of(asked),
    fields: ['spec.containers[0].resources.limits[memory]'],
    valid: [of(limited), pod({ resources: limited })],
  },
  {
    rule: 'Container/cpu-limit',
    invalid: of(asked),
    fields: ['spec.containers[0].resources.limits[cpu]'],
    valid: [of(limited), pod({ resources: limited })],
  },
];
