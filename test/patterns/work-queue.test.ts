import {
  applyWorkQueue,
  type ListedWork,
  type QueuedWork,
  type WorkQueueOptions,
  workItems,
} from '../../lib/patterns/work-queue.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

const resize: PodProps = {
  restartPolicy: 'Never',
  containers: { resize: { image: 'magick', env: { A: 'a' } } },
  volumes: { out: { emptyDir: {} } },
};
const listed: ListedWork = {
  items: ['a.png', 'b.png'],
  configMap: 'pictures',
  volume: 'items',
  file: '/work/item',
};
const queued: QueuedWork = {
  name: 'queue',
  container: {
    image: 'proxy',
    ports: { redis: 6379 },
    startupProbe: { tcpSocket: { port: 'redis' } },
  },
  port: 'redis',
  variable: 'QUEUE',
};
const options = (work: ListedWork | QueuedWork): WorkQueueOptions => ({ worker: 'resize', work });

test('mounts the item of each worker as a file', () => {
  const pod = applyWorkQueue(resize, options(listed));
  const item = { volume: 'items', subPathExpr: '$(JOB_COMPLETION_INDEX)', readOnly: true };
  expect(pod).toEqual({
    restartPolicy: 'Never',
    containers: {
      resize: { ...resize.containers['resize'], volumeMounts: { '/work/item': item } },
    },
    volumes: { ...resize.volumes, items: { configMap: { name: 'pictures' } } },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('returns an immutable ConfigMap with the items by index', () => {
  expect(workItems(listed)).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'pictures' },
    immutable: true,
    data: { 0: 'a.png', 1: 'b.png' },
  });
});

test('throws an Error if the items do not fit into a ConfigMap', () => {
  const item = 'ü'.repeat(1024);
  expect(() => workItems({ ...listed, items: Array<string>(513).fill(item) })).toThrow(
    'the items take 1050624 bytes, but a ConfigMap can hold 1048576 bytes',
  );
  expect(
    Object.keys(workItems({ ...listed, items: Array<string>(512).fill(item) }).data),
  ).toHaveLength(512);
});

test('adds a sidecar through which the workers reach a queue on localhost', () => {
  const pod = applyWorkQueue(
    resize,
    options({ ...queued, volumes: { conf: { configMap: { name: 'a' } } } }),
  );
  expect(pod).toEqual({
    restartPolicy: 'Never',
    containers: { resize: { image: 'magick', env: { QUEUE: '127.0.0.1:6379', A: 'a' } } },
    initContainers: { queue: { ...queued.container, restartPolicy: 'Always' } },
    volumes: { ...resize.volumes, conf: { configMap: { name: 'a' } } },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test.each<[string, PodProps, WorkQueueOptions, RegExp]>([
  [
    'the Pod always restarts',
    { ...resize, restartPolicy: 'Always' },
    options(listed),
    /this pod never completes: set restartPolicy to OnFailure, .* or to Never/,
  ],
  [
    'restartPolicy is not set',
    { ...resize, restartPolicy: undefined },
    options(listed),
    /this pod never completes/,
  ],
  [
    'there is no such worker',
    resize,
    { ...options(listed), worker: 'rezise' },
    /no container 'rezise' in this pod: it has 'resize'/,
  ],
  [
    'there is no such port',
    resize,
    options({ ...queued, port: 'rdeis' }),
    /no port 'rdeis' in container 'queue': it has 'redis'/,
  ],
  [
    'the volume name is in use',
    resize,
    options({ ...listed, volume: 'out' }),
    /'out' is already a volume of this pod/,
  ],
  [
    'the variable is in use',
    resize,
    options({ ...queued, variable: 'A' }),
    /'A' is already a variable of container 'resize'/,
  ],
])('says so where %s', (_, pod, given, message) => {
  expect(() => applyWorkQueue(pod, given)).toThrow(message);
});
