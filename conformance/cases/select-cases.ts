import type { Manifest } from '../inputs/manifest.js';
import { type CandidateSummary, type Coverage, coverageOf, coveredKeys } from './coverage.js';
import { shrink } from './shrink.js';

/**
 * A small set of manifests that touches all that some candidates touch, each as small as it can be
 * for what it alone touches. It begins with those that were chosen before: given its own result and
 * the same candidates, it gives the same again.
 */
export function selectCases(
  before: readonly Manifest[],
  candidates: readonly Manifest[],
  seen: CandidateSummary,
): readonly Manifest[] {
  const chosen = new CaseSelection(seen);
  for (const manifest of before) chosen.add(manifest);
  for (const candidate of candidates) chosen.addCandidate(candidate);
  while (chosen.minimize());
  return [...chosen.selected.keys()];
}

class CaseSelection {
  readonly selected = new Map<Manifest, ReadonlySet<string>>();
  /** How many of them touch a thing. */
  private readonly counts = new Map<string, number>();

  constructor(private readonly seen: CandidateSummary) {}

  /** Takes of a candidate what nothing else touches yet: for each such thing a manifest. */
  addCandidate(candidate: Manifest): void {
    const touches = coverageOf(candidate, this.seen);
    for (const thing of coveredKeys(touches))
      if (!this.counts.has(thing)) this.add(this.smallest(candidate, touches, [thing]));
  }

  /** Makes each as small as the others let it be, and tells whether that changed any. */
  minimize(): boolean {
    let changed = false;
    for (const [manifest, things] of [...this.selected]) {
      const own = [...things].filter((thing) => this.counts.get(thing) === 1);
      const smaller =
        own.length === 0
          ? undefined
          : this.smallest(manifest, coverageOf(manifest, this.seen), own);
      if (smaller === manifest) continue;
      changed = true;
      this.remove(manifest);
      if (smaller !== undefined) this.add(smaller);
    }
    return changed;
  }

  /**
   * Where less is written, less is said: what a manifest did not say, a smaller one must not say in
   * its place.
   */
  private smallest(manifest: Manifest, { fired }: Coverage, things: readonly string[]): Manifest {
    return shrink(manifest, (smaller) => {
      const touches = coverageOf(smaller, this.seen);
      return (
        things.every((thing) => covers(touches, thing)) &&
        [...touches.fired].every((thing) => fired.has(thing) || isPodSecurityKey(thing))
      );
    });
  }

  add(manifest: Manifest): void {
    const things = new Set(coveredKeys(coverageOf(manifest, this.seen)));
    this.selected.set(manifest, things);
    for (const thing of things) this.counts.set(thing, (this.counts.get(thing) ?? 0) + 1);
  }

  private remove(manifest: Manifest): void {
    for (const thing of this.selected.get(manifest) ?? [])
      this.counts.set(thing, (this.counts.get(thing) ?? 0) - 1);
    this.selected.delete(manifest);
  }
}

const covers = ({ fired, passed }: Coverage, thing: string): boolean =>
  fired.has(thing) || passed.has(thing);
/** The standards forbid what is left out, too. */
const isPodSecurityKey = (thing: string): boolean => thing.startsWith('standard ');
