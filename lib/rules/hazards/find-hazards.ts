import { NEWEST_MINOR } from '../../api/kubernetes-version.js';
import { type DecodedManifest, decodeManifest } from '../../engine/decode-manifest.js';
import { type Finding, SEVERITIES, type Severity } from '../../engine/finding.js';
import { formatField } from '../../engine/format-field.js';
import type { DroppedField } from '../../engine/prune.js';
import { appliesTo } from '../../engine/rule.js';
import { RuleContext } from '../../engine/rule-context.js';
import { RuleIndex } from '../../engine/rule-index.js';
import { visitNodes, withOriginalPaths } from '../../engine/run-rules.js';
import { memoizeByMinor } from '../context/memoize-by-minor.js';
import { PodView } from '../context/pod-view.js';
import { serverProfileFor } from '../disabled-fields/server-profile.js';
import { hazardRules } from './hazard-rules.js';

/**
 * Returns the hazards in a manifest that a server of Kubernetes 1.`minor` accepts, down to a
 * severity, in the order of the manifest. Fields that the server drops are not among them.
 */
export function findHazards(
  manifest: { readonly kind?: unknown },
  minor = NEWEST_MINOR,
  severity: Severity = 'warning',
): readonly Finding[] {
  const decoded = decodeManifest(manifest, serverProfileFor(minor));
  return findHazardsIn(decoded, new PodView(decoded.nodes), minor, severity);
}

/** Returns the same for a manifest that is already decoded. */
export function findHazardsIn(
  { nodes, prunedLists }: Pick<DecodedManifest<DroppedField>, 'nodes' | 'prunedLists'>,
  pod: PodView,
  minor: number,
  severity: Severity,
): readonly Finding[] {
  const context = new RuleContext(pod, { nodes, minor });
  visitNodes(nodes, ruleIndexFor[severity](minor), context);
  if (prunedLists.length === 0) return context.findings;
  return withOriginalPaths(context.findings, prunedLists).map((finding) => ({
    ...finding,
    field: formatField(finding.path, nodes[0]?.type),
  }));
}

/** The rules that a minor has, down to a severity. */
const ruleIndexFor = Object.fromEntries(
  SEVERITIES.map((severity, i) => [
    severity,
    memoizeByMinor(
      (minor) =>
        new RuleIndex(
          hazardRules.filter(
            (rule) => appliesTo(rule, minor) && SEVERITIES.indexOf(rule.severity) <= i,
          ),
        ),
    ),
  ]),
) as Readonly<Record<Severity, (minor: number) => RuleIndex<PodView>>>;
