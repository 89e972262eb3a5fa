import { container, type HazardCase } from './hazard-case.js';

const probe = (port: number | string) => ({ httpGet: { port } });
const ports = [{ name: 'http', containerPort: 80 }];

const resourceOf = (containerName: string) => ({
  name: 'CPU',
  valueFrom: { resourceFieldRef: { resource: 'limits.cpu', containerName } },
});

export const probeCases: readonly HazardCase[] = [
  {
    rule: 'Container/probe-port-name',
    invalid: container({
      ports,
      readinessProbe: probe('web'),
      livenessProbe: { tcpSocket: { port: 'web' } },
    }),
    fields: [
      'spec.containers[0].livenessProbe.tcpSocket.port',
      'spec.containers[0].readinessProbe.httpGet.port',
    ],
    valid: [container({ ports, readinessProbe: probe('http'), livenessProbe: probe(81) })],
  },
  {
    rule: 'Container/hook-port-name',
    invalid: container({
      ports,
      lifecycle: { postStart: probe('web'), preStop: probe('admin') },
    }),
    fields: [
      'spec.containers[0].lifecycle.postStart.httpGet.port',
      'spec.containers[0].lifecycle.preStop.httpGet.port',
    ],
    valid: [
      container({ ports, lifecycle: { postStart: probe('http'), preStop: probe(81) } }),
      container({ ports, lifecycle: { preStop: { exec: { command: ['a'] } } } }),
    ],
  },
  {
    rule: 'ResourceFieldSelector/container-name',
    invalid: container({ env: [resourceOf('web')] }),
    fields: ['spec.containers[0].env[0].valueFrom.resourceFieldRef.containerName'],
    valid: [
      container({ env: [resourceOf('')] }),
      container({ name: 'web', env: [resourceOf('web')] }),
    ],
  },
];
