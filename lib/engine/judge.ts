import { At } from './at.js';
import { type Drop, placeBefore } from './drop.js';
import type { Finding } from './finding.js';
import type { Node, Quirk } from './node.js';
import type { Reading } from './read.js';
import type { Rule } from './rule.js';
import { Shelves } from './shelf.js';

/** The rules of one version; those that ask what others found apart. */
export interface Book<View> {
  readonly first: Shelves<Rule<View>>;
  readonly late: Shelves<Rule<View>>;
  readonly quirk: Quirk;
}

/** The rules that Kubernetes 1.`minor` has, and how it writes the places of what they find. */
export function bookOf<View>(rules: readonly Rule<View>[], minor: number, quirk: Quirk = () => undefined): Book<View> {
  const live = rules.filter(({ since, until }) => since <= minor && minor <= until);
  return { first: new Shelves(live.filter(({ late }) => !late)), late: new Shelves(live.filter(({ late }) => late)), quirk };
}

/**
 * All that a book of rules finds in a manifest. Never throws for what the manifest holds, and keeps none of it. What the rules say of the places of
 * values that could not be decoded is not repeated.
 */
export function judgeBy<View>(book: Book<View>, { nodes, findings, moved }: Reading<Drop>, view: View): readonly Finding[] {
  const at = new At(view, book.quirk);
  run(nodes, book.first, at);
  // What is asked of the whole is asked last.
  run(nodes.toReversed(), book.late, at);
  const found = moved.size === 0 ? at.findings : at.findings.map((finding) => ({ ...finding, path: placeBefore(finding.path, moved) }));
  if (findings.length === 0) return found;
  const wrong = findings.filter(({ type }) => type === 'Decode').map(({ path }) => path);
  return [...findings, ...found.filter(({ path }) => !wrong.some((place) => path.startsWith(place)))];
}

/** `visit` has the same loop. One for both costs a verdict 5 % more: each then meets the rules of the other. */
function run<View>(nodes: readonly Node[], shelves: Shelves<Rule<View>>, at: At<View>): void {
  for (const node of nodes) {
    if (node.parent?.muted || node.parent?.closed?.includes(node.key)) node.muted = true;
    if (node.muted) continue;
    const { rules, needs } = shelves.of(node.type);
    at.node = node;
    for (let i = 0; i < rules.length; i++) {
      if (((needs[i] as number) & node.fields) === 0) continue;
      const rule = rules[i] as Rule<View>;
      at.rule = rule;
      rule.check(node.value as never, at);
    }
  }
}
