import type { DecodedManifest } from './decode-manifest.js';
import type { Finding } from './finding.js';
import type { FieldPathOverride, Node } from './node.js';
import { type DroppedField, originalPath } from './prune.js';
import type { Rule } from './rule.js';
import { RuleContext } from './rule-context.js';
import { RuleIndex } from './rule-index.js';

/** The rules of one version; those that ask what others found apart. */
export interface RuleSet<View> {
  readonly early: RuleIndex<Rule<View>>;
  readonly late: RuleIndex<Rule<View>>;
  readonly pathOverride: FieldPathOverride;
}

/** The rules that Kubernetes 1.`minor` has, and how it writes the places of what they find. */
export function compileRules<View>(
  rules: readonly Rule<View>[],
  minor: number,
  quirk: FieldPathOverride = () => undefined,
): RuleSet<View> {
  const live = rules.filter(({ since, until }) => since <= minor && minor <= until);
  return {
    early: new RuleIndex(live.filter(({ isLate }) => !isLate)),
    late: new RuleIndex(live.filter(({ isLate }) => isLate)),
    pathOverride: quirk,
  };
}

/**
 * All that a book of rules finds in a manifest. Never throws for what the manifest holds, and keeps
 * none of it. What the rules say of the places of values that could not be decoded is not repeated.
 */
export function runRules<View>(
  book: RuleSet<View>,
  { nodes, findings, originalIndexes }: DecodedManifest<DroppedField>,
  view: View,
): readonly Finding[] {
  const at = new RuleContext(view, book.pathOverride);
  runRulesOnNodes(nodes, book.early, at);
  // What is asked of the whole is asked last.
  runRulesOnNodes(nodes.toReversed(), book.late, at);
  const found =
    originalIndexes.size === 0
      ? at.findings
      : at.findings.map((finding) => ({
          ...finding,
          path: originalPath(finding.path, originalIndexes),
        }));
  if (findings.length === 0) return found;
  const wrong = findings.filter(({ type }) => type === 'Decode').map(({ path }) => path);
  return [
    ...findings,
    ...found.filter(({ path }) => !wrong.some((place) => path.startsWith(place))),
  ];
}

/**
 * `visit` has the same loop. One for both costs a verdict 5 % more: each then meets the rules of
 * the other.
 */
function runRulesOnNodes<View>(
  nodes: readonly Node[],
  shelves: RuleIndex<Rule<View>>,
  context: RuleContext<View>,
): void {
  for (const node of nodes) {
    if (node.parent?.isSkipped || node.parent?.skippedFields?.includes(node.fieldName))
      node.isSkipped = true;
    if (node.isSkipped) continue;
    const { rules, relevantFields } = shelves.rulesFor(node.type);
    context.node = node;
    for (let i = 0; i < rules.length; i++) {
      if (((relevantFields[i] as number) & node.fieldMask) === 0) continue;
      const rule = rules[i] as Rule<View>;
      context.rule = rule;
      rule.check(node.value as never, context);
    }
  }
}
