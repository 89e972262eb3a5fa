import { findingsInContainer } from '../../support/pod-findings.js';

const at = 'spec.containers[0]';

test.each<[object, readonly string[]]>([
  [{ readinessProbe: { httpGet: { port: 'http' } } }, []],
  [{ lifecycle: { preStop: { sleep: { seconds: 1 } } } }, []],
  [{ livenessProbe: {} }, [`Probe/one-handler FieldValueRequired ${at}.livenessProbe`]],
  [
    { lifecycle: { postStart: {} } },
    [`Probe/one-handler FieldValueRequired ${at}.lifecycle.postStart`],
  ],
  [
    { startupProbe: { exec: { command: ['a'] }, grpc: { port: 1 } } },
    [`Probe/one-handler FieldValueForbidden ${at}.startupProbe.grpc`],
  ],
  [
    { startupProbe: { exec: { command: ['a'] }, grpc: { port: 0 } } },
    [`Probe/one-handler FieldValueForbidden ${at}.startupProbe.grpc`],
  ],
  [
    { livenessProbe: { tcpSocket: { port: 80000 } } },
    [`HTTPGetAction/port FieldValueInvalid ${at}.livenessProbe.tcpSocket.port`],
  ],
  [
    { livenessProbe: { httpGet: { port: 'HTTP' } } },
    [`HTTPGetAction/port FieldValueInvalid ${at}.livenessProbe.httpGet.port`],
  ],
  [
    { livenessProbe: { grpc: { port: 0 } } },
    [`GRPCAction/port FieldValueInvalid ${at}.livenessProbe.grpc.port`],
  ],
])('of %j finds %j', (container, expected) => {
  expect(findingsInContainer(container)).toEqual(expected);
});
