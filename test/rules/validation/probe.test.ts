import { findingsInContainer } from '../../support/pod-findings.js';

const path = 'spec.containers[0]';

test.each<[object, readonly string[]]>([
  [{ readinessProbe: { httpGet: { port: 'http' } } }, []],
  [{ lifecycle: { preStop: { sleep: { seconds: 1 } } } }, []],
  [{ livenessProbe: {} }, [`Probe/one-handler FieldValueRequired ${path}.livenessProbe`]],
  [
    { lifecycle: { postStart: {} } },
    [`Probe/one-handler FieldValueRequired ${path}.lifecycle.postStart`],
  ],
  [
    { startupProbe: { exec: { command: ['a'] }, grpc: { port: 1 } } },
    [`Probe/one-handler FieldValueForbidden ${path}.startupProbe.grpc`],
  ],
  [
    { startupProbe: { exec: { command: ['a'] }, grpc: { port: 0 } } },
    [`Probe/one-handler FieldValueForbidden ${path}.startupProbe.grpc`],
  ],
  [
    { livenessProbe: { tcpSocket: { port: 80000 } } },
    [`HTTPGetAction/port FieldValueInvalid ${path}.livenessProbe.tcpSocket.port`],
  ],
  [
    { livenessProbe: { httpGet: { port: 'HTTP' } } },
    [`HTTPGetAction/port FieldValueInvalid ${path}.livenessProbe.httpGet.port`],
  ],
  [
    { livenessProbe: { grpc: { port: 0 } } },
    [`GRPCAction/port FieldValueInvalid ${path}.livenessProbe.grpc.port`],
  ],
])('validates %j: %j', (container, expected) => {
  expect(findingsInContainer(container)).toEqual(expected);
});
