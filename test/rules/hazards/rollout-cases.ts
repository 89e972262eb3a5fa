import type { Api } from '../../../lib/api/api.js';
import { type HazardCase, pod, workload } from './hazard-case.js';

const app = (fields: Api<'Container'> = {}) => ({
  name: 'app',
  image: 'x',
  ports: [{ containerPort: 80 }],
  ...fields,
});
const beside = (...containers: readonly Api<'Container'>[]): Api<'PodSpec'> => ({ containers });
const startupProbe = { tcpSocket: { port: 80 }, failureThreshold: 61, periodSeconds: 10 };
const readinessProbe = { tcpSocket: { port: 80 } };
const sidecar = {
  name: 'proxy',
  image: 'x',
  restartPolicy: 'Always',
  startupProbe: { ...startupProbe, failureThreshold: 31 },
};

export const rolloutCases: readonly HazardCase[] = [
  {
    rule: 'DeploymentSpec/ready-when-serving',
    invalid: workload('Deployment', {}, {}, beside({ name: 'none', image: 'x' }, app())),
    fields: ['spec.template.spec.containers[1].readinessProbe'],
    valid: [
      workload('Deployment', {}, {}, beside(app({ readinessProbe }))),
      workload('Deployment', {}, {}, beside(app({ startupProbe: { tcpSocket: { port: 80 } } }))),
      workload('Deployment', {}, {}, beside(app(), { name: 'proxy', image: 'x', readinessProbe })),
      workload(
        'Deployment',
        {},
        {},
        { ...beside(app()), initContainers: [{ ...sidecar, readinessProbe }] },
      ),
      workload('Deployment', {}, {}, beside(app({ ports: [] }))),
      workload(
        'Deployment',
        {},
        {},
        beside(
          app({
            ports: [
              { containerPort: 9090, name: 'metrics' },
              { containerPort: 53, protocol: 'UDP' },
            ],
          }),
        ),
      ),
      workload(
        'Deployment',
        {},
        {},
        { ...beside(app()), readinessGates: [{ conditionType: 'example.com/ready' }] },
      ),
      workload('Deployment', { strategy: { type: 'Recreate' } }, {}, beside(app())),
      workload('Deployment', { replicas: 0 }, {}, beside(app())),
      workload('DaemonSet', {}, {}, beside(app())),
      pod(beside(app())),
    ],
  },
  {
    rule: 'DeploymentSpec/starts-before-deadline',
    invalid: workload('Deployment', {}, {}, beside(app({ startupProbe }))),
    fields: ['spec.progressDeadlineSeconds'],
    valid: [
      workload(
        'Deployment',
        {},
        {},
        beside(app({ startupProbe: { ...startupProbe, failureThreshold: 60 } })),
      ),
      workload('Deployment', { progressDeadlineSeconds: 601 }, {}, beside(app({ startupProbe }))),
      workload('StatefulSet', {}, {}, beside(app({ startupProbe }))),
    ],
  },
  {
    rule: 'DeploymentSpec/starts-before-deadline',
    invalid: workload(
      'Deployment',
      { minReadySeconds: 300 },
      {},
      { ...beside(app({ readinessProbe })), initContainers: [sidecar] },
    ),
    fields: ['spec.progressDeadlineSeconds'],
    valid: [
      workload(
        'Deployment',
        { minReadySeconds: 299 },
        {},
        { ...beside(app({ readinessProbe })), initContainers: [sidecar] },
      ),
    ],
  },
  {
    rule: 'DeploymentSpec/starts-before-deadline',
    invalid: workload(
      'Deployment',
      { progressDeadlineSeconds: 60 },
      {},
      beside(app({ readinessProbe: { ...readinessProbe, initialDelaySeconds: 60 } })),
    ),
    fields: ['spec.progressDeadlineSeconds'],
    valid: [
      workload(
        'Deployment',
        { progressDeadlineSeconds: 61 },
        {},
        beside(app({ readinessProbe: { ...readinessProbe, initialDelaySeconds: 60 } })),
      ),
    ],
  },
];
