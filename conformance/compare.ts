import type { Manifest } from './inputs/manifest.js';
import type { KnownDifference } from './known-differences.js';
import { leafPathsBelow } from './leaf-paths.js';
import { normalizeField, normalizeMessage } from './normalize.js';
import type { Cause, Verdict } from './verdict.js';

/** The results that are compared. */
export const ASPECTS = [
  'accept/refuse',
  'findings',
  'sentences',
  'warnings',
  'standards',
  'QoS',
  'resources',
  'dropped',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** How many results agree, of how many. */
export interface Tally {
  agreed: number;
  of: number;
}

/** A kind of difference from Kubernetes, its count, and the smallest manifest that shows it. */
export interface DifferenceClass {
  readonly name: string;
  readonly count: number;
  readonly detail: string;
  readonly example: string;
}

/** Compares our verdicts with the oracle's, for each manifest and each finding. */
export class Comparison {
  inputs = 0;
  /** The number of manifests for which Kubernetes' own code panics, so that nothing is compared. */
  panics = 0;
  readonly tallies = Object.fromEntries(
    ASPECTS.map((aspect) => [aspect, { agreed: 0, of: 0 }]),
  ) as Readonly<Record<Aspect, Tally>>;
  readonly classes = new Map<string, DifferenceClass>();
  /** The counts of known differences that occurred. */
  readonly knownCounts = new Map<string, number>();

  /** @param known the known differences, which are counted separately */
  constructor(private readonly known: readonly KnownDifference[]) {}

  add(manifest: Manifest, theirs: Verdict, ours: Verdict): void {
    this.inputs++;
    if (theirs.refused.some(({ type }) => type === 'Panic')) {
      this.panics++;
      return;
    }
    const refused = (verdict: Verdict): readonly Cause[] =>
      withoutDuplicates(
        collapseDecodeErrors(verdict.refused).map((cause) => ({
          ...cause,
          field: normalizeField(manifest, cause.field),
        })),
      );
    this.compareErrors(manifest, refused(theirs), refused(ours));
    const decoded = !theirs.refused.some(({ type }) => type === 'Decode');
    const same = (aspect: Aspect, when: boolean, their: unknown, our: unknown): void => {
      if (!when || our === undefined) return;
      const agreed =
        JSON.stringify(their) === JSON.stringify(our) ||
        this.recordDifference(aspect, { type: '', field: '' }, manifest, their, our);
      this.count(aspect, agreed);
    };
    same('warnings', theirs.refused.length === 0, theirs.warned, ours.warned);
    same('standards', decoded, theirs.podSecurity, ours.podSecurity);
    same('QoS', decoded && theirs.qos !== '', theirs.qos, ours.qos);
    const [needed, counted] = [theirs.resources, ours.resources].map(
      (each) => each && withSortedKeys(each),
    );
    same('resources', decoded && needed !== undefined, needed, counted);
    const dropped = ({ dropped: places }: Verdict): readonly string[] =>
      leafPathsBelow(manifest, places).filter(
        (place) =>
          !theirs.refused.some(({ type, field }) => type === 'Strict' && place.startsWith(field)),
      );
    same('dropped', decoded && theirs.dropped !== undefined, dropped(theirs), dropped(ours));
  }

  private compareErrors(
    manifest: Manifest,
    theirs: readonly Cause[],
    ours: readonly Cause[],
  ): void {
    const missed = missingFrom(theirs, ours).filter(
      (cause) => !this.recordDifference('missed', cause, manifest, cause.detail, undefined),
    );
    const invented = missingFrom(ours, theirs).filter(
      (cause) => !this.recordDifference('invented', cause, manifest, undefined, cause.detail),
    );
    const both = theirs.length - missingFrom(theirs, ours).length;
    // Known differences are left out: the remaining findings must agree.
    this.count('accept/refuse', both > 0 || (missed.length === 0) === (invented.length === 0));
    this.count('findings', true, both);
    this.count('findings', false, missed.length + invented.length);
    for (const { type, field, detail } of theirs) {
      const same = ours.filter((our) => our.type === type && our.field === field);
      if (same.length === 0 || type === 'Decode') continue;
      const wording = normalizeMessage(manifest, detail);
      const agreed = same.some((our) => normalizeMessage(manifest, our.detail) === wording);
      this.count(
        'sentences',
        agreed ||
          this.recordDifference('sentence', { type, field }, manifest, detail, same[0]?.detail),
      );
    }
  }

  private count(aspect: Aspect, agreed: boolean, times = 1): void {
    this.tallies[aspect].of += times;
    if (agreed) this.tallies[aspect].agreed += times;
  }

  /** Records a difference. Returns whether it is known. */
  private recordDifference(
    what: string,
    { type, field }: Omit<Cause, 'detail'>,
    manifest: Manifest,
    their: unknown,
    our: unknown,
  ): boolean {
    const name = `${what} ${type} ${fieldShape(field)}`.trim();
    const known = this.known.find((each) => each.of.includes(what) && each.isIn(manifest));
    if (known !== undefined) {
      this.knownCounts.set(known.name, (this.knownCounts.get(known.name) ?? 0) + 1);
      return true;
    }
    const example = JSON.stringify(manifest);
    const last = this.classes.get(name);
    const shortest =
      last && last.example.length <= example.length
        ? last
        : { example, detail: `they ${JSON.stringify(their)}, we ${JSON.stringify(our)}` };
    this.classes.set(name, { ...shortest, name, count: (last?.count ?? 0) + 1 });
    return false;
  }
}

/** A copy whose keys are sorted. */
const withSortedKeys = (value: object): object =>
  Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, typeof inner === 'object' ? withSortedKeys(inner) : inner]),
  );

/** A field without indexes and without the path to the Pod, so that it is the same in each kind. */
export const fieldShape = (field: string): string =>
  field
    .replace(/\[[^\]]*\]/g, '[]')
    .replace(/^(spec\.jobTemplate\.spec\.|spec\.)?template\.(?=spec\.|metadata\.)/, '');

/**
 * Replaces all decode errors by one. A server stops at the first value that it cannot decode; we
 * report all of them.
 */
const collapseDecodeErrors = (causes: readonly Cause[]): readonly Cause[] =>
  causes.some(({ type }) => type === 'Decode')
    ? [{ type: 'Decode', field: '', detail: '' }]
    : causes;

/** Until 1.36, a server validates some fields twice and reports the same errors twice. */
const withoutDuplicates = (causes: readonly Cause[]): readonly Cause[] => [
  ...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values(),
];

/** The causes of which another list has fewer. */
function missingFrom(causes: readonly Cause[], others: readonly Cause[]): readonly Cause[] {
  const left = others.map(({ type, field }) => `${type} ${field}`);
  return causes.filter(({ type, field }) => {
    const at = left.indexOf(`${type} ${field}`);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
