import type { Manifest } from '../inputs/kinds.js';
import { shrunk } from './shrink.js';
import { type Seen, type Touches, thingsOf, touchesOf } from './touches.js';

/**
 * A small set of manifests that touches all that some candidates touch, each as small as it can be for what it alone touches. It begins with those
 * that were chosen before: given its own result and the same candidates, it gives the same again.
 */
export function choose(before: readonly Manifest[], candidates: readonly Manifest[], seen: Seen): readonly Manifest[] {
  const chosen = new Chosen(seen);
  for (const manifest of before) chosen.hold(manifest);
  for (const candidate of candidates) chosen.take(candidate);
  while (chosen.tighten());
  return [...chosen.held.keys()];
}

class Chosen {
  readonly held = new Map<Manifest, ReadonlySet<string>>();
  /** How many of them touch a thing. */
  private readonly times = new Map<string, number>();

  constructor(private readonly seen: Seen) {}

  /** Takes of a candidate what nothing else touches yet: for each such thing a manifest. */
  take(candidate: Manifest): void {
    const touches = touchesOf(candidate, this.seen);
    for (const thing of thingsOf(touches)) if (!this.times.has(thing)) this.hold(this.smallest(candidate, touches, [thing]));
  }

  /** Makes each as small as the others let it be, and tells whether that changed any. */
  tighten(): boolean {
    let changed = false;
    for (const [manifest, things] of [...this.held]) {
      const own = [...things].filter((thing) => this.times.get(thing) === 1);
      const smaller = own.length === 0 ? undefined : this.smallest(manifest, touchesOf(manifest, this.seen), own);
      if (smaller === manifest) continue;
      changed = true;
      this.drop(manifest);
      if (smaller !== undefined) this.hold(smaller);
    }
    return changed;
  }

  /** Where less is written, less is said: what a manifest did not say, a smaller one must not say in its place. */
  private smallest(manifest: Manifest, { spoken }: Touches, things: readonly string[]): Manifest {
    return shrunk(manifest, (smaller) => {
      const touches = touchesOf(smaller, this.seen);
      return things.every((thing) => has(touches, thing)) && [...touches.spoken].every((thing) => spoken.has(thing) || isStandard(thing));
    });
  }

  hold(manifest: Manifest): void {
    const things = new Set(thingsOf(touchesOf(manifest, this.seen)));
    this.held.set(manifest, things);
    for (const thing of things) this.times.set(thing, (this.times.get(thing) ?? 0) + 1);
  }

  private drop(manifest: Manifest): void {
    for (const thing of this.held.get(manifest) ?? []) this.times.set(thing, (this.times.get(thing) ?? 0) - 1);
    this.held.delete(manifest);
  }
}

const has = ({ spoken, silent }: Touches, thing: string): boolean => spoken.has(thing) || silent.has(thing);
/** The standards forbid what is left out, too. */
const isStandard = (thing: string): boolean => thing.startsWith('standard ');
