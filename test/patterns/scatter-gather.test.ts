import {
  applyScatterGather,
  type ScatterGatherOptions,
} from '../../lib/patterns/scatter-gather.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

const search: PodProps = {
  containers: { search: { image: 'search', ports: { http: 80 }, env: { A: 'a' } } },
  initContainers: { migrate: { image: 'x' } },
};
const listener = (port: number) => ({
  image: 'x',
  ports: { [`p${port}`]: port },
  startupProbe: { tcpSocket: { port } },
});
const options = {
  root: 'search',
  leaves: {
    variable: 'LEAVES',
    containers: { books: listener(8081), films: listener(8082) },
    ports: { books: 'p8081', films: 'p8082' },
  },
  aggregator: { name: 'merge', container: listener(9000), port: 'p9000', variable: 'MERGE' },
} as const satisfies ScatterGatherOptions;

test('starts the leaves and the aggregator before the root, which gets their addresses', () => {
  const pod = applyScatterGather(search, options);
  expect(pod).toEqual({
    containers: {
      search: {
        image: 'search',
        ports: { http: 80 },
        env: { LEAVES: '127.0.0.1:8081,127.0.0.1:8082', MERGE: '127.0.0.1:9000', A: 'a' },
      },
    },
    initContainers: {
      migrate: { image: 'x' },
      books: { ...listener(8081), restartPolicy: 'Always' },
      films: { ...listener(8082), restartPolicy: 'Always' },
      merge: { ...listener(9000), restartPolicy: 'Always' },
    },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('accepts leaves in other Pods, and adds its volumes', () => {
  const pod = applyScatterGather(search, {
    ...options,
    leaves: { variable: 'LEAVES', addresses: ['leaf-0.leaves:8080', 'leaf-1.leaves:8080'] },
    volumes: { cache: { emptyDir: {} } },
    before: 'migrate',
  });
  expect(pod.containers['search']?.env).toEqual({
    LEAVES: 'leaf-0.leaves:8080,leaf-1.leaves:8080',
    MERGE: '127.0.0.1:9000',
    A: 'a',
  });
  expect(Object.keys(pod.initContainers ?? {})).toEqual(['merge', 'migrate']);
  expect(pod.volumes).toEqual({ cache: { emptyDir: {} } });
});

const { leaves, aggregator } = options;
test.each<[string, Partial<ScatterGatherOptions>, RegExp]>([
  [
    'there is no such root',
    { root: 'saerch' },
    /no container 'saerch' in this pod: it has 'search', 'migrate'/,
  ],
  [
    'there are no leaves',
    { leaves: { variable: 'LEAVES', addresses: [] } },
    /'search' has no leaves to call: add at least one/,
  ],
  [
    'there are no local leaves',
    { leaves: { ...leaves, containers: {} } },
    /'search' has no leaves to call: add at least one/,
  ],
  [
    'a leaf has no such port',
    { leaves: { ...leaves, ports: { books: 'p8081', films: 'htpp' } } },
    /no port 'htpp' in container 'films': it has 'p8082'/,
  ],
  [
    'the aggregator has no such port',
    { aggregator: { ...aggregator, port: 'htpp' } },
    /no port 'htpp' in container 'merge'/,
  ],
  [
    'the aggregator has the name of a leaf',
    { aggregator: { ...aggregator, name: 'books' } },
    /'books' is already a leaf: give the new one another name/,
  ],
  [
    'both have the same variable',
    { aggregator: { ...aggregator, variable: 'LEAVES' } },
    /'LEAVES' is already the variable of the leaves/,
  ],
  [
    'two containers listen on the same port',
    { aggregator: { ...aggregator, container: listener(8082), port: 'p8082' } },
    /port 8082\/TCP is already used by container 'films'/,
  ],
  [
    'the root already has the variable',
    { leaves: { ...leaves, variable: 'A' } },
    /'A' is already a variable of container 'search'/,
  ],
])('says so where %s', (_, more, message) => {
  expect(() => applyScatterGather(search, { ...options, ...more })).toThrow(message);
});
