import { type HazardCase, workload } from './hazard-case.js';

const app = { name: 'app', image: 'x' };
const serving = (...hostPorts: readonly number[]) => ({
  containers: [
    {
      ...app,
      ports: hostPorts.map((hostPort, i) => ({
        containerPort: 80 + i,
        ...(hostPort && { hostPort }),
      })),
    },
  ],
});
const apart = { labelSelector: { matchLabels: { a: 'b' } }, topologyKey: 'kubernetes.io/hostname' };
const surging = { updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } };

export const hostPortsCases: readonly HazardCase[] = [
  {
    rule: 'ContainerPort/host-port-of-many',
    invalid: workload('Deployment', { replicas: 3 }, {}, serving(0, 8080, 8081)),
    fields: ['spec.template.spec.containers[0].ports[1].hostPort'],
    valid: [
      workload('Deployment', { replicas: 1 }, {}, serving(8080)),
      workload('Deployment', { replicas: 3 }, {}, serving(0)),
      workload('DaemonSet', {}, {}, serving(8080)),
      workload(
        'Deployment',
        { replicas: 3 },
        {},
        {
          ...serving(8080),
          affinity: {
            podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [apart] },
          },
        },
      ),
      workload(
        'Deployment',
        { replicas: 3 },
        {},
        {
          ...serving(8080),
          topologySpreadConstraints: [{ ...apart, maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule' }],
        },
      ),
    ],
  },
  {
    rule: 'ContainerPort/host-port-of-many',
    invalid: workload('Job', { parallelism: 2 }, {}, { ...serving(8080), restartPolicy: 'Never' }),
    fields: ['spec.template.spec.containers[0].ports[0].hostPort'],
    valid: [workload('Job', { completions: 2 }, {}, { ...serving(8080), restartPolicy: 'Never' })],
  },
  {
    rule: 'PodSpec/host-network-of-many',
    invalid: workload('StatefulSet', { replicas: 2 }, {}, { ...serving(0), hostNetwork: true }),
    fields: ['spec.template.spec.hostNetwork'],
    valid: [
      workload('StatefulSet', {}, {}, { ...serving(0), hostNetwork: true }),
      workload('StatefulSet', { replicas: 2 }, {}, serving(0)),
      workload('StatefulSet', { replicas: 2 }, {}, { hostNetwork: true }),
    ],
  },
  {
    rule: 'DaemonSetSpec/host-port-of-surge',
    invalid: workload('DaemonSet', surging, {}, serving(8080)),
    fields: ['spec.updateStrategy.rollingUpdate.maxSurge'],
    valid: [
      workload('DaemonSet', surging, {}, serving(0)),
      workload(
        'DaemonSet',
        { updateStrategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } },
        {},
        serving(8080),
      ),
      workload('DaemonSet', {}, {}, serving(8080)),
    ],
  },
  {
    rule: 'DaemonSetSpec/host-port-of-surge',
    invalid: workload(
      'DaemonSet',
      { updateStrategy: { rollingUpdate: { maxSurge: '10%', maxUnavailable: 0 } } },
      {},
      { ...serving(0), hostNetwork: true },
    ),
    fields: ['spec.updateStrategy.rollingUpdate.maxSurge'],
    valid: [workload('DaemonSet', surging, {}, { hostNetwork: true })],
  },
];
