// The time of a validation is proportional to the size of the manifest, whichever field is large.
// The fields come from the schema. Several fields are large in one manifest; if its time grows too
// fast, and with `npm run linear`, each of them is measured alone.
import { POD_KINDS } from '../../lib/api/pod-kinds.js';
import {
  type GrowingField,
  growingFieldsOf,
  KINDS,
  LIST_SHAPES,
  LONG_STRINGS,
  largeCollection,
  manifestWith,
  manifestWithAll,
} from '../support/large-manifests.js';
import {
  forThisRun,
  IS_EVERY_CASE,
  LINEAR_SEED,
  sampleOf,
  shuffle,
} from '../support/linear-sample.js';
import { maySlowDown, tooSlowManifests } from '../support/slow-manifests.js';

const TIMEOUT = forThisRun({ local: 300_000, ci: 900_000, all: 4 * 3_600_000 });

/** A way to fill fields, and the smallest size. */
interface Filling {
  readonly name: string;
  readonly size: number;
  fill(field: GrowingField, size: number): unknown;
}

/** Fields of a kind that are large in one manifest, all in one way. */
interface Group extends Filling {
  readonly kind: string;
  readonly fields: readonly GrowingField[];
}

const LISTS: readonly Filling[] = LIST_SHAPES.map((shape) => ({
  name: `${shape} items`,
  size: forThisRun({ local: 300, ci: 1000 }),
  fill: (field, size) => largeCollection(field, shape, size),
}));

const STRINGS: readonly Filling[] = Object.entries(LONG_STRINGS).map(([name, piece]) => ({
  name,
  size: 10_000,
  fill: ({ growth }, size) => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    return { list: [text], map: { [text]: text }, string: text }[growth];
  },
}));

/** Whether a field is not in the Pod template of a kind. Those in it are tested as a Pod's. */
function isOwnField({ kind, name }: GrowingField): boolean {
  const { podPath = [] } = POD_KINDS.get(kind) ?? {};
  return podPath.length === 0 || !name.startsWith(`${podPath.join('.')}.`);
}

/** Returns groups of fields for each way to fill them. */
const groupsOf = (
  fillings: readonly Filling[],
  size: number,
  includes: (field: GrowingField) => boolean,
): readonly Group[] =>
  KINDS.flatMap((kind) => {
    const fields = shuffle(
      growingFieldsOf(kind).filter((each) => isOwnField(each) && includes(each)),
    );
    return fillings.flatMap((filling) =>
      Array.from({ length: Math.ceil(fields.length / size) }, (_, i) => ({
        ...filling,
        kind,
        fields: fields.slice(i * size, (i + 1) * size),
      })),
    );
  });

const manifestOf = ({ kind, fields, fill }: Group, size: number): unknown =>
  manifestWithAll(
    kind,
    fields.map((field) => [field, fill(field, size)] as const),
  );

/** Returns the fields whose time grows too fast. */
const tooSlowFields = (groups: readonly Group[]): readonly string[] =>
  groups
    .filter((group) => IS_EVERY_CASE || maySlowDown(group.size, (n) => manifestOf(group, n)))
    .flatMap(({ kind, fields, name, size, fill }) =>
      tooSlowManifests(
        fields.map((field) => [
          `${kind} ${field.name}, ${name}`,
          2 * size,
          (n) => manifestWith(field, fill(field, n)),
        ]),
      ),
    );

test(
  `lists and maps of any length, seed ${LINEAR_SEED}`,
  () => {
    const groups = groupsOf(
      LISTS,
      forThisRun({ local: 5, ci: 20 }),
      ({ growth }) => growth !== 'string',
    );
    expect(groups.flatMap(({ fields }) => fields).length).toBeGreaterThan(600);
    expect(tooSlowFields(sampleOf(groups, { local: 0, ci: 0.1 }))).toEqual([]);
  },
  TIMEOUT,
);

test(
  `strings and keys of any length, seed ${LINEAR_SEED}`,
  () => {
    const groups = groupsOf(
      STRINGS,
      50,
      ({ growth, steps }) => growth === 'string' || steps.at(-1)?.type === undefined,
    );
    expect(groups.flatMap(({ fields }) => fields).length).toBeGreaterThan(15_000);
    expect(tooSlowFields(sampleOf(groups, { local: 0, ci: 0.1 }))).toEqual([]);
  },
  TIMEOUT,
);
