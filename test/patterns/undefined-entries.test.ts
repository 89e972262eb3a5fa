// An entry that is undefined, such as `debug: isDebug ? { … } : undefined`, is left out.
import { lower, type PodProps } from '../../lib/index.js';
import { PATTERNS } from './pattern-samples.js';

const pod: PodProps = {
  containers: { app: { image: 'x:1', ports: { http: 8080 } } },
  volumes: { data: { emptyDir: {} } },
};
const withUndefined: PodProps = {
  containers: {
    debug: undefined,
    app: { image: 'x:1', ports: { debug: undefined, http: 8080 }, env: { A: undefined } },
  },
  initContainers: { setup: undefined },
  volumes: { data: { emptyDir: {} }, cache: undefined },
};

/** The spec without empty lists, which an empty record leaves. */
const specOf = (each: PodProps): unknown =>
  JSON.parse(JSON.stringify(lower(each), (_, value) => (isEmptyList(value) ? undefined : value)));
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

test.each(Object.entries(PATTERNS))('%s leaves them out', (_, pattern) => {
  expect(specOf(pattern(withUndefined, 'app'))).toEqual(specOf(pattern(pod, 'app')));
});

test('lowering leaves them out', () => expect(specOf(withUndefined)).toEqual(specOf(pod)));
