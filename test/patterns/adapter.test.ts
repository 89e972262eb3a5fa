import { type AdapterOptions, applyAdapter } from '../../lib/patterns/adapter.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

const web: PodProps = {
  containers: { web: { image: 'nginx', ports: { http: 80, status: 8080 } }, other: { image: 'x' } },
};
const exporter: AdapterOptions = {
  app: 'web',
  source: { port: 'status', variable: 'STATUS' },
  name: 'exporter',
  container: {
    image: 'exporter',
    args: ['--uri=http://$(STATUS)/'],
    env: { A: 'a' },
    ports: { metrics: 9113 },
  },
};

test('adds a sidecar that has the address of the app’s port', () => {
  const pod = applyAdapter(web, exporter);
  expect(pod).toEqual({
    ...web,
    initContainers: {
      exporter: {
        ...exporter.container,
        env: { STATUS: '127.0.0.1:8080', A: 'a' },
        restartPolicy: 'Always',
      },
    },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('adds a sidecar that shares a file with the app, in a new volume', () => {
  const pod = applyAdapter(web, {
    ...exporter,
    source: {
      file: '/var/log/nginx/access.log',
      variable: 'LOG',
      volume: 'logs',
      sizeLimit: '10Mi',
    },
  });
  expect(pod).toEqual({
    containers: {
      ...web.containers,
      web: { ...web.containers['web'], volumeMounts: { '/var/log/nginx': { volume: 'logs' } } },
    },
    initContainers: {
      exporter: {
        ...exporter.container,
        env: { LOG: '/var/log/nginx/access.log', A: 'a' },
        volumeMounts: { '/var/log/nginx': { volume: 'logs', readOnly: true } },
        restartPolicy: 'Always',
      },
    },
    volumes: { logs: { emptyDir: { sizeLimit: '10Mi' } } },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test.each<[string, object]>([
  ['by path', { '/log/': { volume: 'logs', subPath: 'web' } }],
  ['in a list', [{ mountPath: '/log/', name: 'logs', subPath: 'web' }]],
])('shares a volume that the app already mounts at the folder, %s', (_, volumeMounts) => {
  const logging = {
    containers: { web: { image: 'nginx', volumeMounts } },
    volumes: { logs: { emptyDir: {} } },
  } as PodProps;
  const pod = applyAdapter(logging, { ...exporter, source: { file: '/log/a.log' } });
  expect(pod.initContainers?.['exporter']?.volumeMounts).toEqual({
    '/log': { volume: 'logs', subPath: 'web', readOnly: true },
  });
  expect({ ...pod, initContainers: undefined }).toEqual(logging);
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test.each<[string, Partial<AdapterOptions>, RegExp]>([
  ['no such app', { app: 'wbe' }, /no container 'wbe' in this pod: it has 'web', 'other'/],
  [
    'no such port',
    { source: { port: 'sttaus', variable: 'A' } },
    /no port 'sttaus' in container 'web': it has 'http', 'status'/,
  ],
  [
    'no volume to share',
    { source: { file: '/var/log/a.log' } },
    /container 'web' mounts no volume at '\/var\/log': set volume to the name of a new one/,
  ],
  [
    'a variable with the same name',
    { source: { port: 'http', variable: 'A' } },
    /'A' is already a variable of container 'exporter'/,
  ],
])('throws an Error if there is %s', (_, options, message) => {
  expect(() => applyAdapter(web, { ...exporter, ...options })).toThrow(message);
});
