import type { Api } from '../../../lib/api/api.js';
import { type HazardCase, pod, workload } from './hazard-case.js';

const app = { name: 'app', image: 'x' };
const proxy = { name: 'proxy', image: 'x', ports: [{ containerPort: 8080 }] };
const ready = (port: number | string, more: Api<'HTTPGetAction'> = {}) => ({
  readinessProbe: { httpGet: { port, ...more } },
});
const at = (
  name: string,
  hostPort?: number,
  more: Api<'ContainerPort'> = {},
): Api<'Container'> => ({
  name,
  image: 'x',
  ports: [{ containerPort: 80, ...(hostPort === undefined ? {} : { hostPort }), ...more }],
});

export const networkCases: readonly HazardCase[] = [
  {
    rule: 'Container/probe-of-another',
    invalid: pod({
      containers: [{ ...app, ...ready(8080), livenessProbe: { tcpSocket: { port: 8080 } } }, proxy],
    }),
    fields: ['spec.containers[0].livenessProbe', 'spec.containers[0].readinessProbe'],
    valid: [
      pod({
        containers: [
          { ...app, ...ready(8080), ports: [{ containerPort: 8080 }] },
          { ...proxy, ports: [] },
        ],
      }),
      pod({ containers: [{ ...app, ...ready(9090) }, proxy] }),
      pod({ containers: [{ ...app, ...ready(8080, { host: '10.0.0.1' }) }, proxy] }),
      pod({
        containers: [
          { ...app, ...ready(8080) },
          { ...proxy, ports: [{ containerPort: 8080, protocol: 'UDP' }] },
        ],
      }),
      pod({ containers: [{ ...app, ...ready(8080) }], initContainers: [proxy] }),
    ],
  },
  {
    rule: 'Container/probe-of-another',
    invalid: pod({
      containers: [{ ...app, ...ready(8080) }],
      initContainers: [{ ...proxy, restartPolicy: 'Always' }],
    }),
    fields: ['spec.containers[0].readinessProbe'],
    valid: [
      pod({ containers: [{ ...app, readinessProbe: { exec: { command: ['true'] } } }, proxy] }),
    ],
  },
  {
    rule: 'ContainerPort/taken-in-pod',
    invalid: pod({
      containers: [at('a', 8080), at('b', 8081)],
      initContainers: [{ ...at('c', 8082), restartPolicy: 'Always' }],
    }),
    fields: ['spec.containers[0].ports[0]', 'spec.containers[1].ports[0]'],
    valid: [
      // The server itself warns about these.
      pod({ containers: [at('a'), at('b')] }),
      pod({ containers: [at('a', 8080), at('b')] }),
      pod({ containers: [at('a', 8080), at('b', 8081, { protocol: 'UDP' })] }),
      pod({ containers: [at('a', 8080)], initContainers: [at('b', 8081)] }),
      pod({
        containers: [
          {
            ...app,
            ports: [
              { containerPort: 80, hostPort: 8080 },
              { containerPort: 80, hostPort: 8081 },
            ],
          },
        ],
      }),
    ],
  },
  {
    rule: 'PodSpec/node-dns',
    invalid: workload('Deployment', {}, {}, { hostNetwork: true, dnsPolicy: 'ClusterFirst' }),
    fields: ['spec.template.spec.dnsPolicy'],
    valid: [
      workload('Deployment', {}, {}, { dnsPolicy: 'ClusterFirst' }),
      workload('Deployment', {}, {}, { hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' }),
      workload('Deployment', {}, {}, { hostNetwork: true }),
      workload('DaemonSet', {}, {}, { hostNetwork: true, dnsPolicy: 'ClusterFirst' }),
      pod({ hostNetwork: true, dnsPolicy: 'ClusterFirst' }),
    ],
  },
  {
    rule: 'PodSpec/node-dns-by-default',
    invalid: pod({ hostNetwork: true }),
    fields: ['spec.hostNetwork'],
    valid: [
      pod({ hostNetwork: true, dnsPolicy: 'Default' }),
      pod({}),
      workload('Deployment', {}, {}, { hostNetwork: true, dnsPolicy: 'ClusterFirst' }),
    ],
  },
  {
    rule: 'PodSpec/node-dns-by-default',
    invalid: workload('DaemonSet', {}, {}, { hostNetwork: true, dnsPolicy: 'ClusterFirst' }),
    fields: ['spec.template.spec.hostNetwork'],
    valid: [workload('DaemonSet', {}, {}, { dnsPolicy: 'ClusterFirst' })],
  },
  {
    rule: 'PodSpec/hostname-of-node',
    invalid: pod({ hostNetwork: true, hostname: 'web' }),
    fields: ['spec.hostname'],
    valid: [
      pod({ hostname: 'web' }),
      pod({ hostNetwork: true, hostname: 'web', subdomain: 'shop' }),
    ],
  },
];
