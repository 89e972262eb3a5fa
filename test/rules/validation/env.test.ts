import { findingsInContainer } from '../../support/pod-findings.js';

const path = 'spec.containers[0].env[0]';
const fieldRef = { fieldPath: 'metadata.name' };
const secretKeyRef = { name: 's', key: 'k' };

test.each<[object, readonly string[]]>([
  [{ name: 'A', value: 'x' }, []],
  [{ name: 'A' }, []],
  [{ name: '!"#$%&', valueFrom: { fieldRef } }, []],
  [{ name: 'A', value: '', valueFrom: { secretKeyRef } }, []],
  [{ value: 'x' }, [`EnvVar/name FieldValueRequired ${path}.name`]],
  [{ name: 'A=B' }, [`EnvVar/name FieldValueInvalid ${path}.name`]],
  [{ name: 'Ä' }, [`EnvVar/name FieldValueInvalid ${path}.name`]],
  [{ name: 'A', valueFrom: {} }, [`EnvVar/one-source FieldValueInvalid ${path}.valueFrom`]],
  [
    { name: 'A', value: 'x', valueFrom: { fieldRef } },
    [`EnvVar/one-source FieldValueInvalid ${path}.valueFrom`],
  ],
  [
    { name: 'A', valueFrom: { fieldRef, secretKeyRef } },
    [`EnvVar/one-source FieldValueInvalid ${path}.valueFrom`],
  ],
])('validates the variable %j: %j', (variable, expected) => {
  expect(findingsInContainer({ env: [variable] })).toEqual(expected);
});
