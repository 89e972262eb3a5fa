import {
  applyConfigReloader,
  type ConfigReloaderOptions,
} from '../../lib/patterns/config-reloader.js';
import { RELOAD_SCRIPT } from '../../lib/patterns/reload-script.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

const web: PodProps = {
  containers: {
    web: {
      image: 'nginx',
      ports: { http: 80 },
      volumeMounts: {
        '/etc/nginx/conf.d': { volume: 'conf', readOnly: true },
        '/data': { volume: 'data' },
      },
    },
    other: { image: 'x', volumeMounts: [{ mountPath: '/conf', name: 'conf', subPath: 'a.conf' }] },
  },
  volumes: { conf: { configMap: { name: 'web' } }, data: { emptyDir: {} } },
};
const container = { image: 'busybox', env: { A: 'a' } };
const options: ConfigReloaderOptions = {
  app: 'web',
  volume: 'conf',
  reload: { port: 'http', path: '/-/reload' },
  name: 'reloader',
  container,
};
const volumeMounts = { '/etc/nginx/conf.d': { volume: 'conf', readOnly: true } };

test('adds a sidecar that watches the volume, and has the address of the app', () => {
  const pod = applyConfigReloader(web, options);
  expect(pod).toEqual({
    ...web,
    initContainers: {
      reloader: {
        image: 'busybox',
        command: ['sh', '-c', RELOAD_SCRIPT],
        env: {
          CONFIG_FOLDER: '/etc/nginx/conf.d',
          RELOAD_URL: 'http://127.0.0.1:80/-/reload',
          A: 'a',
        },
        volumeMounts,
        restartPolicy: 'Always',
      },
    },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('shares the process namespace if the sidecar sends a signal', () => {
  const pod = applyConfigReloader(web, {
    ...options,
    reload: { process: 'nginx', signal: 'SIGHUP' },
  });
  expect(pod.shareProcessNamespace).toBe(true);
  expect(pod.initContainers?.['reloader']?.env).toEqual({
    CONFIG_FOLDER: '/etc/nginx/conf.d',
    RELOAD_PROCESS: 'nginx',
    RELOAD_SIGNAL: 'SIGHUP',
    A: 'a',
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test.each([{ args: ['--url=$(RELOAD_URL)'] }, { command: ['reload'], args: ['now'] }])(
  'does not set a command if the reloader has %j',
  (own) => {
    const { command, args } =
      applyConfigReloader(web, { ...options, container: { ...container, ...own } })
        .initContainers?.['reloader'] ?? {};
    expect({ command, args }).toEqual({ command: undefined, ...own });
  },
);

const signal = { reload: { process: 'nginx', signal: 'SIGHUP' } } as const;
test.each<[string, PodProps, Partial<ConfigReloaderOptions>, RegExp]>([
  ['no such app', web, { app: 'wbe' }, /no container 'wbe' in this pod: it has 'web', 'other'/],
  [
    'no such volume',
    web,
    { volume: 'cnof' },
    /no volume 'cnof' in this pod: it has 'conf', 'data'/,
  ],
  ['no such port', web, { reload: { port: 'a', path: '/' } }, /no port 'a' in container 'web'/],
  [
    'a volume that is never updated',
    web,
    { volume: 'data' },
    /volume 'data' is none of configMap, secret, projected, downwardAPI/,
  ],
  [
    'a subPath mount, which is never updated',
    web,
    { app: 'other' },
    /the mount '\/conf' of container 'other' has a subPath, so Kubernetes never updates it/,
  ],
  [
    'no mount',
    { ...web, containers: { ...web.containers, third: { image: 'x' } } },
    { app: 'third', ...signal },
    /container 'third' does not mount 'conf'/,
  ],
  [
    'a variable with the same name',
    web,
    { container: { ...container, env: { RELOAD_URL: '' } } },
    /'RELOAD_URL' is already a variable/,
  ],
  [
    'a separate process namespace',
    { ...web, shareProcessNamespace: false },
    signal,
    /shareProcessNamespace is false in this pod, but this pattern needs true/,
  ],
  [
    'the same process in the reloader',
    web,
    { reload: { process: 'sh', signal: 'SIGHUP' } },
    /the reloader also runs a process named 'sh'/,
  ],
  [
    'hostPID',
    { ...web, hostPID: true },
    signal,
    /cannot be combined with hostPID or Windows: reload with a request to a port instead/,
  ],
])('says so where there is %s', (_, pod, more, message) => {
  expect(() => applyConfigReloader(pod, { ...options, ...more })).toThrow(message);
});
