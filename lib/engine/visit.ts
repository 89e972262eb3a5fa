import type { Node } from './node.js';
import type { Shelved, Shelves } from './shelf.js';

/** Has every value judged by the rules on its type, one after the other, but for those that would find nothing in it. */
export function visit<Rule extends Shelved>(nodes: readonly Node[], shelves: Shelves<Rule>, at: Place<Rule>): void {
  for (const node of nodes) {
    const { rules, needs } = shelves.of(node.type);
    at.node = node;
    for (let i = 0; i < rules.length; i++) {
      if (((needs[i] as number) & node.fields) === 0) continue;
      const rule = rules[i] as Rule;
      at.rule = rule;
      rule.check(node.value as never, at as never);
    }
  }
}

/** Where rules stand, one after the other. */
interface Place<Rule> {
  node: Node;
  rule: Pick<Rule, never>;
}
