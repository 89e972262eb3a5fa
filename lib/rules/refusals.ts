import { KINDS } from '../api/kinds.js';
import { NEWEST } from '../api/kubernetes.js';
import type { Finding } from '../engine/finding.js';
import { type Book, bookOf, judgeBy } from '../engine/judge.js';
import { type Reading, read } from '../engine/read.js';
import { rules } from './book.js';
import { distinct } from './distinct.js';
import type { GateDrop } from './dropped/dropped.js';
import { PodView } from './pod-view.js';
import { quirk } from './quirk.js';
import { serverAt } from './server.js';
import { wordedAt } from './wording.js';

const made = new Map<number, Book<PodView>>();

/**
 * All for which an API server of Kubernetes 1.`minor` refuses a manifest of a kind that holds a Pod, at once, in its terms. The manifest is only
 * read.
 */
export function refusals(manifest: { readonly kind?: unknown }, minor = NEWEST): readonly Finding[] {
  const reading = read(manifest, serverAt(minor));
  return refusalsOf(manifest.kind, reading, new PodView(reading.nodes), minor);
}

/** The same of a manifest that has been read. */
export const refusalsOf = (kind: unknown, reading: Reading<GateDrop>, pod: PodView, minor: number): readonly Finding[] =>
  KINDS.has(kind as string) ? wordedAt(minor, distinct(judgeBy(bookAt(minor), reading, pod), kind, minor)) : [isNoHolder(kind)];

const isNoHolder = (kind: unknown): Finding => ({
  rule: 'decode/type',
  type: 'Decode',
  field: 'kind',
  path: 'kind',
  value: kind,
  detail: kind === undefined ? "Object 'Kind' is missing" : 'is no kind that holds a Pod',
  advice: `Write ${[...KINDS.keys()].join(', ')}.`,
});

/** The rules that a minor has: chosen once. */
function bookAt(minor: number): Book<PodView> {
  const known = made.get(minor);
  if (known !== undefined) return known;
  const book = bookOf(rules, minor, quirk);
  made.set(minor, book);
  return book;
}
