import fc from 'fast-check';

const SEED = 1;
const CHARACTERS = [...'aZ09-_./:@$ \t\n%+*,~é'];
const TEXTS = ['', '0', '1', '-1', 'a', 'A', 'true', 'a'.repeat(63), 'a'.repeat(64), '10%', '1Gi'];
const NUMBERS = [
  ...[-1, 0, 0.5, 1, 2, 7, 63, 80, 100, 101, 255, 256, 511, 512, 1023, 3600, 65_535, 65_536],
  ...[2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53],
];
/** The fields that contain an object whose keys are names. */
const RECORDS = [
  ...['annotations', 'claims', 'labels', 'limits', 'matchLabels', 'ports', 'requests'],
  ...['userAnnotations', 'volumeAttributes', 'volumeClaimTemplates'],
];

/** Returns a value that differs a little: in one text, number, entry of a list or field. */
export function mutationOf(value: unknown, key = ''): fc.Arbitrary<unknown> {
  if (typeof value === 'string') return mutationOfText(value);
  if (typeof value === 'number')
    return fc.oneof(fc.constantFrom(...NUMBERS), fc.constantFrom(value - 1, value + 1));
  if (typeof value === 'boolean') return fc.constant(!value);
  if (Array.isArray(value)) return mutationOfList(value);
  if (typeof value === 'object' && value !== null)
    return mutationOfObject(value as Readonly<Record<string, unknown>>, key);
  return fc.constant(value);
}

const mutationOfText = (text: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...TEXTS),
    fc.constantFrom(
      text.toUpperCase(),
      text.toLowerCase(),
      text + text,
      `/${text}`,
      `${text}/`,
      `${text}.${text}`,
    ),
    fc
      .tuple(fc.constantFrom(...CHARACTERS), fc.nat(text.length))
      .map(([character, i]) => text.slice(0, i) + character + text.slice(i)),
    fc.nat(text.length).map((i) => text.slice(0, i) + text.slice(i + 1)),
  );

function mutationOfList(list: readonly unknown[]): fc.Arbitrary<unknown> {
  if (list.length === 0) return fc.constant(list);
  return fc
    .nat(list.length - 1)
    .chain((i) =>
      fc.oneof(
        { weight: 3, arbitrary: mutationOf(list[i]).map((item) => list.with(i, item)) },
        { weight: 1, arbitrary: fc.constant(list.toSpliced(i, 1)) },
        { weight: 1, arbitrary: fc.constant([...list, list[i]]) },
      ),
    );
}

function mutationOfObject(
  value: Readonly<Record<string, unknown>>,
  name: string,
): fc.Arbitrary<unknown> {
  const keys = Object.keys(value);
  if (keys.length === 0) return fc.constant(value);
  return fc.constantFrom(...keys).chain((key) => {
    const { [key]: item, ...others } = value;
    const changed = mutationOf(item, key).map((mutated) => ({ ...value, [key]: mutated }));
    const removed = fc.constant(others);
    return RECORDS.includes(name)
      ? fc.oneof(
          { weight: 3, arbitrary: changed },
          {
            weight: 2,
            arbitrary: mutationOfText(key).map((text) => ({ ...others, [text]: item })),
          },
          { weight: 1, arbitrary: removed },
        )
      : fc.oneof({ weight: 5, arbitrary: changed }, { weight: 1, arbitrary: removed });
  });
}

/** Returns the samples, and mutations and combinations of them, always the same ones. */
export function valuesFrom(samples: readonly unknown[], mutations: number): readonly unknown[] {
  const one = fc.constantFrom(...samples);
  const combined = fc
    .tuple(one, one)
    .map(([a, b]) => (isObject(a) && isObject(b) ? { ...a, ...b } : a));
  const once = fc
    .oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: combined })
    .chain((value) => mutationOf(value));
  const twice = once.chain((value) => mutationOf(value));
  const arbitrary = fc.oneof({ weight: 3, arbitrary: once }, { weight: 1, arbitrary: twice });
  return withoutDuplicates([
    ...samples,
    ...fc.sample(arbitrary, { seed: SEED, numRuns: mutations }),
  ]);
}

/** Returns combinations of three of the objects, always the same ones. */
export function combinationsOf(objects: readonly object[], count: number): readonly object[] {
  const one = fc.constantFrom(...objects);
  const combined = fc.tuple(one, one, one).map((parts) => parts.reduce(merge));
  return withoutDuplicates(fc.sample(combined, { seed: SEED, numRuns: count }));
}
/** Returns an object that has the fields of both; of other values, the second one. */
function merge<T>(first: T, second: T): T {
  if (!isObject(first) || !isObject(second)) return second;
  const result: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) result[key] = merge(result[key], value);
  return result as T;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const withoutDuplicates = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
