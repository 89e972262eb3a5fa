// The time of a validation is proportional to the size of the manifest, whichever field is large.
// The fields come from the schema. CI tests all of them, other runs a sample.
import {
  growingFieldsOf,
  KINDS,
  LIST_SHAPES,
  LONG_STRINGS,
  largeCollection,
  largeEverywhere,
  manifestWith,
} from '../support/large-manifests.js';
import { tooSlowManifests } from '../support/slow-manifests.js';

const IS_COMPLETE = process.env['CI'] === 'true';
const TIMEOUT = IS_COMPLETE ? 3_600_000 : 300_000;
/** Of how many cases one is tested, unless all are. */
const SAMPLED = { list: 400, string: 9000 };

const sample = <T>(cases: readonly T[], oneOf: number): readonly T[] =>
  IS_COMPLETE ? cases : cases.filter((_, i) => i % oneOf === 0);

test(
  'lists and maps of any length',
  () => {
    const cases = KINDS.flatMap((kind) =>
      growingFieldsOf(kind)
        .filter(({ growth }) => growth !== 'string')
        .flatMap((field) =>
          LIST_SHAPES.map(
            (shape) =>
              [
                `${kind} ${field.name}, ${shape} items`,
                2000,
                (size: number) => manifestWith(field, largeCollection(field, shape, size)),
              ] as const,
          ),
        ),
    );
    expect(cases.length).toBeGreaterThan(3000);
    expect(tooSlowManifests(sample(cases, SAMPLED.list))).toEqual([]);
  },
  TIMEOUT,
);

test(
  'strings and keys of any length',
  () => {
    const cases = KINDS.flatMap((kind) =>
      growingFieldsOf(kind)
        .filter(({ growth, steps }) => growth === 'string' || steps.at(-1)?.type === undefined)
        .flatMap((field) =>
          Object.entries(LONG_STRINGS).map(([name, piece]) => {
            const manifestOf = (size: number): unknown => {
              const text = piece.repeat(Math.ceil(size / piece.length));
              const value = { list: [text], map: { [text]: text }, string: text }[field.growth];
              return manifestWith(field, value);
            };
            return [`${kind} ${field.name}, ${name}`, 20_000, manifestOf] as const;
          }),
        ),
    );
    expect(cases.length).toBeGreaterThan(100_000);
    expect(tooSlowManifests(sample(cases, SAMPLED.string))).toEqual([]);
  },
  TIMEOUT,
);

const EVERYWHERE = KINDS.flatMap((kind) => LIST_SHAPES.map((shape) => ({ kind, shape })));
(IS_COMPLETE ? test.each(EVERYWHERE) : test.skip.each(EVERYWHERE))(
  'a $kind in which all lists are long, with $shape items',
  ({ kind, shape }) => {
    const manifestOf = (size: number): unknown => largeEverywhere(kind, shape, size);
    expect(tooSlowManifests([[kind, 60, manifestOf]])).toEqual([]);
  },
  TIMEOUT,
);
