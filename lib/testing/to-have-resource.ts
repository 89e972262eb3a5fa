import { joinFieldPath } from '../diff/difference.js';
import type { Manifest } from '../manifest/manifest.js';
import { type MatcherContext, type MatcherResult, messageWithDetails } from './matcher-context.js';
import { matcherSubjectOf } from './matcher-subject.js';

/**
 * Whether there is an object of a kind that has these fields, whatever others it has. Lists are
 * compared as wholes, item by item; `expect.any`, `expect.stringMatching` and their kin stand for a
 * value.
 */
export function toHaveResource(
  this: MatcherContext,
  received: unknown,
  kind: string,
  match: object = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  const all = subject.objects.map(({ path, manifest }) => ({ place: path, manifest: manifest() }));
  const alike = all
    .filter(({ manifest }) => manifest['kind'] === kind)
    .map(({ place, manifest }) => ({ place, misses: mismatchesOf(this, '', match, manifest) }));
  const found = alike.filter(({ misses }) => misses.length === 0);
  if (found.length > 0) {
    const places = found.map(({ place }) => `[${place}]`);
    return {
      pass: true,
      message: () =>
        messageWithDetails(
          `expected no ${kind} in ${subject.name} that has these fields, but:`,
          places,
        ),
    };
  }
  const [nearest] = [...alike].sort((a, b) => a.misses.length - b.misses.length);
  const expected = `expected a ${kind} in ${subject.name}`;
  return {
    pass: false,
    message: () =>
      nearest === undefined
        ? messageWithDetails(
            `${expected}, but there are only:`,
            all.length === 0 ? ['no object at all'] : all.map(formatObject),
          )
        : messageWithDetails(
            `${expected} that has these fields. The nearest is [${nearest.place}], where:`,
            nearest.misses,
          ),
  };
}

const formatObject = ({
  place,
  manifest,
}: {
  readonly place: string;
  readonly manifest: Manifest;
}): string => `${manifest['kind']} [${place}]`;

/** Where a value is not as it was expected. */
function mismatchesOf(
  matching: MatcherContext,
  path: string,
  expected: unknown,
  found: unknown,
): readonly string[] {
  const { equals, utils } = matching;
  const there = found === undefined ? 'is missing' : `is ${utils.stringify(found)}`;
  const miss = (wanted: string): readonly string[] => [
    `${path} ${there}, and ${wanted} was expected`,
  ];
  if (Array.isArray(expected)) {
    if (!Array.isArray(found)) return miss(utils.stringify(expected));
    if (found.length !== expected.length)
      return [`${path} has ${found.length} items, and ${expected.length} were expected`];
    return expected.flatMap((each, i) => mismatchesOf(matching, `${path}[${i}]`, each, found[i]));
  }
  if (!isPlain(expected)) return equals(found, expected) ? [] : miss(utils.stringify(expected));
  if (!isPlain(found)) return miss(utils.stringify(expected));
  return Object.entries(expected).flatMap(([name, each]) =>
    mismatchesOf(matching, joinFieldPath(path, name), each, ownValue(found, name)),
  );
}

const ownValue = (held: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(held, name) ? held[name] : undefined;

/** A map, and not what stands for a value, as `expect.any(Number)` does. */
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !('asymmetricMatch' in value);
