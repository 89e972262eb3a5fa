import { NEWEST } from '../kubernetes.js';
import { At, type Warning } from './at.js';
import { groups } from './book.js';
import type { WarnRule } from './on.js';
import type { Manifest } from './pod-in.js';
import { Scene } from './scene.js';

/**
 * All that an API server of Kubernetes 1.`minor` says of a manifest that it accepts, in its order. Of one that it refuses, it says nothing of this.
 * Reads a manifest in which every value has its field's type, and none is null.
 */
export function warnings(manifest: Manifest, minor = NEWEST): readonly Warning[] {
  const scene = new Scene(manifest);
  const at = new At(scene);
  for (const rules of liveAt(minor)) {
    for (const kind of rules[0]?.on ?? []) {
      for (const { place, value } of scene.placed(kind)) {
        at.place = place;
        for (const rule of rules) {
          at.rule = rule;
          rule.check(value as never, at);
        }
      }
    }
  }
  return at.warnings;
}

const made = new Map<number, readonly (readonly WarnRule[])[]>();

/** The rules that a minor has: chosen once. */
function liveAt(minor: number): readonly (readonly WarnRule[])[] {
  const known = made.get(minor) ?? groups.map((rules) => rules.filter(({ since, until }) => since <= minor && minor <= until));
  made.set(minor, known);
  return known;
}
