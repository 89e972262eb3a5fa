import { NEWEST_MINOR } from '../../api/kubernetes-version.js';
import { type DecodedManifest, decodeManifest } from '../../engine/decode-manifest.js';
import type { Finding } from '../../engine/finding.js';
import type { Node } from '../../engine/node.js';
import type { DroppedField } from '../../engine/prune.js';
import { appliesTo } from '../../engine/rule.js';
import { RuleContext } from '../../engine/rule-context.js';
import { RuleIndex } from '../../engine/rule-index.js';
import { visitNodes, withOriginalPaths } from '../../engine/run-rules.js';
import { memoizeByMinor } from '../context/memoize-by-minor.js';
import { PodView } from '../context/pod-view.js';
import { serverProfileFor } from '../disabled-fields/server-profile.js';
import { reviseFindings } from '../shared/message-revisions.js';
import { serverRanks } from './server-ranks.js';
import { warningRuleGroups } from './warning-rule-groups.js';

/**
 * Returns the warnings of an API server of Kubernetes 1.`minor` about a manifest that it accepts,
 * in the order of the server. About a manifest that it rejects, a server does not warn.
 */
export function findWarnings(
  manifest: { readonly kind?: unknown },
  minor = NEWEST_MINOR,
): readonly Finding[] {
  const decoded = decodeManifest(manifest, serverProfileFor(minor));
  return findWarningsIn(decoded, new PodView(decoded.nodes), minor);
}

/** Returns the same for a manifest that is already decoded. */
export function findWarningsIn(
  { nodes, prunedLists }: Pick<DecodedManifest<DroppedField>, 'nodes' | 'prunedLists'>,
  pod: PodView,
  minor: number,
): readonly Finding[] {
  const context = new RuleContext(pod, { nodes, minor });
  visitNodes(nodes, ruleIndexFor(minor), context);
  return withOriginalPaths(reviseFindings(minor, inOrder(context)), prunedLists);
}

/** The API server warns group by group, and in a group value by value. */
function inOrder({ findings, findingNodes }: RuleContext<PodView>): readonly Finding[] {
  if (findings.length < 2) return findings;
  const groups = warningRuleGroups.map((): LocatedFinding[] => []);
  for (const [i, finding] of findings.entries())
    groups[groupsByRule.get(finding.rule) ?? 0]?.push({ finding, node: findingNodes[i] as Node });
  return groups.flatMap((found) => {
    const ranks = serverRanks(found.map(({ node }) => node));
    return found
      .sort((a, b) => (ranks.get(a.node) ?? 0) - (ranks.get(b.node) ?? 0))
      .map(({ finding }) => finding);
  });
}

/** A finding, and the value that it is about. */
interface LocatedFinding {
  readonly finding: Finding;
  readonly node: Node;
}

const groupsByRule: ReadonlyMap<string, number> = new Map(
  warningRuleGroups.flatMap((rules, group) => rules.map(({ id }) => [id, group] as const)),
);

const ruleIndexFor = memoizeByMinor(
  (minor) => new RuleIndex(warningRuleGroups.flat().filter((rule) => appliesTo(rule, minor))),
);
