import { applyInit } from '../../lib/patterns/init.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

test('adds init containers in their order, and mounts to existing containers', () => {
  const fetch = { image: 'git', volumeMounts: { '/page': { volume: 'page' } } } as const;
  const pod = applyInit(
    {
      containers: { web: { image: 'nginx' } },
      initContainers: { proxy: { image: 'envoy', restartPolicy: 'Always' } },
    },
    {
      initContainers: {
        fetch,
        check: { image: 'linter', volumeMounts: { '/page': { volume: 'page', readOnly: true } } },
      },
      volumes: { page: { emptyDir: {} } },
      mounts: { web: { '/usr/share/nginx/html': { volume: 'page', readOnly: true } } },
    },
  );
  expect(
    Object.entries(pod.initContainers ?? {}).map(([name, container]) => [
      name,
      container?.restartPolicy,
    ]),
  ).toEqual([
    ['proxy', 'Always'],
    ['fetch', undefined],
    ['check', undefined],
  ]);
  expect(pod.initContainers?.['fetch']).toEqual(fetch);
  expect(pod.containers).toEqual({
    web: {
      image: 'nginx',
      volumeMounts: { '/usr/share/nginx/html': { volume: 'page', readOnly: true } },
    },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('adds init containers before an existing one', () => {
  const pod = applyInit(
    { containers: {} as PodProps['containers'], initContainers: { proxy: { image: 'envoy' } } },
    { initContainers: { a: { image: 'x' } }, before: 'proxy' },
  );
  expect(Object.keys(pod.initContainers ?? {})).toEqual(['a', 'proxy']);
});
