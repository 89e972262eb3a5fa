// The matchers under vitest: vitest.test.ts runs this.
import { Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import { Pod } from '../../../lib/index.js';
import { matchers, yamlSnapshot } from '../../../lib/testing.js';

expect.extend(matchers);
expect.addSnapshotSerializer(yamlSnapshot({ hashes: false }));

const chart = Testing.chart();
new Pod(chart, 'good', { restartPolicy: 'Never', containers: { app: { image: 'nginx:1.29' } } });

test('true', () => {
  expect(chart).toBeAccepted();
  expect(chart).toHaveNoWarnings();
  expect(chart).toHaveNoHazards();
  expect(chart).toMeetPodSecurity('baseline');
  expect(chart).toEndAs('Succeeded');
  expect(chart).toHaveResource('Pod', {
    spec: { containers: [{ image: expect.stringMatching(/^nginx/) }] },
  });
});

test('.not', () => {
  expect(chart).not.toMeetPodSecurity('restricted');
  expect(chart).not.toHaveResource('Service');
});

test('what fails says why', () => {
  expect(() =>
    expect(chart).toHaveResource('Pod', { spec: { containers: [{ image: 'apache' }] } }),
  ).toThrow('spec.containers[0].image is "nginx:1.29", and "apache" was expected');
  expect(() => expect(chart).toMeetPodSecurity('restricted')).toThrow(
    '[test/good] containers.app.securityContext',
  );
});

test('a snapshot is YAML', () => {
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
