import type { Node } from './node.js';
import type { IndexableRule, RuleIndex } from './rule-index.js';

/**
 * Has every value judged by the rules on its type, one after the other, but for those that would
 * find nothing in it.
 */
export function visitNodes<Rule extends IndexableRule>(
  nodes: readonly Node[],
  shelves: RuleIndex<Rule>,
  at: RuleCursor<Rule>,
): void {
  for (const node of nodes) {
    const { rules, relevantFields } = shelves.rulesFor(node.type);
    at.node = node;
    for (let i = 0; i < rules.length; i++) {
      if (((relevantFields[i] as number) & node.fieldMask) === 0) continue;
      const rule = rules[i] as Rule;
      at.rule = rule;
      rule.check(node.value as never, at as never);
    }
  }
}

/** Where rules stand, one after the other. */
interface RuleCursor<Rule> {
  node: Node;
  rule: Pick<Rule, never>;
}
