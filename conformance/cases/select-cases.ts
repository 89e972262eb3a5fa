import type { Manifest } from '../inputs/manifest.js';
import { type CandidateSummary, type Coverage, coverageOf, coveredKeys } from './coverage.js';
import { shrink } from './shrink.js';

/**
 * Selects a small set of manifests that covers everything that the candidates cover. Each manifest
 * is as small as possible for what only it covers. Starts from the previous selection: with its own
 * result and the same candidates, it returns the same result.
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
  /** The number of selected manifests that cover a key. */
  private readonly counts = new Map<string, number>();

  constructor(private readonly seen: CandidateSummary) {}

  /** Adds a manifest for each key of a candidate that is not covered yet. */
  addCandidate(candidate: Manifest): void {
    const touches = coverageOf(candidate, this.seen);
    for (const thing of coveredKeys(touches))
      if (!this.counts.has(thing)) this.add(this.smallest(candidate, touches, [thing]));
  }

  /**
   * Makes each manifest as small as possible, given the others. Returns whether any has changed.
   */
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

  /** A smaller manifest must not violate rules that the original one does not. */
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
/** A missing field can violate the Pod Security Standards, so removing one may add violations. */
const isPodSecurityKey = (thing: string): boolean => thing.startsWith('standard ');
