// Mistakes in options whose values are not known at compile time.
import {
  adapter,
  configReloader,
  gracefulShutdown,
  immutableConfiguration,
  init,
  nginxPod,
  type PodProps,
  scatterGather,
  sidecar,
  sidecarLogging,
  workQueue,
} from '../../lib/index.js';

const pod: PodProps = {
  restartPolicy: 'Never',
  containers: {
    app: { image: 'app:1', ports: { http: 80 }, volumeMounts: { '/conf': { volume: 'conf' } } },
  },
  volumes: { conf: { configMap: { name: 'conf' } } },
};
const proxy = {
  image: 'proxy:1',
  ports: { tcp: 90 },
  startupProbe: { tcpSocket: { port: 'tcp' } },
} as const;
const added = { name: 'x', container: { image: 'x:1' } };
const aggregator = { name: 'merge', container: proxy, port: 'tcp', variable: 'MERGE' } as const;
const work = { items: ['a'], configMap: 'a', volume: 'a', file: '/item' };
const text = (value: string): string => value;
const seconds = (value: number): number => value;

test.each<[string, () => unknown, string]>([
  [
    'two sources of an adapter',
    () => adapter(pod, { ...added, app: 'app', source: { port: 'http', file: '/a' } as never }),
    'port and file exclude each other: remove one of them',
  ],
  [
    'two ways to reload',
    () =>
      configReloader(pod, {
        ...added,
        app: 'app',
        volume: 'conf',
        reload: { port: 'http', path: '/', process: 'app', signal: 'SIGHUP' } as never,
      }),
    'port and process exclude each other: remove one of them',
  ],
  [
    'two kinds of leaves',
    () =>
      scatterGather(pod, {
        root: 'app',
        leaves: { containers: {}, ports: {}, addresses: ['a:80'], variable: 'A' } as never,
        aggregator,
      }),
    'containers and addresses exclude each other: remove one of them',
  ],
  [
    'two kinds of work',
    () => workQueue(pod, { worker: 'app', work: { ...work, container: proxy } as never }),
    'items and container exclude each other: remove one of them',
  ],
  [
    'a relative file',
    () => adapter(pod, { ...added, app: 'app', source: { file: text('log/a'), volume: 'log' } }),
    "file is 'log/a', but must be absolute: write '/log/a'",
  ],
  [
    'a relative file of an item',
    () => workQueue(pod, { worker: 'app', work: { ...work, file: text('item') } }),
    "file is 'item', but must be absolute: write '/item'",
  ],
  [
    'a relative log file',
    () => sidecarLogging(pod, { logFile: text('log/a') }),
    "logFile is 'log/a', but must be absolute: write '/log/a'",
  ],
  [
    'a relative folder',
    () =>
      immutableConfiguration(pod, {
        image: 'a:1',
        folder: text('a'),
        volume: 'a',
        mounts: {},
        method: 'imageVolume',
      }),
    "folder is 'a', but must be absolute: write '/a'",
  ],
  [
    'a relative mount path',
    () =>
      immutableConfiguration(pod, {
        image: 'a:1',
        folder: '/a',
        volume: 'a',
        mounts: { app: text('a') },
        method: 'imageVolume',
      }),
    "the mount path of 'app' is 'a', but must be absolute: write '/a'",
  ],
  [
    'negative seconds',
    () => gracefulShutdown(pod, { drainSeconds: seconds(-1), stopSeconds: 1 }),
    'drainSeconds is -1, but must be a whole number of seconds, 0 or more',
  ],
  [
    'a fraction of a second',
    () => gracefulShutdown(pod, { drainSeconds: 1, stopSeconds: seconds(0.5) }),
    'stopSeconds is 0.5, but must be a whole number of seconds, 0 or more',
  ],
])('an error reports %s', (_, call, message) => {
  expect(call).toThrow(new Error(message));
});

test('entries and fields that are undefined are left out', () => {
  expect(sidecar(pod, { sidecars: { x: undefined } })).toEqual({ ...pod, initContainers: {} });
  expect(init(pod, { initContainers: { x: undefined } }).initContainers).toEqual({});
  expect(nginxPod({ container: { image: undefined } as never })).toEqual(nginxPod());
});
