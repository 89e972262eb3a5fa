import { container, type HazardCase } from './hazard-case.js';

const probe = (port: number | string) => ({ httpGet: { port } });
const ports = [{ name: 'http', containerPort: 80 }];

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
];
