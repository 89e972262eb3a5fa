import { applySidecarLogging, sidecarLoggingPod } from '../../lib/patterns/sidecar-logging.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

const web: PodProps = {
  containers: {
    web: { image: 'nginx', volumeMounts: { '/data': { volume: 'data' } } },
    other: { image: 'x' },
  },
  volumes: { data: { emptyDir: {} } },
};

test('mounts one volume in the app and, read-only, in a sidecar that keeps running', () => {
  const pod = applySidecarLogging(web, { logFile: '/var/log/nginx/access.log' });
  expect(pod.volumes).toEqual({
    data: { emptyDir: {} },
    logs: { emptyDir: { sizeLimit: '100Mi' } },
  });
  expect(pod.containers['web']?.volumeMounts).toEqual({
    '/data': { volume: 'data' },
    '/var/log/nginx': { volume: 'logs' },
  });
  expect(pod.containers['other']).toEqual({ image: 'x' });
  expect(pod.initContainers?.['log-agent']).toMatchObject({
    restartPolicy: 'Always',
    image: 'busybox:1.37',
    volumeMounts: { '/var/log/nginx': { volume: 'logs', readOnly: true } },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('adds an ordinary container on request', () => {
  const pod = applySidecarLogging(web, { native: false });
  expect(pod.initContainers).toBeUndefined();
  expect(Object.keys(pod.containers)).toEqual(['web', 'other', 'log-agent']);
  expect(pod.containers['log-agent']).not.toHaveProperty('restartPolicy');
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('accepts names, a size and fields of the sidecar', () => {
  const pod = applySidecarLogging(web, {
    app: 'other',
    volume: 'shared',
    sizeLimit: '1Gi',
    sidecar: 'shipper',
    sidecarContainer: { image: 'fluent-bit', command: undefined, env: { A: 'b' } },
  });
  expect(pod.volumes).toHaveProperty('shared', { emptyDir: { sizeLimit: '1Gi' } });
  expect(pod.containers['other']?.volumeMounts).toEqual({ '/var/log/app': { volume: 'shared' } });
  expect(pod.initContainers?.['shipper']).toMatchObject({
    image: 'fluent-bit',
    command: undefined,
    env: { A: 'b' },
  });
});

test('does not change its argument', () => {
  const before = structuredClone(web);
  applySidecarLogging(web);
  expect(web).toEqual(before);
});

test.each<[string, PodProps, object, RegExp]>([
  [
    'a volume with the name',
    { ...web, volumes: { logs: { emptyDir: {} } } },
    {},
    /'logs' is already a volume/,
  ],
  ['a container with the name', web, { sidecar: 'other' }, /'other' is already a container/],
  [
    'an init container with the name',
    { ...web, initContainers: { 'log-agent': { image: 'x' } } },
    {},
    /'log-agent' is already an init container/,
  ],
  [
    'a mount at the path',
    web,
    { logFile: '/data/a.log' },
    /'\/data' is already a mount of container 'web'/,
  ],
  [
    'no such container',
    web,
    { app: 'wbe' },
    /no container 'wbe' in this pod: it has 'web', 'other'/,
  ],
])('says so where there is %s', (_, pod, options, message) => {
  expect(() => applySidecarLogging(pod, options)).toThrow(message);
});

test('adds an app if there are no containers', () => {
  const pod = sidecarLoggingPod({
    metadata: { name: 'a' },
    logFile: '/logs/x.log',
    restartPolicy: 'Never',
  });
  expect(pod).toMatchObject({
    metadata: { name: 'a' },
    restartPolicy: 'Never',
    containers: { app: { image: 'busybox:1.37', volumeMounts: { '/logs': { volume: 'logs' } } } },
  });
  expect(pod.containers['app']?.command?.at(-1)).toBe('/logs/x.log');
  expect(Object.keys(pod).sort()).toEqual([
    'containers',
    'initContainers',
    'metadata',
    'restartPolicy',
    'volumes',
  ]);
});
