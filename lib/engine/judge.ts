import type { Kind } from '../api/types.js';
import { At } from './at.js';
import { clean } from './clean.js';
import { decode } from './decode.js';
import type { Finding } from './finding.js';
import type { Node, Quirk } from './node.js';
import type { Rule } from './rule.js';
import { types } from './type-table.js';

/** The rules of one version, by the number of the type that they judge; those that ask what others found apart. */
export interface Book<View> {
  readonly first: Shelf<View>;
  readonly late: Shelf<View>;
  readonly quirk: Quirk;
}
type Shelf<View> = readonly (readonly Rule<View>[])[];

/** The rules that Kubernetes 1.`minor` has, and how it writes the places of what they find. */
export function bookOf<View>(rules: readonly Rule<View>[], minor: number, quirk: Quirk = () => undefined): Book<View> {
  const live = rules.filter(({ since, until }) => since <= minor && minor <= until);
  const shelf = (late: boolean): Shelf<View> =>
    [...types.values()].map(({ name }) => live.filter((rule) => rule.late === late && rule.on.includes(name as Kind)));
  return { first: shelf(false), late: shelf(true), quirk };
}

/**
 * All that a book of rules finds in a manifest. Never throws for what the manifest holds, and keeps none of it. Values of the wrong type are left
 * out before the rules read it, and what the rules then say of their places is not repeated.
 */
export function judgeBy<View>(
  book: Book<View>,
  manifest: { readonly kind?: unknown },
  view: (nodes: readonly Node[]) => View,
): readonly Finding[] {
  const kind = String(manifest.kind);
  const read = decode(manifest, kind);
  const { nodes } = read.clean ? read : decode(clean(manifest, kind), kind);
  const wrong = read.findings.filter(({ type }) => type === 'Decode').map(({ path }) => path);
  return [...read.findings, ...ruled(book, nodes, view).filter(({ path }) => !wrong.some((place) => path.startsWith(place)))];
}

function ruled<View>(book: Book<View>, nodes: readonly Node[], view: (nodes: readonly Node[]) => View): readonly Finding[] {
  const at = new At(view(nodes), book.quirk);
  run(nodes, book.first, at);
  // What is asked of the whole is asked last.
  run(nodes.toReversed(), book.late, at);
  return at.findings;
}

function run<View>(nodes: readonly Node[], shelf: Shelf<View>, at: At<View>): void {
  for (const node of nodes) {
    if (node.parent?.muted || node.parent?.closed?.includes(node.key)) node.muted = true;
    if (node.muted) continue;
    at.node = node;
    for (const rule of shelf[node.type.id] ?? []) {
      at.rule = rule;
      rule.check(node.value as never, at);
    }
  }
}
