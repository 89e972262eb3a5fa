import { findUnstoredValues } from '../../lib/diff/find-unstored-values.js';

const pod = (container: object, rest: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'web', image: 'nginx:1.29', ...container }], ...rest },
});
const valuesIn = (manifest: object) =>
  findUnstoredValues(manifest as Record<string, unknown>, '1.37').map(
    ({ path, detail, remediation }) => [path.join('.'), detail, remediation],
  );

test.each<[string, object, string, string, string]>([
  [
    'a quantity in another form',
    pod({ resources: { requests: { memory: '1024Mi' }, limits: { memory: '1024Mi' } } }),
    'spec.containers.0.resources.requests.memory',
    'the stored object has "1Gi"',
    'Write "1Gi".',
  ],
  [
    'an explicit null',
    pod({ livenessProbe: null }),
    'spec.containers.0.livenessProbe',
    'the stored object does not have this field because its value is empty',
    'Leave it out.',
  ],
  [
    'an empty list',
    pod({ env: [] }),
    'spec.containers.0.env',
    'the stored object does not have this field because its value is empty',
    'Leave it out.',
  ],
  [
    'a field that the server sets',
    { ...pod({}), metadata: { name: 'web', uid: 'a' } },
    'metadata.uid',
    'the stored object does not have this field',
    'Leave it out.',
  ],
  [
    'a field with the name of a member of every object',
    { ...pod({}), constructor: 'a' },
    'constructor',
    'the stored object does not have this field',
    'Leave it out.',
  ],
])('finds %s', (_, manifest, path, detail, remediation) => {
  expect(valuesIn(manifest)[0]).toEqual([path, detail, remediation]);
});

test.each<[string, object]>([
  ['values in their stored form', pod({ resources: { requests: { cpu: '1', memory: '1Gi' } } })],
  ['a status', { ...pod({}), status: {} }],
  ['a creation timestamp', { ...pod({}), metadata: { name: 'web', creationTimestamp: null } }],
  ['other kinds', { apiVersion: 'v1', kind: 'Service', spec: { ports: [] } }],
  ['what no server can decode', pod({ ports: 'a' })],
])('does not report %s', (_, manifest) => {
  expect(valuesIn(manifest)).toEqual([]);
});
