import type { DecodedManifest } from './decode-manifest.js';
import type { Finding } from './finding.js';
import type { Node } from './node.js';
import { PathMap } from './path-map.js';
import { type DroppedField, originalPaths, type PrunedList } from './prune.js';
import { appliesTo, type Rule } from './rule.js';
import type { RuleContext } from './rule-context.js';
import { RuleIndex } from './rule-index.js';

/**
 * Checks every node with the rules on its type, except for the rules that report nothing without a
 * field that the node does not have. This is the one loop for rules of all categories.
 *
 * @param shouldSkip - whether nodes in fields that a rule has forbidden are left out
 */
export function visitNodes<View>(
  nodes: readonly Node[],
  index: RuleIndex<View>,
  context: RuleContext<View>,
  shouldSkip = false,
): void {
  for (const node of nodes) {
    if (shouldSkip && isSkipped(node)) continue;
    const { rules, relevantFields } = index.rulesFor(node.type);
    context.node = node;
    for (let i = 0; i < rules.length; i++) {
      if (((relevantFields[i] as number) & node.fieldMask) === 0) continue;
      const rule = rules[i] as Rule<View>;
      context.rule = rule;
      rule.check(node.value as never, context);
    }
  }
}

function isSkipped(node: Node): boolean {
  const { parent } = node;
  if (parent?.isSkipped || parent?.skippedFields?.includes(node.fieldName)) node.isSkipped = true;
  return node.isSkipped;
}

/** The validation rules of one version. Rules that depend on what others reported are apart. */
export interface ValidationRules<View> {
  readonly early: RuleIndex<View>;
  readonly late: RuleIndex<View>;
}

/** Returns the validation rules that Kubernetes 1.`minor` has. */
export function selectValidationRules<View>(
  rules: readonly Rule<View>[],
  minor: number,
): ValidationRules<View> {
  const live = rules.filter((rule) => appliesTo(rule, minor));
  return {
    early: new RuleIndex(live.filter(({ isLate }) => !isLate)),
    late: new RuleIndex(live.filter(({ isLate }) => isLate)),
  };
}

/**
 * Returns all errors that validation rules find in a manifest, after the errors of decoding. Errors
 * at values that could not be decoded are left out. Never throws, whatever the manifest contains.
 */
export function runValidationRules<View>(
  { early, late }: ValidationRules<View>,
  { nodes, findings: decodeErrors, prunedLists }: DecodedManifest<DroppedField>,
  context: RuleContext<View>,
): readonly Finding[] {
  visitNodes(nodes, early, context, true);
  // Late rules run from the innermost node outwards.
  visitNodes(nodes.toReversed(), late, context, true);
  const found = withOriginalPaths(context.findings, prunedLists);
  if (decodeErrors.length === 0) return found;
  const undecodable = new PathMap<Finding>();
  for (const error of decodeErrors) if (error.type === 'Decode') undecodable.set(error.path, error);
  return [...decodeErrors, ...found.filter(({ path }) => !undecodable.findNearest(path))];
}

/** Returns findings with the paths that their values had before list items were dropped. */
export function withOriginalPaths(
  findings: readonly Finding[],
  prunedLists: readonly PrunedList[],
): readonly Finding[] {
  if (prunedLists.length === 0) return findings;
  const originalPath = originalPaths(prunedLists);
  return findings.map((each) => ({ ...each, path: originalPath(each.path) }));
}
