import type { Manifest } from './inputs/manifest.js';
import { leafPathsBelow } from './leaf-paths.js';
import { normalizeField, normalizeMessage } from './normalize.js';
import type { Cause, Verdict } from './verdict.js';

/** What is compared. */
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

/** How often both say the same, of how many times. */
export interface Tally {
  agreed: number;
  of: number;
}

/** A way in which we differ from Kubernetes: how often, and the smallest manifest that shows it. */
export interface DifferenceClass {
  readonly name: string;
  readonly count: number;
  readonly detail: string;
  readonly example: string;
}

/** Holds our verdicts against the oracle's: manifest by manifest, and finding by finding. */
export class Comparison {
  inputs = 0;
  /**
   * Manifests at which Kubernetes' own code breaks: it says nothing of them that could be compared.
   */
  panics = 0;
  readonly tallies = Object.fromEntries(
    ASPECTS.map((aspect) => [aspect, { agreed: 0, of: 0 }]),
  ) as Readonly<Record<Aspect, Tally>>;
  readonly classes = new Map<string, DifferenceClass>();
  /** The classes that were met and are known. */
  readonly knownCounts = new Map<string, number>();

  /** @param known the names of the classes that stay: they are counted apart */
  constructor(private readonly known: ReadonlyMap<string, string>) {}

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
    // What is known is as if it were not there: what is left must agree.
    this.count('accept/refuse', both > 0 || (missed.length === 0) === (invented.length === 0));
    this.count('findings', true, both);
    this.count('findings', false, missed.length + invented.length);
    for (const { type, field, detail } of theirs) {
      const said = ours.filter((our) => our.type === type && our.field === field);
      if (said.length === 0 || type === 'Decode') continue;
      const wording = normalizeMessage(manifest, detail);
      const agreed = said.some((our) => normalizeMessage(manifest, our.detail) === wording);
      this.count(
        'sentences',
        agreed ||
          this.recordDifference('sentence', { type, field }, manifest, detail, said[0]?.detail),
      );
    }
  }

  private count(aspect: Aspect, agreed: boolean, times = 1): void {
    this.tallies[aspect].of += times;
    if (agreed) this.tallies[aspect].agreed += times;
  }

  /** Keeps a difference, and says whether it is known. */
  private recordDifference(
    what: string,
    { type, field }: Omit<Cause, 'detail'>,
    manifest: Manifest,
    their: unknown,
    our: unknown,
  ): boolean {
    const name = `${what} ${type} ${fieldShape(field)}`.trim();
    if (this.known.has(name)) {
      this.knownCounts.set(name, (this.knownCounts.get(name) ?? 0) + 1);
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

/** The same with its keys in order. */
const withSortedKeys = (value: object): object =>
  Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, typeof held === 'object' ? withSortedKeys(held) : held]),
  );

/** A field without its places in lists, of whatever kind the Pod is. */
const fieldShape = (field: string): string =>
  field
    .replace(/\[[^\]]*\]/g, '[]')
    .replace(/^(spec\.jobTemplate\.spec\.|spec\.)?template\.(?=spec\.|metadata\.)/, '');

/**
 * What cannot be decoded is one verdict: a server stops at the first such value, and we name them
 * all.
 */
const collapseDecodeErrors = (causes: readonly Cause[]): readonly Cause[] =>
  causes.some(({ type }) => type === 'Decode')
    ? [{ type: 'Decode', field: '', detail: '' }]
    : causes;

/** Until 1.36 a server looks at some fields twice, and repeats itself to the letter. */
const withoutDuplicates = (causes: readonly Cause[]): readonly Cause[] => [
  ...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values(),
];

/** The causes that another list has fewer of. */
function missingFrom(causes: readonly Cause[], others: readonly Cause[]): readonly Cause[] {
  const left = others.map(({ type, field }) => `${type} ${field}`);
  return causes.filter(({ type, field }) => {
    const at = left.indexOf(`${type} ${field}`);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
