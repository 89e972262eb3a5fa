import { joinFieldPath } from '../diff/difference.js';
import type { Manifest } from '../manifest/manifest.js';
import { type MatcherContext, type MatcherResult, messageWithDetails } from './matcher-context.js';
import { matcherSubjectOf } from './matcher-subject.js';

/** The matcher `toHaveResource` of `PodMatchers`. */
export function toHaveResource(
  this: MatcherContext,
  received: unknown,
  kind: string,
  match: object = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  const all = subject.objects.map(({ path, manifest }) => ({ path, manifest: manifest() }));
  const candidates = all
    .filter(({ manifest }) => manifest['kind'] === kind)
    .map(({ path, manifest }) => ({ path, mismatches: mismatchesOf(this, '', match, manifest) }));
  const matching = candidates.filter(({ mismatches }) => mismatches.length === 0);
  if (matching.length > 0) {
    const sentence = `expected no ${kind} in ${subject.name} with these fields, but found:`;
    const paths = matching.map(({ path }) => `[${path}]`);
    return { pass: true, message: () => messageWithDetails(sentence, paths) };
  }
  const [nearest] = [...candidates].sort((a, b) => a.mismatches.length - b.mismatches.length);
  const message = (): string =>
    nearest === undefined
      ? messageWithDetails(
          `expected a ${kind} in ${subject.name}, but found only:`,
          all.length === 0 ? ['no objects'] : all.map(formatObject),
        )
      : messageWithDetails(
          `expected a ${kind} in ${subject.name} with these fields. The nearest is ` +
            `[${nearest.path}], but:`,
          nearest.mismatches,
        );
  return { pass: false, message };
}

/** An object, and the path of its construct. */
interface LocatedManifest {
  readonly path: string;
  readonly manifest: Manifest;
}

const formatObject = ({ path, manifest }: LocatedManifest): string =>
  `${manifest['kind']} [${path}]`;

/** Returns a line for each field that is not as expected. */
function mismatchesOf(
  context: MatcherContext,
  path: string,
  expected: unknown,
  actual: unknown,
): readonly string[] {
  const { equals, utils } = context;
  const mismatch = (): readonly string[] => [
    `${path}: expected ${utils.stringify(expected)}, but ` +
      (actual === undefined ? 'it is missing' : `found ${utils.stringify(actual)}`),
  ];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return mismatch();
    if (actual.length !== expected.length)
      return [`${path}: expected ${expected.length} items, but found ${actual.length}`];
    return expected.flatMap((each, i) => mismatchesOf(context, `${path}[${i}]`, each, actual[i]));
  }
  if (!isPlainObject(expected)) return equals(actual, expected) ? [] : mismatch();
  if (!isPlainObject(actual)) return mismatch();
  return Object.entries(expected).flatMap(([name, each]) =>
    mismatchesOf(context, joinFieldPath(path, name), each, ownValue(actual, name)),
  );
}

const ownValue = (object: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** Whether a value is an object, but not an asymmetric matcher such as `expect.any(Number)`. */
const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !('asymmetricMatch' in value);
