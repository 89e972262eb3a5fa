import { lower, type PodProps } from '../../../lib/index.js';
import { lowerPod } from '../../../lib/spec/lowering/lower-pod.js';

/** Returns a list in a list, and so on. */
function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

function cyclic(): object {
  const value: Record<string, unknown> = { a: { b: [1] } };
  (value['a'] as Record<string, unknown>)['again'] = [value];
  return value;
}

const withArgs = (args: unknown): PodProps =>
  ({ containers: { app: { image: 'x', args } } }) as PodProps;
const lowered = (pod: unknown): unknown => lowerPod(pod as PodProps, { hasSuspectInput: false });

test.each<[string, unknown, string]>([
  ['a cycle', withArgs(cyclic()), 'containers.app.args.a.again... contains itself.'],
  [
    'a cycle in metadata',
    { ...withArgs([]), metadata: { labels: cyclic() } },
    'metadata.labels.a.again[0] contains itself.',
  ],
  [
    'a Pod in itself',
    (() => {
      const pod: Record<string, unknown> = { containers: {} };
      pod['affinity'] = { self: pod };
      return pod;
    })(),
    'affinity.self contains itself.',
  ],
  ['lists in lists', withArgs(nested(5000)), 'The props have more than 1,000 levels.'],
  ['very many levels', withArgs(nested(50_000)), 'The props have more than 1,000 levels.'],
])('refuses %s with a sentence', (_, pod, message) => {
  expect(() => lowered(pod)).toThrow(message);
});

test('accepts one object in two places, and 900 levels', () => {
  const resources = { limits: { cpu: '1' } };
  const shared = { containers: { a: { image: 'x', resources }, b: { image: 'y', resources } } };
  expect(lower(shared).containers).toHaveLength(2);
  expect(lower(withArgs(nested(900))).containers?.[0]?.args).toEqual(nested(900));
});

test.each([undefined, null, 'nginx'])('refuses %p in place of props', (pod) => {
  expect(() => lowered(pod)).toThrow(
    `The props of a Pod must be an object, such as { containers: { app: { image: 'nginx:1.29' } } }, not ${pod}.`,
  );
});
