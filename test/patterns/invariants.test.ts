// Properties of every pattern, tested on random Pods: they are lifted from random PodSpecs, with
// hostile names, lists and wrong values.
import fc from 'fast-check';
import { validate } from '../../lib/rules/validate.js';
import { findErrors } from '../../lib/rules/validation/find-errors.js';
import { lift } from '../../lib/spec/lowering/lift.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { arbitraryOf } from '../support/arbitrary.js';
import { sampleSize } from '../support/sample-size.js';
import { PATTERNS, type Pattern } from './pattern-samples.js';

/** Random Pods whose containers are a record. */
const pods: fc.Arbitrary<PodProps> = arbitraryOf('PodSpec')
  .map((spec) => lift({ containers: [{ name: 'app', image: 'x' }], ...spec } as never) as PodProps)
  .filter(
    ({ containers }) =>
      !Array.isArray(containers) &&
      typeof containers === 'object' &&
      containers !== null &&
      Object.keys(containers).length > 0,
  )
  .map(deepFreeze);

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(Object.freeze(value))) deepFreeze(inner);
  return value;
}

/** Returns the new Pod, or undefined if the pattern throws an Error. Other errors are rethrown. */
function attempt(pattern: Pattern, pod: PodProps): PodProps | undefined {
  try {
    return pattern(pod, Object.keys(pod.containers)[0] as string);
  } catch (error) {
    if ((error as Error).constructor === Error) return undefined;
    throw error;
  }
}

/** Whether one value contains all parts of another, in the same order. */
function contains(container: unknown, value: unknown): boolean {
  // The API server treats null as absent.
  if (value === null) return true;
  if (typeof value !== 'object') return Object.is(container, value);
  if (typeof container !== 'object' || container === null) return false;
  if (Array.isArray(value)) {
    const rest = [...(container as unknown[])];
    return value.every((item) => {
      const index = rest.findIndex((other) => contains(other, item));
      return index >= 0 && rest.splice(0, index + 1).length > 0;
    });
  }
  return Object.entries(value).every(
    ([key, inner]) =>
      Object.hasOwn(container, key) && contains((container as Record<string, unknown>)[key], inner),
  );
}

/** The errors of the API server, without indexes in lists, which patterns change. */
function errorsOf(pod: PodProps): readonly string[] {
  const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: lower(pod) };
  return findErrors(manifest)
    .map(
      ({ rule, type, path }) =>
        `${rule} ${type} ${path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.')}`,
    )
    .sort();
}

describe.each(Object.entries(PATTERNS))('%s', (_, pattern) => {
  test('keeps everything in the Pod, does not change its argument, and adds no errors', () => {
    const numRuns = sampleSize('CDK8S_PODS_VALUES', 200);
    let applied = 0;
    fc.assert(
      fc.property(pods, (pod) => {
        const result = attempt(pattern, pod);
        if (result === undefined) return;
        applied += 1;
        expect(contains(result, pod)).toBe(true);
        expect(errorsOf(result)).toEqual(errorsOf(pod));
      }),
      { numRuns },
    );
    expect(applied).toBeGreaterThan(numRuns / 2);
  });

  const pod: PodProps = { containers: { app: { image: 'x:1' } } };

  test('turns a valid Pod into a valid one without warnings', () => {
    const manifest = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'a' },
      spec: lower(pattern(pod, 'app')),
    };
    expect(validate(manifest as { kind: string })).toMatchObject({ errors: [], warnings: [] });
  });

  test('throws an Error if it is applied twice', () => {
    expect(() => pattern(pattern(pod, 'app'), 'app')).toThrow(Error);
  });
});

const PAIRS = Object.entries(PATTERNS).flatMap(([one, f], i) =>
  Object.entries(PATTERNS)
    .slice(i + 1)
    .map(([other, g]) => [one, other, f, g] as const),
);

/** Sorts the mounts and variables of containers that are written as lists. */
const sortLists = (pod: PodProps | undefined): unknown =>
  JSON.parse(JSON.stringify(pod ?? null), (key, value: unknown) =>
    Array.isArray(value) && ['volumeMounts', 'env'].includes(key)
      ? [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : value,
  );

// Only the order of init containers depends on the order of the calls, and toEqual ignores the
// order of keys.
test.each(PAIRS)(
  '%s and %s make the same Pod in either order, except for the order of init containers',
  (_one, _other, f, g) => {
    fc.assert(
      fc.property(pods, (pod) => {
        const [app = ''] = Object.keys(pod.containers);
        const both = attempt((given) => g(f(given, app), app), pod);
        expect(sortLists(attempt((given) => f(g(given, app), app), pod))).toEqual(sortLists(both));
      }),
      { numRuns: sampleSize('CDK8S_PODS_VALUES', 50) },
    );
  },
);
