import { findingsInPod } from '../../support/pod-findings.js';

const probe = { exec: { command: ['a'] } };
const init = (fields: object): object => ({
  initContainers: [{ name: 'init', image: 'x', ...fields }],
});
const path = 'spec.initContainers[0]';

test.each<[object, readonly string[]]>([
  [{}, []],
  [{ restartPolicy: 'Always', readinessProbe: probe, lifecycle: { preStop: probe } }, []],
  [
    { readinessProbe: probe, lifecycle: { preStop: {} } },
    [
      `Container/init-runs-once FieldValueForbidden ${path}.lifecycle`,
      `Container/init-runs-once FieldValueForbidden ${path}.readinessProbe`,
    ],
  ],
  [
    { restartPolicy: 'Never', startupProbe: probe },
    [`Container/init-runs-once FieldValueForbidden ${path}.startupProbe`],
  ],
])('validates an init container with %j: %j', (fields, expected) => {
  expect(findingsInPod(init(fields))).toEqual(expected);
});
