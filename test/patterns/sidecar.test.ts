import { applySidecar } from '../../lib/patterns/sidecar.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

const web: PodProps = {
  containers: { web: { image: 'nginx' } },
  initContainers: { migrate: { image: 'x' } },
};
const page = { image: 'busybox', volumeMounts: { '/page': { volume: 'page' } } } as const;

test('adds sidecars, and their variables and mounts to existing containers', () => {
  const pod = applySidecar(web, {
    sidecars: { page, proxy: { image: 'envoy', ports: { proxy: 15001 } } },
    volumes: { page: { emptyDir: { sizeLimit: '1Mi' } } },
    mounts: { web: { '/usr/share/nginx/html': { volume: 'page', readOnly: true } } },
    env: { web: { PROXY: 'http://127.0.0.1:15001' }, migrate: { PROXY: 'none' } },
  });
  expect(pod).toEqual({
    containers: {
      web: {
        image: 'nginx',
        env: { PROXY: 'http://127.0.0.1:15001' },
        volumeMounts: { '/usr/share/nginx/html': { volume: 'page', readOnly: true } },
      },
    },
    initContainers: {
      migrate: { image: 'x', env: { PROXY: 'none' } },
      page: { ...page, restartPolicy: 'Always' },
      proxy: { image: 'envoy', ports: { proxy: 15001 }, restartPolicy: 'Always' },
    },
    volumes: { page: { emptyDir: { sizeLimit: '1Mi' } } },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('starts them in the order of the calls, or before another', () => {
  const one = applySidecar(web, { sidecars: { a: { image: 'x' }, b: { image: 'x' } } });
  const two = applySidecar(one, { sidecars: { c: { image: 'x' } }, before: 'migrate' });
  expect(Object.keys(two.initContainers ?? {})).toEqual(['c', 'migrate', 'a', 'b']);
});
