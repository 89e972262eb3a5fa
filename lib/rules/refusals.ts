import type { Finding } from '../engine/finding.js';
import { type Book, bookOf, judgeBy } from '../engine/judge.js';
import { rules } from './book.js';
import { distinct } from './distinct.js';
import { NEWEST } from './kubernetes.js';
import { PodView } from './pod-view.js';
import { quirk } from './quirk.js';

const made = new Map<number, Book<PodView>>();

/**
 * All for which an API server of Kubernetes 1.`minor` refuses a manifest of a kind that holds a Pod, at once, in its terms. The manifest is only
 * read.
 */
export function refusals(manifest: { readonly kind?: unknown }, minor = NEWEST): readonly Finding[] {
  return distinct(
    judgeBy(bookAt(minor), manifest, (nodes) => new PodView(nodes)),
    manifest.kind,
    minor,
  );
}

/** The rules that a minor has: chosen once. */
function bookAt(minor: number): Book<PodView> {
  const known = made.get(minor) ?? bookOf(rules, minor, quirk);
  made.set(minor, known);
  return known;
}
