// Tests the matchers with vitest. Run by vitest.test.ts.
import { Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import { Pod } from '../../../lib/index.js';
import { matchers, yamlSnapshot } from '../../../lib/testing.js';

expect.extend(matchers);
expect.addSnapshotSerializer(yamlSnapshot({ hashes: false }));

const chart = Testing.chart();
new Pod(chart, 'good', { restartPolicy: 'Never', containers: { app: { image: 'nginx:1.29' } } });

test('assertions that hold', () => {
  expect(chart).toBeAccepted();
  expect(chart).toHaveNoWarnings();
  expect(chart).toHaveNoHazards();
  expect(chart).toMeetPodSecurity('baseline');
  expect(chart).toEndAs('Succeeded');
  expect(chart).toHaveResource('Pod', {
    spec: { containers: [{ image: expect.stringMatching(/^nginx/) }] },
  });
});

test('assertions with .not', () => {
  expect(chart).not.toMeetPodSecurity('restricted');
  expect(chart).not.toHaveResource('Service');
});

test('failure messages', () => {
  expect(() =>
    expect(chart).toHaveResource('Pod', { spec: { containers: [{ image: 'apache' }] } }),
  ).toThrow('spec.containers[0].image: expected "apache", but found "nginx:1.29"');
  expect(() => expect(chart).toMeetPodSecurity('restricted')).toThrow(
    '[test/good] containers.app.securityContext',
  );
});

test('YAML snapshots', () => {
  expect(chart).toMatchInlineSnapshot(`
    apiVersion: v1
    kind: Pod
    metadata:
      name: test-good
    spec:
      containers:
        - image: nginx:1.29
          name: app
      restartPolicy: Never
  `);
});
